package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.cooperation.HandingOverCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page for cooperations whose leader can no longer sign in. */
@Controller
@RequestMapping("/handovers")
class HandoverPages {

    private final HandingOverCooperations handing;
    private final Texts texts;

    HandoverPages(HandingOverCooperations handing, Texts texts) {
        this.handing = handing;
        this.texts = texts;
    }

    @GetMapping
    String form(Actor actor, Model model) {
        Permissions.require(actor, Right.HAND_OVER);
        return show("", "", FieldMessages.none(), model);
    }

    @PostMapping
    String handOver(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            int moved = handing.handOver(actor, from, to);
            flash.addFlashAttribute("done", texts.of("cooperation.handover.done", moved, to));
            return "redirect:/handovers";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(from, to, texts.fields(wrong), model);
        } catch (Conflict refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            FieldMessages message = FieldMessages.of("from", texts.says(refused));
            return show(from, to, message, model);
        }
    }

    private static String show(String from, String to, FieldMessages problems, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("problems", problems);
        return "cooperation/handover";
    }
}
