package nl.samenspoor.inbox.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.samenspoor.inbox.Claim;
import nl.samenspoor.inbox.ClaimingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SavingForLater;
import nl.samenspoor.inbox.TaskFilter;
import nl.samenspoor.inbox.TaskPage;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.LatestNotices;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.web.OpenTaskCount;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** My tasks: what waits for the reader, due first in front. */
@Controller
class TaskListPage {

    private static final int SIZE = 50;

    /** A task of the reader's municipality another body is at, which he may let go for it. */
    record Releasable(TaskLine task, ClaimLine claim) {}

    private final Tasks tasks;
    private final ClaimingTasks claiming;
    private final SavingForLater saving;
    private final CooperationNames names;
    private final RemarksOnTasks remarks;
    private final Texts texts;
    private final DeadlineWords deadlines;
    private final ObjectProvider<LatestNotices> notices;
    private final Clock clock;

    TaskListPage(
            Tasks tasks,
            ClaimingTasks claiming,
            SavingForLater saving,
            CooperationNames names,
            RemarksOnTasks remarks,
            Texts texts,
            DeadlineWords deadlines,
            ObjectProvider<LatestNotices> notices,
            Clock clock) {
        this.tasks = tasks;
        this.claiming = claiming;
        this.saving = saving;
        this.names = names;
        this.remarks = remarks;
        this.texts = texts;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String cooperation,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            WebRequest request) {
        PageJson.check(page, SIZE);
        TaskFilter filter = TaskFilter.read(cooperation, true, phase, municipality, overdue);
        TaskPage found = tasks.page(actor, filter, page, SIZE);
        if (filter.whole()) {
            request.setAttribute(OpenTaskCount.KNOWN, (int) found.waiting(), WebRequest.SCOPE_REQUEST);
        }
        ModelAndView view = new ModelAndView("inbox/tasks");
        List<TaskLine> lines = lines(actor, found.items());
        view.addObject("tasks", lines.subList(0, found.waitingHere()));
        view.addObject("historical", lines.subList(found.waitingHere(), lines.size()));
        view.addObject("waiting", found.waiting());
        view.addObject("drafts", drafts(actor, found.items()));
        view.addObject("reasons", reasons(found.present()));
        view.addObject("total", found.total());
        LatestNotices told = notices.getIfAvailable();
        List<LatestNotices.Line> unread = told == null ? List.of() : told.unread(actor);
        view.addObject("notices", unread);
        boolean none = filter.whole() && found.waitingHere() == 0;
        view.addObject(
                "told",
                none && (unread.stream().anyMatch(one -> one.closed() == null) || told != null && told.asking(actor)));
        view.addObject("cooperations", cooperations(actor));
        view.addObject("municipalities", municipalities(actor));
        view.addObject("filter", filter);
        view.addObject("chosen", cooperation);
        view.addObject("phase", phase);
        view.addObject("municipality", municipality);
        view.addObject("releasable", releasable(actor));
        view.addObject("paging", new Paging(page, SIZE, found.total(), href(filter, phase)));
        return view;
    }

    private List<TaskLine> lines(Actor actor, List<OpenTask> shown) {
        Map<String, Claim> held = claiming.held(shown);
        List<TaskLine> plain = TaskLine.of(shown, names, texts);
        Map<String, String> told = remarks.of(shown);
        return IntStream.range(0, shown.size())
                .mapToObj(at -> plain.get(at)
                        .forReader(
                                TaskReason.of(
                                        actor, shown.get(at), plain.get(at).municipality(), texts),
                                claim(actor, held.getOrDefault(shown.get(at).id(), Claim.NONE)),
                                told.get(shown.get(at).id())))
                .toList();
    }

    /** Of which of these tasks the reader has a draft, and since when, in words. */
    private Map<String, String> drafts(Actor actor, List<OpenTask> shown) {
        Map<String, String> drafts = new HashMap<>();
        saving.saved(actor, shown)
                .forEach((task, at) -> drafts.put(task, texts.of("inbox.draft.listed", at.atZone(clock.getZone()))));
        return drafts;
    }

    private List<Releasable> releasable(Actor actor) {
        Map<OpenTask, Claim> held = claiming.releasable(actor);
        List<TaskLine> plain = TaskLine.of(List.copyOf(held.keySet()), names, texts);
        List<Claim> claims = List.copyOf(held.values());
        return IntStream.range(0, claims.size())
                .mapToObj(at -> new Releasable(plain.get(at), claim(actor, claims.get(at))))
                .toList();
    }

    private ClaimLine claim(Actor actor, Claim claim) {
        return ClaimLine.of(claim, actor, texts, clock);
    }

    /** What the terms of these tasks follow from, each once. */
    private List<String> reasons(List<OpenTask> shown) {
        return shown.stream()
                .filter(task -> task.due() != null)
                .map(OpenTask::deadline)
                .filter(Objects::nonNull)
                .map(deadlines::why)
                .distinct()
                .toList();
    }

    private List<Map.Entry<String, String>> cooperations(Actor actor) {
        return names.cooperations(tasks.cooperationsOf(actor)).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().text(), entry.getValue()))
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) -> entry.getValue()))
                .toList();
    }

    /** Municipalities the reader acts for, by name; nothing to choose from unless there are several. */
    private List<Map.Entry<String, String>> municipalities(Actor actor) {
        List<MunicipalityCode> own =
                actor.seats().stream().map(Seat::municipality).distinct().toList();
        if (own.size() < 2) {
            return List.of();
        }
        return names.municipalities(own).entrySet().stream()
                .map(entry -> Map.entry(entry.getKey().text(), entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .toList();
    }

    private static String href(TaskFilter filter, String phase) {
        StringBuilder address = new StringBuilder("/tasks?");
        if (filter.cooperation() != null) {
            address.append("cooperation=").append(filter.cooperation().text()).append('&');
        }
        if (!phase.isBlank()) {
            address.append("phase=").append(phase).append('&');
        }
        if (filter.municipality() != null) {
            address.append("municipality=").append(filter.municipality().text()).append('&');
        }
        if (filter.overdue()) {
            address.append("overdue=true&");
        }
        return address.append("page=").toString();
    }
}
