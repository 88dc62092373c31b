package nl.samenspoor.communication.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspoor.communication.Notice;
import nl.samenspoor.communication.NoticePage;
import nl.samenspoor.communication.ReadingNotices;
import nl.samenspoor.communication.Reminder;
import nl.samenspoor.communication.ReminderTexts;
import nl.samenspoor.consultation.AwaitedAdvice;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.settlement.AwaitedAnswer;
import nl.samenspoor.settlement.Deviations;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told, the latest first. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int SIZE = 50;

    /**
     * A notice as the page shows it; a task that is closed has no link, as it opens no more.
     *
     * @param closed key of the message that says why it waits no more; null while it waits
     */
    record Line(long id, String text, @Nullable String href, @Nullable String closed, boolean unread, LocalDate day) {}

    private final ReadingNotices notices;
    private final ReminderTexts reminders;
    private final DueTasks tasks;
    private final Deviations deviations;
    private final WorksCouncils councils;
    private final Texts texts;
    private final Clock clock;

    NoticePages(
            ReadingNotices notices,
            ReminderTexts reminders,
            DueTasks tasks,
            Deviations deviations,
            WorksCouncils councils,
            Texts texts,
            Clock clock) {
        this.notices = notices;
        this.reminders = reminders;
        this.tasks = tasks;
        this.deviations = deviations;
        this.councils = councils;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "0") int page, Locale locale) {
        PageJson.check(page, SIZE);
        NoticePage found = notices.page(actor, page, SIZE);
        ModelAndView view = new ModelAndView("communication/notices");
        view.addObject("lines", lines(found.items(), locale));
        view.addObject("total", found.total());
        view.addObject("unread", found.unread());
        view.addObject("paging", new Paging(page, SIZE, found.total(), "/notices?page="));
        return view;
    }

    private List<Line> lines(List<Notice> items, Locale locale) {
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
        if (reminder.beside() instanceof Reminder.Question question) {
            AwaitedAnswer asked = new AwaitedAnswer(
                    reminder.cooperation(), question.number(), Objects.requireNonNull(reminder.municipality()));
            return answers.contains(asked) ? null : "communication.notices.answered";
        }
        if (reminder.beside() instanceof Reminder.Advice asked) {
            return advice.contains(new AwaitedAdvice(reminder.cooperation(), asked.request()))
                    ? null
                    : "communication.notices.advised";
        }
        if (reminder.beside() instanceof Reminder.Field) {
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
                day(notice.at()));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /** @param back {@code tasks} when it was marked on the page of tasks */
    @PostMapping("/{id}/read")
    String read(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String back) {
        notices.read(actor, id);
        return back.equals("tasks") ? "redirect:/tasks" : "redirect:/notices";
    }

    @PostMapping("/read")
    String readAll(Actor actor, RedirectAttributes flash) {
        notices.readAll(actor);
        flash.addFlashAttribute("done", texts.of("communication.notices.allRead"));
        return "redirect:/notices";
    }
}
