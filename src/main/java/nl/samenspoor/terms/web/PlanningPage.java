package nl.samenspoor.terms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.planning.PlanningBackwards;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that plans backwards from a target date; without one it asks for it. */
@Controller
class PlanningPage {

    private final PlanningBackwards planning;
    private final Visibility visibility;
    private final Parties parties;
    private final Texts texts;

    PlanningPage(PlanningBackwards planning, Visibility visibility, Parties parties, Texts texts) {
        this.planning = planning;
        this.visibility = visibility;
        this.parties = parties;
        this.texts = texts;
    }

    @GetMapping("/cooperations/{id}/planning")
    String plan(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "yes") String view,
            Model model,
            HttpServletResponse response) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        String name = parties.cooperation(cooperation);
        boolean withView = !view.equals("no") && !view.equals("false");
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + cooperation, name)));
        model.addAttribute("target", target);
        model.addAttribute("withView", withView);
        if (!target.isBlank()) {
            try {
                model.addAttribute("plan", planning.plan(actor, cooperation, day(target.strip()), withView));
            } catch (InvalidInput wrong) {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute("problems", texts.fields(wrong));
            }
        }
        return "terms/planning";
    }

    private static LocalDate day(String typed) {
        return CalendarDay.typed("target", typed);
    }
}
