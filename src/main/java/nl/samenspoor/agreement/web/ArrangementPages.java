package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.tasks.ArrangementForm;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The project leader lays down the next state of the arrangement: agreed, in force, changed or ended. */
@Controller
@RequestMapping("/cooperations/{id}/legal-form/arrangement")
class ArrangementPages {

    private static final NextState.Place PLACE =
            new NextState.Place("agreement/arrangement", "legal-form", "agreement.arrangement.done");

    private final ArrangementForm form;
    private final DraftingArrangements drafting;
    private final NextState states;

    ArrangementPages(ArrangementForm form, DraftingArrangements drafting, NextState states) {
        this.form = form;
        this.drafting = drafting;
        this.states = states;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        drafting.require(actor, cooperation);
        tell(cooperation, model);
        return states.ask(PLACE, form, cooperation, model);
    }

    @PostMapping
    String laidDown(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        drafting.require(actor, cooperation);
        tell(cooperation, model);
        return states.laidDown(
                PLACE, form, cooperation, sent, state -> drafting.draft(actor, state), model, response, flash);
    }

    /** The day that was published only stands beside what was laid down; the form is filled in with the latter. */
    private void tell(CooperationId cooperation, Model model) {
        model.addAttribute("kept", form.keptAfterRejection(cooperation));
        model.addAttribute("published", form.publishedInForce(cooperation));
        model.addAttribute("laidDown", form.laidDownInForce(cooperation));
    }
}
