package nl.samenspoor.consultation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.consultation.RecordingSocialPlans;
import nl.samenspoor.consultation.SocialPlans;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The social plan with the unions: all that was recorded of it, the newest first. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/social-plan")
class SocialPlanApi {

    /** All of it. */
    record ListJson(boolean asked, List<SocialPlanJson> items) {}

    /** What a client sends; {@code answer} is {@code agreed} or {@code not_needed}. */
    record NewPlanJson(@Nullable String answer, @Nullable String reason, @Nullable String on, @Nullable String source) {

        Typed typed() {
            Map<String, String> values = new HashMap<>();
            Typed.put(values, "answer", answer);
            Typed.put(values, "reason", reason);
            Typed.put(values, "on", on);
            Typed.put(values, "source", source);
            return new Typed(values);
        }
    }

    private final SocialPlans plans;
    private final RecordingSocialPlans recording;
    private final Visibility visibility;

    SocialPlanApi(SocialPlans plans, RecordingSocialPlans recording, Visibility visibility) {
        this.plans = plans;
        this.recording = recording;
        this.visibility = visibility;
    }

    @GetMapping
    ListJson list(Actor actor, @PathVariable String id) {
        return read(visible(actor, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ListJson record(Actor actor, @PathVariable String id, @RequestBody NewPlanJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
        recording.record(actor, SocialPlanForm.command(cooperation, body.typed()));
        return read(cooperation);
    }

    private ListJson read(CooperationId cooperation) {
        return new ListJson(
                plans.asked(cooperation),
                plans.of(cooperation).stream().map(SocialPlanJson::of).toList());
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
