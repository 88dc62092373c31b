package nl.samenspoor.municipality.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.EndingMunicipalities;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityAdministration;
import nl.samenspoor.municipality.RecordedEnd;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.municipality.Remarks;
import nl.samenspoor.municipality.Version;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Municipalities for everybody to read; the administrator registers those that are not there yet. */
@Controller
@RequestMapping("/municipalities")
class MunicipalityPages {

    private static final int SIZE = 50;
    /** Groningen up to and including Limburg, as CBS numbers the provinces. */
    private static final List<String> PROVINCES =
            IntStream.rangeClosed(20, 31).mapToObj(number -> "PV" + number).toList();

    private final Municipalities municipalities;
    private final RegisteringMunicipalities registering;
    private final EndingMunicipalities ending;
    private final Remarks remarks;
    private final Texts texts;

    MunicipalityPages(
            Municipalities municipalities,
            RegisteringMunicipalities registering,
            EndingMunicipalities ending,
            Remarks remarks,
            Texts texts) {
        this.municipalities = municipalities;
        this.registering = registering;
        this.ending = ending;
        this.remarks = remarks;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        PageJson.check(page, SIZE);
        model.addAttribute("found", municipalities.page(page, SIZE));
        model.addAttribute("paging", new Paging(page, SIZE, municipalities.count(), "/municipalities?page="));
        model.addAttribute("administers", Permissions.may(actor, Right.ADMINISTER_MUNICIPALITIES));
        return "municipality/list";
    }

    @GetMapping("/{code}")
    String one(Actor actor, @PathVariable String code, Model model) {
        Municipality municipality = require(municipalities, code);
        model.addAttribute("municipality", municipality);
        List<History<CouncilTerm>> councils = History.of(municipalities.councilVersions(municipality.code()));
        List<History<Figure>> figures = History.of(municipalities.figureVersions(municipality.code()));
        model.addAttribute("councils", councils);
        model.addAttribute("figures", figures);
        model.addAttribute(
                "remarks",
                new RemarksShown(
                        remarks.of(municipality.code()),
                        councils.stream().map(council -> council.now().what()).toList(),
                        figures.stream().map(figure -> figure.now().what()).toList()));
        List<RecordedEnd> ends = ending.of(municipality.code());
        model.addAttribute("ends", ends);
        model.addAttribute(
                "successors",
                municipalities.names(ends.stream()
                        .flatMap(end -> Stream.ofNullable(end.what().successor()))
                        .toList()));
        model.addAttribute("administers", Permissions.may(actor, Right.ADMINISTER_MUNICIPALITIES));
        return "municipality/one";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        MunicipalityAdministration.require(actor);
        return show(model, MunicipalityForm.empty(), FieldMessages.none());
    }

    @PostMapping
    String register(
            Actor actor,
            @ModelAttribute("form") MunicipalityForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MunicipalityAdministration.require(actor);
        try {
            Municipality municipality = form.typed().command();
            registering.add(actor, municipality);
            flash.addFlashAttribute("done", texts.of("municipality.saved", municipality.name()));
            return "redirect:/municipalities/" + municipality.code();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, form, texts.fields(wrong));
        } catch (Conflict known) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(model, form, FieldMessages.of("code", texts.says(known)));
        }
    }

    private String show(Model model, MunicipalityForm form, FieldMessages problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("provinces", PROVINCES);
        return "municipality/new";
    }

    /** @throws NotFound when there is no version with this id */
    static <T> Version<T> version(List<Version<T>> known, long id) {
        return known.stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("municipality.unknownVersion"));
    }

    /** @throws NotFound when that is no code, or none of a registered municipality */
    static Municipality require(Municipalities municipalities, String code) {
        if (!code.matches("GM\\d{4}")) {
            throw new NotFound("municipality.unknown", code);
        }
        return municipalities.require(new MunicipalityCode(code));
    }
}
