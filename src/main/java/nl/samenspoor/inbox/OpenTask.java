package nl.samenspoor.inbox;

import java.time.LocalDate;
import java.util.Set;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.terms.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits.
 *
 * @param id           id of the task
 * @param cooperation  whose task
 * @param step         id of the user task in the model; its name is the message of this key
 * @param formId       the form it is done with
 * @param phase        the phase it belongs to, or null for what may happen at any time
 * @param gate         the gate it belongs to, or null
 * @param municipality whose copy, or null where there is one for all
 * @param body         who does it
 * @param taskField    id of the task field, or null
 * @param client       the municipality whose service agreement it is about, or null
 * @param due          last day to do it in time, or null
 * @param overdue      whether that day has passed
 * @param daysLeft     days from today to that day, negative when it has passed, or null
 * @param deadline     the term that gives the day; null without a day, or when no term gives it
 */
public record OpenTask(
        String id,
        CooperationId cooperation,
        String step,
        String formId,
        @Nullable Phase phase,
        @Nullable GateKey gate,
        @Nullable MunicipalityCode municipality,
        Body body,
        @Nullable String taskField,
        @Nullable MunicipalityCode client,
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable Long daysLeft,
        @Nullable Deadline deadline) {

    private static final Set<String> BESIDE =
            Set.of("userTask_reviewHold", "userTask_handleIncident", "userTask_assessAfterChange");

    /** Whether the work of this step lies beside the course: it goes on while the course stands still. */
    public static boolean besideTheCourse(String step) {
        return BESIDE.contains(step);
    }

    /** The same in a cooperation of which nothing is known after a day that has passed: nobody is late with it. */
    public OpenTask waitingForNobody() {
        return new OpenTask(
                id,
                cooperation,
                step,
                formId,
                phase,
                gate,
                municipality,
                body,
                taskField,
                client,
                due,
                false,
                null,
                deadline);
    }

    /** The work it asks for. */
    public WorkContext work() {
        return new WorkContext(id, cooperation, step, formId, gate, municipality, body, taskField, client);
    }
}
