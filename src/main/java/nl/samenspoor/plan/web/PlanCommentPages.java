package nl.samenspoor.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.CommentingOnPlans;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.PlanComment;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.web.FieldMessages;
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

/** Remarks on the sections of a plan and their answers. */
@Controller
@RequestMapping("/cooperations/{id}/plan/comments")
class PlanCommentPages {

    /** What was typed in the form of a remark or of an answer. */
    private record Typed(
            @Nullable Long answering, String section, String text, boolean settled, @Nullable String once) {}

    private final Plans plans;
    private final CommentingOnPlans commenting;
    private final PlanOnce sending;
    private final PlanAccess access;
    private final PlanFrame frame;
    private final Texts texts;

    PlanCommentPages(
            Plans plans,
            CommentingOnPlans commenting,
            PlanOnce sending,
            PlanAccess access,
            PlanFrame frame,
            Texts texts) {
        this.plans = plans;
        this.commenting = commenting;
        this.sending = sending;
        this.access = access;
        this.frame = frame;
        this.texts = texts;
    }

    /**
     * @param answer  number of the comment to answer; left out a new one is made
     * @param section key of the section it begins with
     */
    @GetMapping
    String list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long answer,
            @RequestParam(defaultValue = PlanComment.WHOLE) String section,
            Model model) {
        CooperationSummary summary = frame.visible(actor, id);
        return show(actor, summary, new Typed(answer, section, "", false, null), FieldMessages.none(), model);
    }

    @PostMapping
    String comment(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.COMMENT_ON_PLAN, new CooperationId(id));
        boolean recorded;
        try {
            recorded = sending.once(
                    actor,
                    summary.id(),
                    once,
                    "plan_comment",
                    () -> commenting.comment(actor, summary.id(), section, text));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, summary, new Typed(null, section, text, false, once), texts.fields(wrong), model);
        }
        flash.addFlashAttribute("done", texts.of(recorded ? "plan.comment.done" : "plan.sentBefore"));
        return "redirect:/cooperations/" + summary.id() + "/plan/comments";
    }

    @PostMapping("/{number}/answers")
    String answer(
            Actor actor,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(required = false) @Nullable String once,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationSummary summary = access.require(actor, Right.COMMENT_ON_PLAN, new CooperationId(id));
        boolean recorded;
        try {
            recorded = sending.once(
                    actor,
                    summary.id(),
                    once,
                    "plan_answer",
                    () -> commenting.answer(actor, summary.id(), number, text, settled));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, summary, new Typed(number, "", text, settled, once), texts.fields(wrong), model);
        }
        flash.addFlashAttribute("done", texts.of(recorded ? "plan.comment.answered" : "plan.sentBefore"));
        return "redirect:/cooperations/" + summary.id() + "/plan/comments";
    }

    private String show(Actor actor, CooperationSummary summary, Typed typed, FieldMessages problems, Model model) {
        frame.around(actor, summary, true, model);
        model.addAttribute("plan", plans.of(summary.id()).orElseThrow(() -> new NotFound("plan.none")));
        model.addAttribute("comments", plans.comments(summary.id()));
        model.addAttribute("answering", typed.answering());
        model.addAttribute("section", typed.section());
        model.addAttribute("text", typed.text());
        model.addAttribute("settled", typed.settled());
        model.addAttribute("once", SubmissionToken.orFresh(typed.once()));
        model.addAttribute("problems", problems);
        return "plan/comments";
    }
}
