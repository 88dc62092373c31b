package nl.samenspoor.inbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.inbox.WorkDone;
import nl.samenspoor.inbox.WorkFilter;
import nl.samenspoor.inbox.WorkPage;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was worked out in a cooperation: every task that was done or passed over, with what was filled in. */
@Controller
class WorkDonePages {

    /** Few on a page: one answer alone can be pages long. */
    private static final int SIZE = 10;

    /** Work of one phase; {@code phase} is null for what belongs to none. */
    record PhaseWork(@Nullable Integer phase, List<WorkLine> lines) {}

    private final WorkDone work;
    private final WorkReading reading;
    private final CooperationNames names;

    WorkDonePages(WorkDone work, WorkReading reading, CooperationNames names) {
        this.work = work;
        this.reading = reading;
        this.names = names;
    }

    @GetMapping("/cooperations/{id}/work")
    ModelAndView list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "0") int page) {
        PageJson.check(page, SIZE);
        CooperationId cooperation = new CooperationId(id);
        WorkPage found = work.page(actor, cooperation, WorkFilter.read(phase, task), page, SIZE);
        ModelAndView view = new ModelAndView("inbox/work");
        view.addObject("cooperation", cooperation.text());
        view.addObject("name", names.cooperations(List.of(cooperation)).getOrDefault(cooperation, ""));
        view.addObject("groups", byPhase(reading.lines(found.items())));
        view.addObject("counts", found.counts());
        view.addObject("all", found.counts().stream().mapToLong(Long::longValue).sum());
        view.addObject("phase", phase);
        view.addObject("only", !task.isBlank());
        String address = "/cooperations/" + cooperation.text() + "/work?phase="
                + URLEncoder.encode(phase, StandardCharsets.UTF_8) + "&page=";
        view.addObject("paging", new Paging(page, SIZE, found.total(), address));
        return view;
    }

    private static List<PhaseWork> byPhase(List<WorkLine> lines) {
        List<PhaseWork> groups = new ArrayList<>();
        for (WorkLine line : lines) {
            PhaseWork last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !Objects.equals(last.phase(), line.task().phase())) {
                last = new PhaseWork(line.task().phase(), new ArrayList<>());
                groups.add(last);
            }
            last.lines().add(line);
        }
        return groups;
    }
}
