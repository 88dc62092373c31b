package nl.samenspoor.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.CommentingOnPlans;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said and decided about a plan of approach: remarks, fixed versions, responses and colleges. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/plan")
class PlanDecisionApi {

    /** All of them. */
    record ListJson<T>(List<T> items) {}

    /** A remark; {@code section} is a key, or {@code plan} for the plan as a whole. */
    record NewCommentJson(@Nullable String section, @Nullable String text) {}

    /** An answer to a remark. */
    record NewAnswerJson(@Nullable String text, @Nullable Boolean settled) {}

    /** Fixes the newest saved version, whose number is {@code version}. */
    record NewFixedJson(
            @Nullable Integer version,
            @Nullable Boolean renewed,
            @Nullable String on,
            @Nullable String note,
            @Nullable String source) {}

    /** {@code kind} is works_council, union_consultation or amendment; {@code version} a fixed one, such as 1.0, or unknown. */
    record NewResponseJson(
            @Nullable String kind,
            @Nullable String municipality,
            @Nullable String version,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String on,
            @Nullable String source) {}

    /** {@code result} is adopted, partly or not. */
    record NewHandlingJson(@Nullable String result, @Nullable String reason, @Nullable String on) {}

    /** {@code decision} is adopted, amended or returned. */
    record NewAdoptionJson(
            @Nullable String municipality,
            @Nullable String decision,
            @Nullable String version,
            @Nullable String note,
            @Nullable String on,
            @Nullable String source) {}

    /** What a college decided; the last of a municipality counts. */
    record AdoptionJson(
            String municipality, String decision, String version, String note, EffectiveDate on, String recordedBy) {

        static AdoptionJson of(CollegeOnPlan one) {
            return new AdoptionJson(
                    one.municipality().text(),
                    one.decision().key(),
                    Objects.requireNonNullElse(one.version(), "unknown"),
                    Objects.requireNonNullElse(one.note(), "none"),
                    one.effective(),
                    one.recordedBy());
        }
    }

    private final Plans plans;
    private final CollegesOnPlan colleges;
    private final FixingPlans fixing;
    private final CommentingOnPlans commenting;
    private final PlanSubmissions submissions;
    private final PlanAccess access;
    private final PlanFrame frame;

    PlanDecisionApi(
            Plans plans,
            CollegesOnPlan colleges,
            FixingPlans fixing,
            CommentingOnPlans commenting,
            PlanSubmissions submissions,
            PlanAccess access,
            PlanFrame frame) {
        this.plans = plans;
        this.colleges = colleges;
        this.fixing = fixing;
        this.commenting = commenting;
        this.submissions = submissions;
        this.access = access;
        this.frame = frame;
    }

    @PostMapping("/fixed-versions")
    @ResponseStatus(HttpStatus.CREATED)
    PlanJson.FixedJson fix(Actor actor, @PathVariable String id, @RequestBody NewFixedJson body) {
        CooperationId cooperation = new CooperationId(id);
        access.require(actor, Right.FIX_PLAN, cooperation);
        Map<String, String> sent = new HashMap<>();
        put(sent, "version", body.version());
        put(sent, "renewed", body.renewed());
        put(sent, "on", body.on());
        put(sent, "note", body.note());
        put(sent, "source", body.source());
        return PlanJson.FixedJson.of(fixing.fix(actor, PlanSubmissions.fix(cooperation, sent)));
    }

    @GetMapping("/comments")
    ListJson<PlanJson.CommentJson> comments(Actor actor, @PathVariable String id) {
        return comments(frame.visible(actor, id).id());
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson<PlanJson.CommentJson> comment(Actor actor, @PathVariable String id, @RequestBody NewCommentJson body) {
        CooperationId cooperation = new CooperationId(id);
        commenting.comment(
                actor,
                cooperation,
                Objects.requireNonNullElse(body.section(), ""),
                Objects.requireNonNullElse(body.text(), ""));
        return comments(cooperation);
    }

    @PostMapping("/comments/{number}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson<PlanJson.CommentJson> answer(
            Actor actor, @PathVariable String id, @PathVariable long number, @RequestBody NewAnswerJson body) {
        CooperationId cooperation = new CooperationId(id);
        commenting.answer(
                actor,
                cooperation,
                number,
                Objects.requireNonNullElse(body.text(), ""),
                Boolean.TRUE.equals(body.settled()));
        return comments(cooperation);
    }

    private ListJson<PlanJson.CommentJson> comments(CooperationId cooperation) {
        return new ListJson<>(plans.comments(cooperation).stream()
                .map(PlanJson.CommentJson::of)
                .toList());
    }

    @GetMapping("/responses")
    ListJson<PlanJson.ResponseJson> responses(Actor actor, @PathVariable String id) {
        return responses(frame.visible(actor, id).id());
    }

    @PostMapping("/responses")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson<PlanJson.ResponseJson> respond(Actor actor, @PathVariable String id, @RequestBody NewResponseJson body) {
        CooperationId cooperation = frame.visible(actor, id).id();
        Map<String, String> sent = new HashMap<>();
        put(sent, "kind", body.kind());
        put(sent, "municipality", body.municipality());
        put(sent, "version", body.version());
        put(sent, "text", body.text());
        put(sent, "outcome", body.outcome());
        put(sent, "on", body.on());
        put(sent, "source", body.source());
        submissions.requireMayRespond(actor, cooperation, sent);
        submissions.respond(actor, cooperation, sent);
        return responses(cooperation);
    }

    @PostMapping("/responses/{number}/handlings")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson<PlanJson.ResponseJson> handle(
            Actor actor, @PathVariable String id, @PathVariable long number, @RequestBody NewHandlingJson body) {
        CooperationId cooperation = new CooperationId(id);
        access.require(actor, Right.WRITE_PLAN, cooperation);
        Map<String, String> sent = new HashMap<>();
        put(sent, "result", body.result());
        put(sent, "reason", body.reason());
        put(sent, "on", body.on());
        submissions.handle(actor, cooperation, number, sent);
        return responses(cooperation);
    }

    private ListJson<PlanJson.ResponseJson> responses(CooperationId cooperation) {
        return new ListJson<>(plans.responses(cooperation).stream()
                .map(PlanJson.ResponseJson::of)
                .toList());
    }

    @GetMapping("/adoptions")
    ListJson<AdoptionJson> adoptions(Actor actor, @PathVariable String id) {
        return adoptions(frame.visible(actor, id).id());
    }

    @PostMapping("/adoptions")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson<AdoptionJson> adopt(Actor actor, @PathVariable String id, @RequestBody NewAdoptionJson body) {
        CooperationId cooperation = new CooperationId(id);
        access.require(actor, Right.ADOPT_PLAN, cooperation);
        Map<String, String> sent = new HashMap<>();
        put(sent, "municipality", body.municipality());
        put(sent, "decision", body.decision());
        put(sent, "version", body.version());
        put(sent, "note", body.note());
        put(sent, "on", body.on());
        put(sent, "source", body.source());
        submissions.adopt(actor, cooperation, sent);
        return adoptions(cooperation);
    }

    private ListJson<AdoptionJson> adoptions(CooperationId cooperation) {
        return new ListJson<>(
                colleges.of(cooperation).stream().map(AdoptionJson::of).toList());
    }

    private static void put(Map<String, String> sent, String field, @Nullable Object value) {
        if (value != null) {
            sent.put(field, value.toString());
        }
    }
}
