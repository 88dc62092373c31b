package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.tasks.CostKeyForm;
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

/** The project leader lays down the next state of the cost key, in every phase. */
@Controller
@RequestMapping("/cooperations/{id}/cost-sharing/key")
class CostKeyPages {

    private static final NextState.Place PLACE =
            new NextState.Place("agreement/cost-key", "cost-sharing", "agreement.costKey.done");

    private final CostKeyForm form;
    private final AgreeingCostKeys agreeing;
    private final NextState states;

    CostKeyPages(CostKeyForm form, AgreeingCostKeys agreeing, NextState states) {
        this.form = form;
        this.agreeing = agreeing;
        this.states = states;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        agreeing.require(actor, cooperation);
        model.addAttribute("kept", form.keptAfterRejection(cooperation));
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
        agreeing.require(actor, cooperation);
        model.addAttribute("kept", form.keptAfterRejection(cooperation));
        return states.laidDown(
                PLACE, form, cooperation, sent, state -> agreeing.agree(actor, state), model, response, flash);
    }
}
