package nl.samenspoor.communication;

import java.time.LocalDate;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A reminder of a task, or a notice of something beside the tasks, as it was when it was given.
 *
 * @param task         id of the task; null beside the tasks
 * @param kind         what it says
 * @param due          the last day it speaks of; null beside the tasks, where there is none
 * @param cooperation  whose task
 * @param step         key of the message that names it: the id of the user task in the model, or what is asked
 * @param municipality whose copy of the task, whose college or works council, or which left; null where there is one for all
 * @param taskField    id of the task field, or null
 * @param beside       what it is about; null for a task
 */
public record Reminder(
        @Nullable String task,
        ReminderKind kind,
        @Nullable LocalDate due,
        CooperationId cooperation,
        String step,
        @Nullable MunicipalityCode municipality,
        @Nullable String taskField,
        @Nullable Beside beside) {

    /** What a notice beside the tasks is about. */
    public sealed interface Beside {

        /** In the words of whoever recorded it; empty when it says nothing of them. */
        String about();

        /** Whether it is news, which waits for nobody. */
        default boolean news() {
            return false;
        }

        /** Path of the page that tells of it, also when it waits no more. */
        String page(CooperationId cooperation);
    }

    /**
     * A question to a college about a windfall or setback.
     *
     * @param number of the windfall or setback in its cooperation
     * @param about  what it is about
     */
    public record Question(int number, String about) implements Beside {

        @Override
        public String page(CooperationId cooperation) {
            return "/cooperations/" + cooperation + "/deviations/" + number;
        }
    }

    /**
     * A works council is asked for advice.
     *
     * @param request number of the request
     * @param about   on what
     */
    public record Advice(long request, String about) implements Beside {

        @Override
        public String page(CooperationId cooperation) {
            return "/cooperations/" + cooperation + "/works-councils";
        }
    }

    /**
     * A task field that a municipality left, or that stopped by it.
     *
     * @param taskField id of the field
     * @param about     its name
     */
    public record Field(String taskField, String about) implements Beside {

        @Override
        public boolean news() {
            return true;
        }

        @Override
        public String page(CooperationId cooperation) {
            return "/cooperations/" + cooperation + "/task-fields/" + taskField;
        }
    }

    /** A municipality left the whole cooperation, or that stopped by it. */
    public record Withdrawal() implements Beside {

        @Override
        public String about() {
            return "";
        }

        @Override
        public boolean news() {
            return true;
        }

        @Override
        public String page(CooperationId cooperation) {
            return "/cooperations/" + cooperation;
        }
    }

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
        if (kind == ReminderKind.ADVICE_ASKED) {
            return "/cooperations/" + cooperation + "/hearing/advice?municipality=" + municipality;
        }
        return beside == null ? "/tasks/" + task : beside.page(cooperation);
    }

    /** Path of the page that tells of it when it waits no more; null for a task, which then opens no more. */
    public @Nullable String pathOnceDone() {
        return beside == null ? null : beside.page(cooperation);
    }
}
