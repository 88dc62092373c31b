package nl.samenspoor.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.drafts.DraftMerge;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.drafts.MergeForm;
import nl.samenspoor.drafts.MergeView;
import nl.samenspoor.drafts.Merging;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.plan.StageState;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.RequestLanguage;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a plan is written, and the one on which the second of two people sees both texts and chooses. */
@Controller
@RequestMapping("/cooperations/{id}/plan/edit")
class PlanWritingPages {

    private final Plans plans;
    private final SavingPlans saving;
    private final Merging merging;
    private final PlanAccess access;
    private final PlanWords words;
    private final PlanFrame frame;
    private final Texts texts;

    PlanWritingPages(
            Plans plans,
            SavingPlans saving,
            Merging merging,
            PlanAccess access,
            PlanWords words,
            PlanFrame frame,
            Texts texts) {
        this.plans = plans;
        this.saving = saving;
        this.merging = merging;
        this.access = access;
        this.words = words;
        this.frame = frame;
        this.texts = texts;
    }

    @GetMapping
    String edit(Actor actor, @PathVariable String id, Model model) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, new CooperationId(id));
        Plan plan = plans.of(summary.id()).orElseThrow(() -> new NotFound("plan.none"));
        PlanForm form = PlanForm.of(plan.saved().number(), plan.saved().fields());
        return show(actor, summary, form, FieldMessages.none(), model);
    }

    @PostMapping
    String save(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, new CooperationId(id));
        if (MergeForm.isMerge(sent)) {
            return choose(actor, summary, new MergeForm(sent), model, response, flash);
        }
        PlanForm form = new PlanForm(new LinkedHashMap<>(sent));
        Map<String, String> fields;
        int base;
        try {
            form.requireKnown();
            base = form.base();
            fields = form.fields();
        } catch (InvalidInput wrong) {
            return refused(actor, summary, form, wrong, model, response);
        }
        try {
            return saved(actor, summary, saving.save(actor, summary.id(), base, fields), model, response, flash);
        } catch (InvalidInput invalid) {
            InvalidInput wrong = form.asTyped(invalid);
            Optional<DraftMerge> together = merging.together(PlanAccess.subject(summary.id()), base, fields);
            return together.isPresent() && together.get().theirs().number() != base
                    ? together(actor, summary, together.get(), wrong, model, response)
                    : refused(actor, summary, form, wrong, model, response);
        }
    }

    private String refused(
            Actor actor,
            CooperationSummary summary,
            PlanForm form,
            InvalidInput wrong,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(actor, summary, form, texts.fields(wrong), model);
    }

    /** The texts are refused together: both stand on the page, which counts from the newest version now. */
    private String together(
            Actor actor,
            CooperationSummary summary,
            DraftMerge merge,
            InvalidInput wrong,
            Model model,
            HttpServletResponse response) {
        DraftVersion theirs = merge.theirs();
        if (theirs.number() == merge.before().number()) {
            return refused(actor, summary, PlanForm.of(theirs.number(), merge.merged()), wrong, model, response);
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("meanwhile", texts.of("plan.together", theirs.number(), texts.recorder(theirs.account())));
        model.addAttribute("since", merge.before().number());
        model.addAttribute("newest", theirs.number());
        return show(actor, summary, PlanForm.of(theirs.number(), merge.merged()), texts.fields(wrong), model);
    }

    private String choose(
            Actor actor,
            CooperationSummary summary,
            MergeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireKnown(form);
        Map<String, String> chosen = Map.of();
        try {
            chosen = new LinkedHashMap<>(
                    form.command(PlanAccess.subject(summary.id())).fields());
            chosen.replaceAll(PlanForm::written);
            return saved(actor, summary, saving.save(actor, summary.id(), form.base(), chosen), model, response, flash);
        } catch (InvalidInput wrong) {
            Optional<DraftMerge> together = chosen.isEmpty()
                    ? Optional.empty()
                    : merging.together(PlanAccess.subject(summary.id()), form.base(), chosen);
            if (together.isPresent()) {
                return together(actor, summary, together.get(), wrong, model, response);
            }
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            MergeView view = merging.again(PlanAccess.subject(summary.id()), form, read(summary.id(), form.sent()));
            return differs(actor, summary, view, texts.fields(wrong), model);
        }
    }

    private static void requireKnown(MergeForm form) {
        List<FieldProblem> unknown = form.sent().keySet().stream()
                .filter(name -> !MergeForm.knows(name)
                        && !List.of("_csrf", RequestLanguage.PARAMETER).contains(name))
                .map(name -> FieldProblem.of(name.substring(0, Math.min(60, name.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    private String saved(
            Actor actor,
            CooperationSummary summary,
            SavedDraft saved,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String plan = "redirect:/cooperations/" + summary.id() + "/plan";
        if (saved instanceof SavedDraft.Differs differs) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            MergeView view = merging.view(
                    PlanAccess.subject(summary.id()),
                    differs.merge(),
                    read(summary.id(), differs.merge().mine()));
            return differs(actor, summary, view, FieldMessages.none(), model);
        }
        if (saved instanceof SavedDraft.Merged merged) {
            flash.addFlashAttribute(
                    "done",
                    texts.of(
                            "plan.merged",
                            merged.newest().number(),
                            texts.recorder(merged.theirs().account())));
            return plan + "/differences?from=" + merged.before().number() + "&to="
                    + merged.newest().number();
        }
        flash.addFlashAttribute(
                "done",
                saved instanceof SavedDraft.Unchanged
                        ? texts.of("plan.unchanged")
                        : texts.of("plan.saved", saved.newest().number()));
        return plan;
    }

    /** Names by the newest version, and by what somebody wants to save. */
    private FieldWords read(CooperationId cooperation, Map<String, String> mine) {
        Map<String, String> newest =
                plans.of(cooperation).map(plan -> plan.saved().fields()).orElse(Map.of());
        return words.of(List.of(newest, mine));
    }

    private String differs(
            Actor actor, CooperationSummary summary, MergeView view, FieldMessages problems, Model model) {
        frame.around(actor, summary, true, model);
        model.addAttribute("view", view);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, view::label));
        return "plan/merge";
    }

    private String show(Actor actor, CooperationSummary summary, PlanForm form, FieldMessages problems, Model model) {
        frame.around(actor, summary, true, model);
        model.addAttribute("form", form);
        model.addAttribute("states", StageState.values());
        model.addAttribute("problems", problems);
        model.addAttribute(
                "summary",
                texts.named(
                        problems,
                        field -> field.contains(".") || field.equals("title")
                                ? words.labels(List.of(form.values())).apply(field)
                                : null));
        return "plan/edit";
    }
}
