package nl.samenspoor.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.TaskFilter;
import nl.samenspoor.inbox.TaskPage;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.LatestNotices;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.web.OpenTaskCount;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
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

    private final Tasks tasks;
    private final CooperationNames names;
    private final Texts texts;
    private final DeadlineWords deadlines;
    private final ObjectProvider<LatestNotices> notices;

    TaskListPage(
            Tasks tasks,
            CooperationNames names,
            Texts texts,
            DeadlineWords deadlines,
            ObjectProvider<LatestNotices> notices) {
        this.tasks = tasks;
        this.names = names;
        this.texts = texts;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @GetMapping("/tasks")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String cooperation,
            @RequestParam(defaultValue = "0") int page,
            WebRequest request) {
        PageJson.check(page, SIZE);
        CooperationId only = cooperation.isBlank() ? null : new CooperationId(cooperation);
        TaskPage found = tasks.page(actor, new TaskFilter(only, true), page, SIZE);
        if (only == null) {
            request.setAttribute(OpenTaskCount.KNOWN, (int) found.total(), WebRequest.SCOPE_REQUEST);
        }
        ModelAndView view = new ModelAndView("inbox/tasks");
        view.addObject("tasks", TaskLine.of(found.items(), names, texts));
        view.addObject("reasons", reasons(found.items()));
        view.addObject("total", found.total());
        LatestNotices told = notices.getIfAvailable();
        view.addObject("notices", told == null ? List.of() : told.unread(actor));
        view.addObject("cooperations", cooperations(actor));
        view.addObject("chosen", only == null ? "" : only.text());
        view.addObject("paging", new Paging(page, SIZE, found.total(), href(only)));
        return view;
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

    private static String href(@Nullable CooperationId only) {
        return only == null ? "/tasks?page=" : "/tasks?cooperation=" + only.text() + "&page=";
    }
}
