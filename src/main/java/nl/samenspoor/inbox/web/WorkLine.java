package nl.samenspoor.inbox.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.inbox.PieceOfWork;
import nl.samenspoor.inbox.PieceOfWork.Manner;
import nl.samenspoor.inbox.form.AnswerView;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as a page shows it.
 *
 * @param task       the task
 * @param manner     how it came to be closed
 * @param effective  when it happened, or null when nobody said
 * @param recordedOn the day it was recorded
 * @param recordedBy the account, or null when it was recorded another way than on its form
 * @param deputy     whether that account stood in for whoever holds the role
 * @param ground     name of the ground on which it was set aside, or null
 * @param reason     the words for that, or null
 * @param parts      what was filled in, by the groups of the form
 */
record WorkLine(
        TaskLine task,
        Manner manner,
        @Nullable EffectiveDate effective,
        LocalDate recordedOn,
        @Nullable String recordedBy,
        boolean deputy,
        @Nullable String ground,
        @Nullable String reason,
        List<Part> parts) {

    /** Answers that stand together on the form; {@code heading} is null outside its groups. */
    record Part(@Nullable String heading, List<AnswerView> answers) {}

    static WorkLine of(PieceOfWork work, TaskLine task, LocalDate recordedOn, List<AnswerView> answers) {
        return new WorkLine(
                task,
                work.manner(),
                work.effective(),
                recordedOn,
                work.closed().by(),
                work.closed().as() != null && work.closed().as().deputy(),
                work.ground() == null ? null : work.ground().name(),
                work.reason(),
                parts(answers));
    }

    private static List<Part> parts(List<AnswerView> answers) {
        List<Part> parts = new ArrayList<>();
        for (AnswerView answer : answers) {
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last == null || !Objects.equals(last.heading(), answer.group())) {
                last = new Part(answer.group(), new ArrayList<>());
                parts.add(last);
            }
            last.answers().add(answer);
        }
        return parts;
    }
}
