package nl.samenspoor.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.FixingPlans;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FormFields;
import nl.samenspoor.web.SubmissionToken;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was decided about a plan and said about it: fixed versions, responses with what was done, and colleges. */
@Controller
@RequestMapping("/cooperations/{id}/plan")
class PlanDecisionPages {

    private final Plans plans;
    private final CollegesOnPlan colleges;
    private final FixingPlans fixing;
    private final PlanSubmissions submissions;
    private final PlanOnce sending;
    private final PlanAccess access;
    private final PlanFrame frame;
    private final Texts texts;
    private final Clock clock;

    PlanDecisionPages(
            Plans plans,
            CollegesOnPlan colleges,
            FixingPlans fixing,
            PlanSubmissions submissions,
            PlanOnce sending,
            PlanAccess access,
            PlanFrame frame,
            Texts texts,
            Clock clock) {
        this.plans = plans;
        this.colleges = colleges;
        this.fixing = fixing;
        this.submissions = submissions;
        this.sending = sending;
        this.access = access;
        this.frame = frame;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param form     which form is open: {@code fix}, {@code response}, {@code adoption} or {@code handling}; left out none
     * @param response number of the response that a handling is about
     */
    @GetMapping("/decisions")
    String all(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable Long response,
            Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        Map<String, String> typed = new HashMap<>();
        typed.put("on", LocalDate.now(clock).toString());
        if (response != null) {
            typed.put("response", response.toString());
        }
        return show(actor, summary, form, typed, FieldMessages.none(), model);
    }

    @PostMapping("/fixed-versions")
    String fix(
            Actor actor,
            @PathVariable String id,
            @RequestParam @FormFields({"version", "renewed", "on", "note", "source"}) Map<String, String> sent,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.FIX_PLAN, new CooperationId(id));
        return done(actor, summary, "fix", sent, model, answer, flash, () -> {
            fixing.fix(actor, PlanSubmissions.fix(summary.id(), TypedDate.edtf(sent, "on")));
            return true;
        });
    }

    @PostMapping("/responses")
    String respond(
            Actor actor,
            @PathVariable String id,
            @RequestParam @FormFields({"kind", "municipality", "version", "text", "outcome", "on", "source", "once"})
                    Map<String, String> sent,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        CooperationSummary summary = frame.visible(actor, id);
        submissions.requireMayRespond(actor, summary.id(), sent);
        return done(
                actor,
                summary,
                "response",
                sent,
                model,
                answer,
                flash,
                () -> sending.once(
                        actor,
                        summary.id(),
                        sent.get("once"),
                        "plan_response",
                        () -> submissions.respond(actor, summary.id(), TypedDate.edtf(sent, "on"))));
    }

