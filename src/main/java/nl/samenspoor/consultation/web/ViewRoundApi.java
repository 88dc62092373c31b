package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rounds of views of a cooperation, the newest first; started here, answered by the tasks of the bodies. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/view-rounds")
class ViewRoundApi {

    private final ViewRounds rounds;
    private final StartingViewRounds starting;
    private final Visibility visibility;

    ViewRoundApi(ViewRounds rounds, StartingViewRounds starting, Visibility visibility) {
        this.rounds = rounds;
        this.starting = starting;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<ViewRoundJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<ViewRoundJson> all =
                rounds.of(visible(actor, id)).stream().map(ViewRoundJson::of).toList();
        return new PageJson<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ViewRoundJson start(Actor actor, @PathVariable String id, @RequestBody NewRoundJson body) {
        CooperationId cooperation = visible(actor, id);
        starting.start(actor, body.command(cooperation));
        return ViewRoundJson.of(rounds.of(cooperation).get(0));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
