package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events on the course of a cooperation, each kind with its own fields. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/events")
class EventsApi {

    private final List<EventHandling> handlers;
    private final Visibility visibility;
    private final Clock clock;

    EventsApi(List<EventHandling> handlers, Visibility visibility, Clock clock) {
        this.handlers = List.copyOf(handlers);
        this.visibility = visibility;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CooperationsApi.CreatedJson> report(
            Actor actor, @PathVariable String id, @RequestBody EventJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        EventHandling handler = handler(body.kind());
        Reader reader = new Reader(clock);
        body.allowOnly(reader, handler.kinds().getOrDefault(body.kind(), Set.of()));
        String created = handler.handle(actor, cooperation, body, reader);
        return created == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CREATED).body(new CooperationsApi.CreatedJson(created));
    }

    private EventHandling handler(@Nullable String kind) {
        if (kind == null) {
            throw InvalidInput.of("kind", "kernel.required");
        }
        return handlers.stream()
                .filter(handler -> handler.kinds().containsKey(kind))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "kind", "cooperation.notOnTheList", kind.substring(0, Math.min(60, kind.length())), kinds()));
    }

    private String kinds() {
        return handlers.stream()
                .flatMap(handler -> handler.kinds().keySet().stream())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