    @PostMapping("/responses/{number}/handlings")
    String handle(
            Actor actor,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam @FormFields({"result", "reason", "on", "once"}) Map<String, String> sent,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, new CooperationId(id));
        Map<String, String> typed = new HashMap<>(sent);
        typed.put("response", String.valueOf(number));
        return done(
                actor,
                summary,
                "handling",
                typed,
                model,
                answer,
                flash,
                () -> sending.once(
                        actor,
                        summary.id(),
                        sent.get("once"),
                        "plan_handling",
                        () -> submissions.handle(actor, summary.id(), number, TypedDate.edtf(sent, "on"))));
    }

    @PostMapping("/adoptions")
    String adopt(
            Actor actor,
            @PathVariable String id,
            @RequestParam @FormFields({"municipality", "decision", "version", "note", "on", "source"})
                    Map<String, String> sent,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.ADOPT_PLAN, new CooperationId(id));
        return done(actor, summary, "adoption", sent, model, answer, flash, () -> {
            submissions.adopt(actor, summary.id(), TypedDate.edtf(sent, "on"));
            return true;
        });
    }

    private String done(
            Actor actor,
            CooperationSummary summary,
            String form,
            Map<String, String> sent,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes flash,
            BooleanSupplier work) {
        boolean recorded;
        try {
            recorded = work.getAsBoolean();
        } catch (InvalidInput wrong) {
            answer.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, summary, form, sent, texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            return askAgain(actor, summary, form, sent, meanwhile, model, answer);
        }
        flash.addFlashAttribute("done", texts.of(recorded ? "plan." + form + ".done" : "plan.sentBefore"));
        return "redirect:/cooperations/" + summary.id() + "/plan/decisions";
    }

    /** Somebody was first: what was typed stays, and the next time counts from the version there is now. */
    private String askAgain(
            Actor actor,
            CooperationSummary summary,
            String form,
            Map<String, String> sent,
            Conflict meanwhile,
            Model model,
            HttpServletResponse answer) {
        answer.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.says(meanwhile));
        Map<String, String> typed = new HashMap<>(sent);
        if (form.equals("fix")) {
            typed.remove("version");
        }
        return show(actor, summary, form, typed, FieldMessages.none(), model);
    }

    private String show(
            Actor actor,
            CooperationSummary summary,
            String form,
            Map<String, String> typed,
            FieldMessages problems,
            Model model) {
        frame.around(actor, summary, true, model);
        Plan plan = plans.of(summary.id()).orElse(null);
        model.addAttribute("plan", plan);
        model.addAttribute("fixed", plan == null ? List.of() : plan.history());
        model.addAttribute("responses", plans.responses(summary.id()));
        List<CollegeOnPlan> decided = colleges.of(summary.id());
        FixedVersion newest = plan == null ? null : plan.newestFixed();
        model.addAttribute("colleges", decided.stream().collect(Collectors.groupingBy(CollegeOnPlan::municipality)));
        model.addAttribute("newest", newest == null ? null : newest.number());
        model.addAttribute("decided", PlanFrame.decidedOn(newest, decided));
        model.addAttribute("partners", summary.partners());
        model.addAttribute("names", frame.names(summary));
        model.addAttribute("ownColleges", frame.own(actor, Right.ADOPT_PLAN, summary));
        boolean unions = submissions.mayRespond(actor, summary, PlanResponse.Kind.UNION_CONSULTATION);
        model.addAttribute("forAll", unions);
        model.addAttribute("municipalities", unions ? summary.partners() : speaking(actor, summary));
        model.addAttribute("decisions", PlanDecision.values());
        model.addAttribute("results", PlanResponse.Result.values());
        model.addAttribute("outcomes", PlanResponse.Outcome.values());
        model.addAttribute(
                "kinds",
                Arrays.stream(PlanResponse.Kind.values())
                        .filter(kind -> submissions.mayRespond(actor, summary, kind))
                        .toList());
        model.addAttribute("mayAmend", submissions.mayRespond(actor, summary, PlanResponse.Kind.AMENDMENT));
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute("once", SubmissionToken.orFresh(typed.get("once")));
        model.addAttribute("problems", problems);
        model.addAttribute("errors", texts.named(problems, field -> label(form, field)));
        return "plan/decisions";
    }

    /** What a field of one of the forms is called on the page; null for one the page does not have. */
    private @Nullable String label(String form, String field) {
        boolean adoption = form.equals("adoption");
        return switch (field) {
            case "kind" -> texts.of("plan.response.who");
            case "municipality" -> texts.of(adoption ? "plan.adoption.college" : "plan.response.municipality");
            case "decision" -> texts.of("plan.adoption.decision");
            case "version" -> texts.of("plan.response.version");
            case "text", "outcome" -> texts.of("plan.response." + field);
            case "result" -> texts.of("plan.response.handled");
            case "reason" -> texts.of("plan.handle.reason");
            case "note" -> texts.of(adoption ? "plan.adoption.note" : "plan.fix.note");
            case "on", "source" -> texts.of("plan." + field);
            default -> null;
        };
    }

    /** Municipalities for whose works council or council the reader speaks. */
    private List<MunicipalityCode> speaking(Actor actor, CooperationSummary summary) {
        return Stream.of(Right.REACT_ON_PLAN, Right.AMEND_PLAN)
                .flatMap(right -> frame.own(actor, right, summary).stream())
                .distinct()
                .toList();
    }
}
