package nl.samenspoor.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
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

/** The page with all rounds of views, on which the project leader starts a new one. */
@Controller
@RequestMapping("/cooperations/{id}/view-rounds")
class ViewRoundPages {

    /** A page above this one. */
    record Crumb(String href, String text) {}

    private final ViewRounds rounds;
    private final StartingViewRounds starting;
    private final Visibility visibility;
    private final Parties parties;
    private final Today today;
    private final Texts texts;

    ViewRoundPages(
            ViewRounds rounds,
            StartingViewRounds starting,
            Visibility visibility,
            Parties parties,
            Today today,
            Texts texts) {
        this.rounds = rounds;
        this.starting = starting;
        this.visibility = visibility;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String id, Model model) {
        StartRoundForm empty = new StartRoundForm(null, null, today.day().toString());
        return show(actor, visible(actor, id), empty, null, model);
    }

    @PostMapping
    String start(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute StartRoundForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        try {
            starting.start(actor, form.command(cooperation));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form, texts.fields(wrong), model);
        }
        flash.addFlashAttribute("done", texts.of("consultation.started"));
        return "redirect:/cooperations/" + cooperation + "/view-rounds";
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            StartRoundForm form,
            @Nullable FieldMessages problems,
            Model model) {
        List<ViewRound> all = rounds.of(cooperation);
        String name = parties.cooperation(cooperation);
        model.addAttribute("rounds", all);
        model.addAttribute("names", names(all));
        model.addAttribute("kinds", ViewRoundKind.values());
        model.addAttribute(
                "mayStart", visibility.may(actor, Right.CONSULT_COUNCILS, cooperation) && rounds.due(cooperation));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + cooperation, name)));
        return "consultation/rounds";
    }

    private Map<MunicipalityCode, String> names(List<ViewRound> all) {
        return parties.names(all.stream()
                .flatMap(round -> round.councils().stream())
                .map(ViewRound.Council::municipality)
                .distinct()
                .toList());
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
