package nl.samenspoor.plan.web;

import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.FieldDifference;
import nl.samenspoor.drafts.FieldDifferenceJson;
import nl.samenspoor.drafts.Merging;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The text of a plan of approach: reading, beginning and saving it, its versions, and what changed between two. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/plan")
class PlanApi {

    /** Begins a plan; {@code form} is 1 to 4. */
    record BeginJson(@Nullable Integer form, @Nullable String title) {}

    /** Every saved version, the newest first. */
    record VersionsJson(List<PlanJson.SavedJson> items) {}

    /** What changed between two saved versions. */
    record DifferencesJson(int from, int to, List<FieldDifferenceJson> fields) {}

    private final Plans plans;
    private final SavingPlans saving;
    private final Merging merging;
    private final PlanAccess access;
    private final PlanFrame frame;

    PlanApi(Plans plans, SavingPlans saving, Merging merging, PlanAccess access, PlanFrame frame) {
        this.plans = plans;
        this.saving = saving;
        this.merging = merging;
        this.access = access;
        this.frame = frame;
    }

    @GetMapping
    PlanJson one(Actor actor, @PathVariable String id) {
        return read(frame.visible(actor, id).id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlanJson begin(Actor actor, @PathVariable String id, @RequestBody BeginJson body) {
        CooperationId cooperation = new CooperationId(id);
        access.require(actor, Right.WRITE_PLAN, cooperation);
        saving.begin(
                actor,
                cooperation,
                PlanSubmissions.form(String.valueOf(body.form())),
                body.title() == null ? "" : body.title());
        return read(cooperation);
    }

    /** Answers 409 with both texts when somebody else changed the same fields since {@code base}. */
    @PutMapping
    ResponseEntity<?> save(Actor actor, @PathVariable String id, @RequestBody NewPlanJson body) {
        CooperationId cooperation = new CooperationId(id);
        access.require(actor, Right.WRITE_PLAN, cooperation);
        Mistakes mistakes = new Mistakes();
        int base = mistakes.in(body::started, 0);
        Map<String, String> fields = mistakes.in(body::fields, Map.of());
        mistakes.refuse();
        SavedDraft saved = saving.save(actor, cooperation, base, fields);
        return saved instanceof SavedDraft.Differs differs
                ? ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(merging.problem(differs.merge()))
                : ResponseEntity.ok(read(cooperation));
    }

    @GetMapping("/versions")
    VersionsJson versions(Actor actor, @PathVariable String id) {
        return new VersionsJson(plans.saved(frame.visible(actor, id).id()).stream()
                .map(PlanJson.SavedJson::of)
                .toList());
    }

    @GetMapping("/versions/{version}")
    PlanJson version(Actor actor, @PathVariable String id, @PathVariable int version) {
        return PlanJson.of(plans.version(frame.visible(actor, id).id(), version));
    }

    @GetMapping("/differences")
    DifferencesJson differences(Actor actor, @PathVariable String id, @RequestParam int from, @RequestParam int to) {
        CooperationId cooperation = frame.visible(actor, id).id();
        Map<String, String> before = plans.version(cooperation, from).saved().fields();
        Map<String, String> after = plans.version(cooperation, to).saved().fields();
        return new DifferencesJson(
                from,
                to,
                FieldDifference.between(before, after, field -> field, field -> true).stream()
                        .map(FieldDifferenceJson::of)
                        .toList());
    }

    private PlanJson read(CooperationId cooperation) {
        Plan plan = plans.of(cooperation).orElseThrow(() -> new NotFound("plan.none"));
        return PlanJson.of(plan);
    }
}
