package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.SoundingOutcome;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
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

/** Reports on a page what may happen to a cooperation at any time. Who may report what, the use cases decide. */
@Controller
@RequestMapping("/cooperations/{id}/events")
class ReportPages {

    /** A choice on the page. */
    record Named(String value, String label) {}

    private final PassingReports reporting;
    private final Cooperations cooperations;
    private final Visibility visibility;
    private final Municipalities municipalities;
    private final Texts texts;

    ReportPages(
            PassingReports reporting,
            Cooperations cooperations,
            Visibility visibility,
            Municipalities municipalities,
            Texts texts) {
        this.reporting = reporting;
        this.cooperations = cooperations;
        this.visibility = visibility;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    @GetMapping("/new")
    String form(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String kind, Model model) {
        CooperationSummary cooperation = visible(actor, id);
        if (kind.isEmpty()) {
            model.addAttribute("cooperation", cooperation);
            model.addAttribute("kinds", possible(cooperation));
            return "cooperation/reports";
        }
        return show(model, cooperation, ReportKind.of(kind), ReportForm.of(ReportKind.of(kind)), null);
    }

    @PostMapping
    String report(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute ReportForm form,
            Model model,
            HttpServletResponse response) {
        CooperationSummary cooperation = visible(actor, id);
        ReportKind kind = ReportKind.of(String.valueOf(form.kind()));
        try {
            reporting.report(actor, cooperation.id(), kind, form);
            return "redirect:/cooperations/" + cooperation.id();
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            FieldMessages problems = PageProblems.of(wrong, texts, field -> field.equals("reason") ? "text" : field);
            return show(model, cooperation, kind, form, problems);
        }
    }

    private CooperationSummary visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperations.summary(cooperation);
    }

    private static List<ReportKind> possible(CooperationSummary cooperation) {
        boolean held = cooperation.status() == CooperationStatus.ON_HOLD;
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind != (held ? ReportKind.HOLD : ReportKind.RESUMPTION))
                .toList();
    }

    private String show(
            Model model,
            CooperationSummary cooperation,
            ReportKind kind,
            ReportForm form,
            @Nullable FieldMessages problems) {
        model.addAttribute("cooperation", cooperation);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("municipalities", kind.has("municipality") ? choices(cooperation, kind) : List.of());
        model.addAttribute("fields", kind.has("taskField") ? fields(cooperation) : List.of());
        model.addAttribute("taskKinds", TaskFieldKind.values());
        model.addAttribute("outcomes", SoundingOutcome.values());
        return "cooperation/report";
    }

    private List<Named> choices(CooperationSummary cooperation, ReportKind kind) {
        if (kind == ReportKind.PARTNER_JOINS) {
            return municipalities.current().stream()
                    .filter(one -> !cooperation.partners().contains(one.code()))
                    .map(ReportPages::named)
                    .toList();
        }
        Map<MunicipalityCode, String> names = municipalities.names(cooperation.partners());
        return cooperation.partners().stream()
                .map(code -> new Named(code.text(), names.get(code)))
                .toList();
    }

    private static Named named(Municipality municipality) {
        return new Named(municipality.code().text(), municipality.name());
    }

    private List<Named> fields(CooperationSummary cooperation) {
        return cooperations.taskFields(cooperation.id()).stream()
                .map(field -> new Named(field.id(), field.name()))
                .toList();
    }
}
