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

    /**
     * What waits of some notices.
     *
     * @param tasks   ids of the open tasks
     * @param answers of colleges
     * @param advice  of works councils
     */
    private record Waiting(Set<String> tasks, Set<AwaitedAnswer> answers, Set<AwaitedAdvice> advice) {

        @Nullable
        String closed(Reminder reminder) {
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
            return tasks.contains(Objects.requireNonNull(reminder.task())) ? null : "communication.notices.closed";
        }
    }

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
        Waiting waiting = waiting(items.stream().map(Notice::reminder).toList());
        return IntStream.range(0, items.size())
                .mapToObj(i -> line(
                        items.get(i), said.get(i), waiting.closed(items.get(i).reminder())))
                .toList();
    }

    /** Whether one of these waits still. */
    boolean anyWaits(List<Reminder> asked) {
        Waiting waiting = waiting(asked);
        return asked.stream().anyMatch(one -> waiting.closed(one) == null);
    }

    private Waiting waiting(List<Reminder> told) {
        return new Waiting(
                tasks.open(told.stream()
                                .map(Reminder::task)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .keySet(),
                deviations.awaited(about(told, Reminder.Question.class)),
                councils.awaited(about(told, Reminder.Advice.class)));
    }

    /** The cooperations of what is about this. */
    private static List<CooperationId> about(List<Reminder> told, Class<? extends Reminder.Beside> sort) {
        return told.stream()
                .filter(reminder -> sort.isInstance(reminder.beside()))
                .map(Reminder::cooperation)
                .distinct()
                .toList();
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
