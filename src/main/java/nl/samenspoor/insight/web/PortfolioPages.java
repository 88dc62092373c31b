package nl.samenspoor.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.insight.overview.Portfolio;
import nl.samenspoor.insight.overview.PortfolioPage;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The portfolio: every cooperation the reader may see, filtered by address. */
@Controller
class PortfolioPages {

    private final Portfolio portfolio;
    private final Municipalities municipalities;

    PortfolioPages(Portfolio portfolio, Municipalities municipalities) {
        this.portfolio = portfolio;
        this.municipalities = municipalities;
    }

    @GetMapping("/")
    String portfolio(
            Actor actor,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size,
            Model model) {
        PageJson.check(page, size);
        CooperationFilter filter = CooperationFilters.read(phase, status, municipality, q);
        PortfolioPage found = portfolio.page(actor, filter, page, size);
        String address = "/?phase=" + encoded(phase) + "&status=" + encoded(status) + "&municipality="
                + encoded(municipality) + "&q=" + encoded(q) + "&size=" + size + "&page=";
        model.addAttribute("found", found);
        model.addAttribute("paging", new Paging(page, size, found.total(), address));
        model.addAttribute("filtered", !filter.equals(CooperationFilter.ALL));
        model.addAttribute("phase", phase);
        model.addAttribute("status", status);
        model.addAttribute("municipality", municipality);
        model.addAttribute("q", q);
        choices(model);
        figures(actor, model);
        return "insight/portfolio";
    }

    /** The older of two addresses people guess. */
    @GetMapping("/cooperations")
    String list() {
        return "redirect:/";
    }

    private void choices(Model model) {
        model.addAttribute("phases", Phase.values());
        model.addAttribute("statuses", CooperationStatus.values());
        model.addAttribute("municipalities", municipalities.current());
    }

    private void figures(Actor actor, Model model) {
        Map<CooperationStatus, Long> counts = portfolio.counts(actor);
        model.addAttribute("active", counts.get(CooperationStatus.ACTIVE));
        model.addAttribute("held", counts.get(CooperationStatus.ON_HOLD));
        model.addAttribute("ended", counts.get(CooperationStatus.ENDED));
        model.addAttribute("mayStart", Permissions.may(actor, Right.START));
        model.addAttribute("administersOnly", actor.administersOnly());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
