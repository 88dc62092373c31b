package nl.samenspoor.communication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspoor.communication.Notice;
import nl.samenspoor.communication.Reminder;
import nl.samenspoor.communication.ReminderTexts;
import nl.samenspoor.consultation.AwaitedAdvice;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.settlement.AwaitedAnswer;
import nl.samenspoor.settlement.Deviations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notices as pages show them: in words, and where each leads now. A constant number of statements, however many there are. */
@Component
class NoticeLines {

    /**
     * A notice.
     *
     * @param text     what it says, with recorded words marked
     * @param href     where it leads; null for a task that is closed, as it opens no more
     * @param closed   key of the message that says why it waits no more; null while it waits
     * @param pressing whether something is late or stuck
     */
    record Line(
            long id,
            String text,
            @Nullable String href,
            @Nullable String closed,
            boolean unread,
            boolean pressing,
            LocalDate day) {}

    private final ReminderTexts reminders;
    private final DueTasks tasks;
    private final Deviations deviations;
    private final WorksCouncils councils;
    private final Clock clock;

    NoticeLines(ReminderTexts reminders, DueTasks tasks, Deviations deviations, WorksCouncils councils, Clock clock) {
        this.reminders = reminders;
        this.tasks = tasks;
        this.deviations = deviations;
        this.councils = councils;
        this.clock = clock;
    }

    /** One of each, in the order given. */
    List<Line> of(List<Notice> items, Locale locale) {
        List<String> said =
                reminders.onPage(items.stream().map(Notice::reminder).toList(), locale);
        Set<String> open = tasks.open(items.stream()
                        .map(item -> item.reminder().task())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .keySet();
        Set<AwaitedAnswer> answers = deviations.awaited(about(items, Reminder.Question.class));
        Set<AwaitedAdvice> advice = councils.awaited(about(items, Reminder.Advice.class));
        return IntStream.range(0, items.size())
                .mapToObj(
                        i -> line(items.get(i), said.get(i), closed(items.get(i).reminder(), open, answers, advice)))
                .toList();
    }

    /** The cooperations of what is about this. */
    private static List<CooperationId> about(List<Notice> items, Class<? extends Reminder.Beside> sort) {
        return items.stream()
                .map(Notice::reminder)
                .filter(reminder -> sort.isInstance(reminder.beside()))
                .map(Reminder::cooperation)
                .distinct()
                .toList();
    }

    private static @Nullable String closed(
            Reminder reminder, Set<String> open, Set<AwaitedAnswer> answers, Set<AwaitedAdvice> advice) {
        Reminder.Beside beside = reminder.beside();
        if (beside instanceof Reminder.Question question) {
            AwaitedAnswer asked = new AwaitedAnswer(
                    reminder.cooperation(), question.number(), Objects.requireNonNull(reminder.municipality()));
            return answers.contains(asked) ? null : "communication.notices.answered";
        }
        if (beside instanceof Reminder.Advice asked) {
            return advice.contains(new AwaitedAdvice(reminder.cooperation(), asked.request()))
                    ? null
                    : "communication.notices.advised";
        }
        if (beside != null && beside.news()) {
            return null;
        }
        return open.contains(Objects.requireNonNull(reminder.task())) ? null : "communication.notices.closed";
    }

    private Line line(Notice notice, String said, @Nullable String closed) {
        Reminder reminder = notice.reminder();
        return new Line(
                notice.id(),
                said,
                closed == null ? reminder.path() : reminder.pathOnceDone(),
                closed,
                notice.readAt() == null,
                closed == null && reminder.kind().pressing(),
                notice.at().atZone(clock.getZone()).toLocalDate());
    }
}
