package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.tasks.CostKeyForm;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
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

    private final CostKeyForm forms;
    private final AgreeingCostKeys agreeing;
    private final CostKeys keys;
    private final Overtaking overtaking;
    private final CooperationNames names;
    private final Texts texts;

    CostKeyPages(
            CostKeyForm forms,
            AgreeingCostKeys agreeing,
            CostKeys keys,
            Overtaking overtaking,
            CooperationNames names,
            Texts texts) {
        this.forms = forms;
        this.agreeing = agreeing;
        this.keys = keys;
        this.overtaking = overtaking;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        agreeing.require(actor, cooperation);
        NextState.lay(forms.of(cooperation).lay(forms.begin(cooperation), FieldMessages.none(), ""), model);
        return show(cooperation, keys.newest(cooperation), model);
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
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(sent);
        int seen = NextState.takeSeen(answers);
        WorkForms.WorkForm form = forms.of(cooperation);
        WorkForms.Typed typed = form.typed(answers);
        if (typed.rows()) {
            KeptPages.keepThisPage();
            NextState.lay(form.lay(typed.values(), FieldMessages.none(), typed.first()), model);
            return show(cooperation, seen, model);
        }
        try {
            agreeing.agree(actor, forms.command(cooperation, typed.values(), seen));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            NextState.lay(form.lay(typed.values(), texts.fields(wrong), ""), model);
            return show(cooperation, seen, model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.of(newer));
            Map<String, Object> values = new LinkedHashMap<>(typed.values());
            OvertakenWork meanwhile =
                    forms.overtaken(cooperation, typed.values(), seen).orElse(null);
            if (meanwhile != null) {
                values.putAll(meanwhile.takenOver());
                model.addAttribute("overtaken", overtaking.view(meanwhile.overtaken(), meanwhile.words()));
            }
            NextState.lay(form.lay(values, FieldMessages.none(), ""), model);
            return show(
                    cooperation,
                    meanwhile == null
                            ? keys.newest(cooperation)
                            : meanwhile.overtaken().newest().number(),
                    model);
        }
        flash.addFlashAttribute("done", texts.of("agreement.costKey.done"));
        return "redirect:/cooperations/" + cooperation + "/cost-sharing";
    }

    private String show(CooperationId cooperation, int seen, Model model) {
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("seen", seen);
        model.addAttribute("next", keys.newest(cooperation) > 0);
        model.addAttribute("task", forms.taskWaits(cooperation));
        return "agreement/cost-key";
    }
}
