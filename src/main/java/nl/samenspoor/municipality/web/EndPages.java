package nl.samenspoor.municipality.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.municipality.EndingMunicipalities;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records from when a municipality no longer exists, and which one it goes into. */
@Controller
@RequestMapping("/municipalities/{code}/end")
class EndPages {

    private final Municipalities municipalities;
    private final EndingMunicipalities ending;
    private final Texts texts;

    EndPages(Municipalities municipalities, EndingMunicipalities ending, Texts texts) {
        this.municipalities = municipalities;
        this.ending = ending;
        this.texts = texts;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String code, Model model) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        return show(model, municipality, EndForm.of(municipality), FieldMessages.none());
    }

    @PostMapping
    String end(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") EndForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        try {
            ending.end(actor, form.typed().command(municipality.code()));
            flash.addFlashAttribute("done", texts.of("municipality.end.saved", municipality.name()));
            return "redirect:/municipalities/" + municipality.code();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, municipality, form, texts.fields(wrong));
        }
    }

    private String show(Model model, Municipality municipality, EndForm form, FieldMessages problems) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "successors",
                municipalities.current().stream()
                        .filter(one -> !one.code().equals(municipality.code()))
                        .toList());
        return "municipality/end";
    }
}
