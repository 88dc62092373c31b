package nl.samenspoor.municipality.web;

import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.municipality.RecordingCouncils;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FormFields;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records and corrects how a council is composed. */
@Controller
@RequestMapping("/municipalities/{code}/councils")
class CouncilPages {

    private final Municipalities municipalities;
    private final RecordingCouncils recording;
    private final Texts texts;

    CouncilPages(Municipalities municipalities, RecordingCouncils recording, Texts texts) {
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

    private CouncilForm filled(Municipality municipality, @Nullable Long corrects) {
        return corrects == null
                ? CouncilForm.empty()
                : CouncilForm.of(
                        MunicipalityPages.version(municipalities.councilVersions(municipality.code()), corrects));
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable String code,
            @RequestParam
                    @FormFields({
                        "from",
                        "until",
                        "seats",
                        "fraction",
                        "taken",
                        "coalition",
                        "aldermen",
                        "mayorParty",
                        "source",
                        "corrects",
                        "why"
                    })
                    MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MunicipalityAdministration.require(actor);
        Municipality municipality = MunicipalityPages.require(municipalities, code);
        CouncilForm form = CouncilForm.of(sent);
        try {
            recording.record(actor, form.command(municipality.code()));
            flash.addFlashAttribute("done", texts.of("municipality.council.saved"));
            return "redirect:/municipalities/" + municipality.code();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, municipality, form, problems(wrong));
        } catch (Conflict known) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(model, municipality, form, FieldMessages.of("from", texts.says(known)));
        }
    }

    private FieldMessages problems(InvalidInput wrong) {
        return texts.fields(new InvalidInput(wrong.problems().stream()
                .map(problem ->
                        new FieldProblem(CouncilForm.onPage(problem.field()), problem.code(), problem.arguments()))
                .toList()));
    }

    private String show(Model model, Municipality municipality, CouncilForm form, FieldMessages problems) {
        model.addAttribute("municipality", municipality);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "municipality/council";
    }
}
