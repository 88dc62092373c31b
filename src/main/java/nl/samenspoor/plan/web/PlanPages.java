package nl.samenspoor.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.PlanComment;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan as it stands, or, while there is none, the way to begin one. */
@Controller
@RequestMapping("/cooperations/{id}/plan")
class PlanPages {

    private final Plans plans;
    private final SavingPlans saving;
    private final PlanAccess access;
    private final CollegesOnPlan colleges;
    private final PlanFrame frame;
    private final Texts texts;

    PlanPages(
            Plans plans, SavingPlans saving, PlanAccess access, CollegesOnPlan colleges, PlanFrame frame, Texts texts) {
        this.plans = plans;
        this.saving = saving;
        this.access = access;
        this.colleges = colleges;
        this.frame = frame;
        this.texts = texts;
    }

    @GetMapping
    String one(Actor actor, @PathVariable String id, Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        Optional<Plan> plan = plans.of(summary.id());
        if (plan.isEmpty()) {
            String form =
                    summary.form() == null ? "" : String.valueOf(summary.form().number());
            return none(actor, summary, form, "", FieldMessages.none(), model);
        }
        frame.around(actor, summary, false, model);
        model.addAttribute("plan", plan.get());
        model.addAttribute(
                "comments", plans.comments(summary.id()).stream().collect(Collectors.groupingBy(PlanComment::section)));
        model.addAttribute("responses", plans.responses(summary.id()));
        List<CollegeOnPlan> decided = colleges.of(summary.id());
        FixedVersion newest = plan.get().newestFixed();
        model.addAttribute("decisions", decided.size());
        model.addAttribute(
                "returned",
                decided.stream()
                        .filter(one -> one.decision() == PlanDecision.RETURNED)
                        .count());
        model.addAttribute(
                "undecided",
                newest != null
                                && !decided.isEmpty()
                                && PlanFrame.decidedOn(newest, decided).isEmpty()
                        ? newest.number()
                        : null);
        return "plan/plan";
    }

    @PostMapping
    String begin(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String title,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, new CooperationId(id));
        try {
            saving.begin(actor, summary.id(), PlanSubmissions.form(form), title);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return none(actor, summary, form, title, texts.fields(wrong), model);
        }
        flash.addFlashAttribute("done", texts.of("plan.begun"));
        return "redirect:/cooperations/" + summary.id() + "/plan/edit";
    }

    private String none(
            Actor actor, CooperationSummary summary, String form, String title, FieldMessages problems, Model model) {
        frame.around(actor, summary, false, model);
        model.addAttribute("form", form);
        model.addAttribute("planTitle", title);
        model.addAttribute("forms", List.of("1", "2", "3", "4"));
        model.addAttribute("problems", problems);
        return "plan/none";
    }
}
