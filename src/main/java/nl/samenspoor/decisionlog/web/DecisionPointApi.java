package nl.samenspoor.decisionlog.web;

import java.net.URI;
import java.util.Locale;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.decisionlog.Verification;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decision log of a cooperation: read, verified, added to. There is nothing to change or remove an entry with. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/decision-points")
class DecisionPointApi {

    /** What a verification found; {@code firstBroken} is null when no entry is broken. */
    record VerificationJson(boolean valid, long entries, @Nullable Long firstBroken, long anchored, String finding) {

        static VerificationJson of(Verification found) {
            return new VerificationJson(
                    found.valid(),
                    found.entries(),
                    found.firstBroken(),
                    found.anchored(),
                    found.finding().name().toLowerCase(Locale.ROOT));
        }
    }

    private final DecisionPoints points;
    private final VerifyingLogs verifying;
    private final LoggingByHand logging;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;

    DecisionPointApi(
            DecisionPoints points,
            VerifyingLogs verifying,
            LoggingByHand logging,
            Visibility visibility,
            ApplicationEventPublisher events) {
        this.points = points;
        this.verifying = verifying;
        this.logging = logging;
        this.visibility = visibility;
        this.events = events;
    }

    @GetMapping
    PageJson<DecisionPointJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        CooperationId cooperation = visible(actor, id);
        PageJson.check(page, size);
        return new PageJson<>(
                points.page(cooperation, page, size).stream()
                        .map(DecisionPointJson::of)
                        .toList(),
                page,
                size,
                points.count(cooperation));
    }

    @GetMapping("/{sequence:[0-9]{1,18}}")
    DecisionPointJson one(Actor actor, @PathVariable String id, @PathVariable long sequence) {
        return points.one(visible(actor, id), sequence)
                .map(DecisionPointJson::of)
                .orElseThrow(() -> new NotFound("decisionlog.noEntry", sequence));
    }

    @GetMapping("/verification")
    VerificationJson verification(Actor actor, @PathVariable String id) {
        CooperationId cooperation = visible(actor, id);
        Verification found = verifying.verify(cooperation);
        events.publishEvent(new Audited(
                actor.account(),
                AuditAction.LOG_VERIFIED,
                cooperation.text(),
                found.finding().name().toLowerCase(Locale.ROOT)));
        return VerificationJson.of(found);
    }

    @PostMapping
    ResponseEntity<DecisionPointJson> log(Actor actor, @PathVariable String id, @RequestBody NewDecisionPoint body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CORRECT_LOG, cooperation);
        long sequence = logging.log(actor, body.command(cooperation));
        URI location = URI.create("/api/v1/cooperations/" + cooperation + "/decision-points/" + sequence);
        return ResponseEntity.created(location).body(one(actor, id, sequence));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
