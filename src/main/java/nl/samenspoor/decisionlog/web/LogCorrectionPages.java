package nl.samenspoor.decisionlog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logs the correction of an entry of the decision log by hand. The entry stays as it is; nothing else follows from it. */
@Controller
@RequestMapping("/cooperations/{id}/decision-points/{sequence:[0-9]{1,18}}/correction")
class LogCorrectionPages {

    /**
     * The form as it was typed.
     *
     * @param what        how it really was
     * @param on          since when, or on which day
     * @param consequence what follows from it
     * @param source      where it is known from
     */
    record Typed(@Nullable String what, @Nullable String on, @Nullable String consequence, @Nullable String source) {

        Typed {
            on = TypedDate.edtfOrNull(on);
        }

        LogDecisionPoint command(LoggedPoint wrong) {
            if (on == null || on.isBlank()) {
                throw InvalidInput.of("on", "kernel.required");
            }
            return new LogDecisionPoint(
                    wrong.cooperation(),
                    DecisionPointKind.CORRECTION,
                    EffectiveDate.parse("on", on.strip()),
                    wrong.actors(),
                    Objects.requireNonNullElse(what, ""),
                    blankIsNone(consequence),
                    wrong.irreversible(),
                    wrong.gate(),
                    blankIsNone(source),
                    wrong.sequence());
        }

        private static @Nullable String blankIsNone(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    private final DecisionPoints points;
    private final LoggingByHand logging;
    private final Visibility visibility;
    private final CooperationNames names;
    private final Texts texts;

    LogCorrectionPages(
            DecisionPoints points, LoggingByHand logging, Visibility visibility, CooperationNames names, Texts texts) {
        this.points = points;
        this.logging = logging;
        this.visibility = visibility;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, @PathVariable long sequence, Model model) {
        LoggedPoint wrong = wrong(actor, new CooperationId(id), sequence);
        if (wrong.correctedBy() != null) {
            throw new Conflict("decisionlog.correctedBefore", sequence, wrong.correctedBy());
        }
        return show(wrong, new Typed(null, wrong.effective().toEdtf(), null, null), FieldMessages.none(), model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable long sequence,
            @ModelAttribute Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        LoggedPoint wrong = wrong(actor, new CooperationId(id), sequence);
        try {
            logging.log(actor, typed.command(wrong));
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(wrong, typed, texts.fields(refused), model);
        }
        flash.addFlashAttribute("done", texts.of("decisionlog.correction.done", sequence));
        return "redirect:/cooperations/" + wrong.cooperation();
    }

    private LoggedPoint wrong(Actor actor, CooperationId cooperation, long sequence) {
        visibility.require(actor, Right.CORRECT_LOG, cooperation);
        return points.one(cooperation, sequence).orElseThrow(() -> new NotFound("decisionlog.noEntry", sequence));
    }

    private String show(LoggedPoint wrong, Typed typed, FieldMessages problems, Model model) {
        CooperationId cooperation = wrong.cooperation();
        model.addAttribute("cooperationId", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "decisionlog/correction";
    }
}
