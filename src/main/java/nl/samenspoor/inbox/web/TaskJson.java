package nl.samenspoor.inbox.web;

import java.util.Locale;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API writes it. What does not apply to it is {@code none}: a municipality where there is one task for
 * all, a due date where there is no term.
 */
record TaskJson(
        String id,
        String name,
        String formId,
        String step,
        String cooperation,
        String cooperationName,
        Object phase,
        Object gate,
        String municipality,
        String body,
        String taskField,
        String due,
        boolean overdue) {

    private static final String NONE = "none";

    static TaskJson of(OpenTask task, TaskNames names, Texts texts) {
        return new TaskJson(
                task.id(),
                texts.of(task.step()),
                task.formId(),
                task.step(),
                task.cooperation().text(),
                names.cooperation(task),
                task.phase() == null ? NONE : task.phase().number(),
                orNone(task.gate()),
                orNone(task.municipality()),
                task.body().name().toLowerCase(Locale.ROOT),
                orNone(task.taskField()),
                orNone(task.due()),
                task.overdue());
    }

    private static String orNone(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }
}
