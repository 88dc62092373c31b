package nl.samenspoor.plan.web;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.drafts.FieldDifference;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every version of a plan, one of them, and what changed between any two. */
@Controller
@RequestMapping("/cooperations/{id}/plan")
class PlanVersionPages {

    private final Plans plans;
    private final PlanWords words;
    private final PlanFrame frame;

    PlanVersionPages(Plans plans, PlanWords words, PlanFrame frame) {
        this.plans = plans;
        this.words = words;
        this.frame = frame;
    }

    @GetMapping("/versions")
    String list(Actor actor, @PathVariable String id, Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        frame.around(actor, summary, true, model);
        model.addAttribute("saved", plans.saved(summary.id()));
        model.addAttribute("fixed", plans.fixed(summary.id()));
        return "plan/versions";
    }

    @GetMapping("/versions/{version}")
    String one(Actor actor, @PathVariable String id, @PathVariable int version, Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        Plan plan = plans.version(summary.id(), version);
        frame.around(actor, summary, true, model);
        model.addAttribute("plan", plan);
        model.addAttribute("whole", plans.unchanged(plan));
        return "plan/version";
    }

    /** @param from the older version; left out the one before {@code to} */
    @GetMapping("/differences")
    String differences(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        List<DraftVersion> saved = plans.saved(summary.id());
        if (saved.isEmpty()) {
            throw new NotFound("plan.none");
        }
        int newer = to == null ? saved.get(0).number() : to;
        int older = from == null ? Math.max(1, newer - 1) : from;
        Plan before = plans.version(summary.id(), older);
        Plan after = plans.version(summary.id(), newer);
        frame.around(actor, summary, true, model);
        model.addAttribute("saved", saved);
        model.addAttribute("fixed", plans.fixed(summary.id()));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute(
                "fields",
                FieldDifference.between(
                        words.shown(before.saved().fields()),
                        words.shown(after.saved().fields()),
                        words.labels(
                                List.of(after.saved().fields(), before.saved().fields())),
                        PlanWords::isTyped));
        return "plan/differences";
    }
}
