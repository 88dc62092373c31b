package nl.samenspoor.inbox.web;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A task as a page shows it.
 *
 * @param id            its id, for the address only
 * @param name          its name, with the task field where it is about one
 * @param said          the same for {@code record:says}
 * @param cooperation   name of the cooperation
 * @param cooperationId its id, for the address only
 * @param phase         1 to 5, or null for what may happen at any time
 * @param gate          1 to 5, or null outside the gates
 * @param municipality  name of the municipality, or null
 * @param body          who does it
 * @param taskField     name of the task field, or null
 * @param due           last day, or null
 * @param overdue       whether that day has passed
 * @param daysLeft      days from today to that day, negative when it has passed, or null
 * @param deadline      the term that gives the day, or null
 * @param why           why it waits for the reader, or null when that was not asked or it is not his
 * @param claim         who is at it, or null when that was not asked
 * @param apart         what sets it apart from the same task before it, or null
 */
record TaskLine(
        String id,
        String name,
        String said,
        String cooperation,
        String cooperationId,
        @Nullable Integer phase,
        @Nullable Integer gate,
        @Nullable String municipality,
        Body body,
        @Nullable String taskField,
        @Nullable LocalDate due,
        boolean overdue,
        @Nullable Long daysLeft,
        @Nullable Deadline deadline,
        @Nullable String why,
        @Nullable ClaimLine claim,
        @Nullable String apart) {

    /** The same with what concerns who reads it. */
    TaskLine forReader(@Nullable String reason, ClaimLine line, @Nullable String told) {
        return new TaskLine(
                id,
                name,
                said,
                cooperation,
                cooperationId,
                phase,
                gate,
                municipality,
                body,
                taskField,
                due,
                overdue,
                daysLeft,
                deadline,
                reason,
                line,
                told);
    }

    static List<TaskLine> of(List<OpenTask> tasks, CooperationNames names, Texts texts) {
        TaskNames known = TaskNames.of(tasks, names);
        return tasks.stream().map(task -> of(task, known, texts)).toList();
    }

    private static String name(String step, @Nullable String about, Texts texts) {
        return about == null ? step : texts.of("web.named", step, about);
    }

    private static @Nullable String about(@Nullable String field, @Nullable String client, Texts texts) {
        return client == null || field == null ? field : texts.of("inbox.forClient", field, client);
    }

    private static TaskLine of(OpenTask task, TaskNames known, Texts texts) {
        String field = known.taskField(task);
        String step = texts.of(task.step());
        String client = known.client(task);
        String said = name(step, about(field == null ? null : RecordedWords.marked(field), client, texts), texts);
        return new TaskLine(
                task.id(),
                RecordedWords.plain(said),
                said,
                known.cooperation(task),
                task.cooperation().text(),
                task.phase() == null ? null : task.phase().number(),
                task.gate() == null ? null : task.gate().phase().number(),
                known.municipality(task),
                task.body(),
                field,
                task.due(),
                task.overdue(),
                task.daysLeft(),
                task.deadline(),
                null,
                null,
                null);
    }
}
