package nl.samenspoor.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
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

/** The page on which leader and colleges ask works councils for advice and record that a decision deviates from it. */
@Controller
@RequestMapping("/cooperations/{id}/works-councils")
class WorksCouncilPages {

    /** A page above this one. */
    record Crumb(String href, String text) {}

    private final WorksCouncils councils;
    private final ConsultingWorksCouncils consulting;
    private final Visibility visibility;
    private final Parties parties;
    private final Today today;
    private final Texts texts;

    WorksCouncilPages(
            WorksCouncils councils,
            ConsultingWorksCouncils consulting,
            Visibility visibility,
            Parties parties,
            Today today,
            Texts texts) {
        this.councils = councils;
        this.consulting = consulting;
        this.visibility = visibility;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String id, Model model) {
        return show(actor, visible(actor, id), null, null, null, model);
    }

    @PostMapping("/requests")
    String request(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute NewRequestJson form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        try {
            consulting.request(actor, form.command(cooperation));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form, null, texts.fields(wrong), model);
        }
        return done(cooperation, "consultation.requested", flash);
    }

    @PostMapping("/deviations")
    String deviate(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute NewDeviationJson form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        try {
            consulting.deviate(actor, form.command(cooperation));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, null, form, texts.fields(wrong), model);
        }
        return done(cooperation, "consultation.deviated", flash);
    }

    private String done(CooperationId cooperation, String code, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of(code));
        return "redirect:/cooperations/" + cooperation + "/works-councils";
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            @Nullable NewRequestJson request,
            @Nullable NewDeviationJson deviation,
            @Nullable FieldMessages problems,
            Model model) {
        List<WorksCouncil> all = councils.of(cooperation);
        Map<MunicipalityCode, String> names =
                parties.names(all.stream().map(WorksCouncil::municipality).toList());
        boolean anywhere = visibility.may(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
        List<WorksCouncil> mine = all.stream()
                .filter(one -> anywhere || Permissions.mayFor(actor, Right.CONSULT_WORKS_COUNCIL, one.municipality()))
                .toList();
        String day = today.day().toString();
        String name = parties.cooperation(cooperation);
        model.addAttribute("councils", all);
        model.addAttribute("names", names);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "toDeviate", mine.stream().filter(WorksCouncil::mayDeviate).toList());
        model.addAttribute(
                "request", request == null ? new NewRequestJson(null, null, day, null, null, null) : request);
        model.addAttribute("requestProblems", deviation == null ? problems : null);
        model.addAttribute("deviation", deviation == null ? new NewDeviationJson(null, null, day) : deviation);
        model.addAttribute("deviationProblems", deviation == null ? null : problems);
        model.addAttribute("today", today.day());
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + cooperation, name)));
        return "consultation/works-councils";
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
