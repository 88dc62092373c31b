package nl.samenspoor.cooperation.web;

import java.net.URI;
import java.time.Clock;
import nl.samenspoor.cooperation.RequestingExtensions;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starts cooperations and their extensions. */
@RestController
@RequestMapping("/api/v1/cooperations")
class CooperationsApi {

    /** What came into being. */
    record CreatedJson(String id) {}

    private final StartingCooperations starting;
    private final RequestingExtensions requesting;
    private final Clock clock;

    CooperationsApi(StartingCooperations starting, RequestingExtensions requesting, Clock clock) {
        this.starting = starting;
        this.requesting = requesting;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CreatedJson> start(Actor actor, @RequestBody StartJson body) {
        return created(starting.start(actor, body.command(new Reader(clock))));
    }

    @PostMapping("/{id}/extensions")
    ResponseEntity<CreatedJson> extend(Actor actor, @PathVariable String id, @RequestBody ExtensionJson body) {
        return created(requesting.request(actor, new CooperationId(id), body.command(new Reader(clock))));
    }

    private static ResponseEntity<CreatedJson> created(CooperationId id) {
        return ResponseEntity.created(URI.create("/api/v1/cooperations/" + id)).body(new CreatedJson(id.text()));
    }
}
