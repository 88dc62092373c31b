package nl.samenspoor.communication;

import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of a task, or of a question beside the tasks, as it was when it was given.
 *
 * @param task         id of the task; null for a question
 * @param kind         what it says
 * @param due          the last day it speaks of; null for a question, which has none
 * @param cooperation  whose task
 * @param step         key of the message that names it: the id of the user task in the model, or the sort of question
 * @param municipality whose copy of the task or whose college, or null where there is one for all
 * @param taskField    id of the task field, or null
 * @param question     what is asked; null for a task
 */
public record Reminder(
        @Nullable String task,
        ReminderKind kind,
        @Nullable LocalDate due,
        CooperationId cooperation,
        String step,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        @Nullable Question question) {

    /**
     * A question to a college about a windfall or setback.
     *
     * @param number of the windfall or setback in its cooperation
     * @param about  what it is about
     */
    public record Question(int number, String about) {}

    /** Of a task. */
    static Reminder ofTask(
            String task,
            ReminderKind kind,
            LocalDate due,
            CooperationId cooperation,
            String step,
            @Nullable MunicipalityCode municipality,
            @Nullable String taskField) {
        return new Reminder(task, kind, due, cooperation, step, municipality, taskField, null);
    }

    /** Path of the page on which it can be done. */
    public String path() {
        return question == null
                ? "/tasks/" + task
                : "/cooperations/" + cooperation + "/deviations/" + question.number();
    }
}
