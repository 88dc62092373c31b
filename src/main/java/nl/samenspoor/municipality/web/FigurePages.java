package nl.samenspoor.municipality.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.municipality.RecordingFigures;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records and corrects background figures. */
@Controller
@RequestMapping("/municipalities/{code}/figures")
class FigurePages {

    private final Municipalities municipalities;
    private final RecordingFigures recording;
    private final Texts texts;

    FigurePages(Municipalities municipalities, RecordingFigures recording, Texts texts) {
        this.municipalities = municipalities;
        this.recording = recording;
        this.texts = texts;
    }

    @GetMapping("/new")
    String form(Actor actor, @PathVariable String code, @RequestParam @Nullable Long corrects, Model model) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        return show(model, municipality, filled(municipality, corrects), FieldMessages.none());
    }

    private FigureForm filled(Municipality municipality, @Nullable Long corrects) {
        return corrects == null
                ? FigureForm.empty()
                : FigureForm.of(
                        MunicipalityPages.version(municipalities.figureVersions(municipality.code()), corrects));
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") FigureForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        try {
            recording.record(actor, form.command(municipality.code()));
            flash.addFlashAttribute("done", texts.of("municipality.figure.saved"));
            return "redirect:/municipalities/" + municipality.code();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, municipality, form, texts.fields(wrong));
        } catch (Conflict known) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(model, municipality, form, FieldMessages.of("reference", texts.says(known)));
        }
    }

    private String show(Model model, Municipality municipality, FigureForm form, FieldMessages problems) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", FigureKind.values());
        return "municipality/figure";
    }
}
