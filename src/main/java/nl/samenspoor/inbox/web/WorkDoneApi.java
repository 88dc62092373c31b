package nl.samenspoor.inbox.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.inbox.PieceOfWork;
import nl.samenspoor.inbox.WorkDone;
import nl.samenspoor.inbox.WorkFilter;
import nl.samenspoor.inbox.WorkPage;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done in a cooperation, with every answer as it was given and in words. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/work")
class WorkDoneApi {

    private final WorkDone work;
    private final WorkReading reading;
    private final CooperationNames names;
    private final Texts texts;

    WorkDoneApi(WorkDone work, WorkReading reading, CooperationNames names, Texts texts) {
        this.work = work;
        this.reading = reading;
        this.names = names;
        this.texts = texts;
    }

    /** By phase, and within it in effective order; {@code phase} is 1 to 5, or {@code none} for what belongs to none. */
    @GetMapping
    PageJson<WorkJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        WorkPage found = work.page(actor, new CooperationId(id), WorkFilter.read(phase, null), page, size);
        List<TaskLine> lines =
                TaskLine.of(found.items().stream().map(PieceOfWork::task).toList(), names, texts);
        List<WorkJson> items = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            PieceOfWork one = found.items().get(at);
            items.add(WorkJson.of(one, lines.get(at), reading.answers(one)));
        }
        return new PageJson<>(items, page, size, found.total());
    }
}
