package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.insight.overview.FactorHeats;
import nl.samenspoor.insight.overview.PhaseCalendars;
import nl.samenspoor.insight.overview.Portfolio;
import nl.samenspoor.insight.overview.PortfolioAsked;
import nl.samenspoor.insight.overview.PortfolioPage;
import nl.samenspoor.insight.overview.PortfolioQuery;
import nl.samenspoor.insight.overview.PortfolioRow;
import nl.samenspoor.insight.overview.PortfolioSentence;
import nl.samenspoor.insight.overview.PortfolioStanding;
import nl.samenspoor.insight.overview.PortfolioStanding.Figures;
import nl.samenspoor.insight.overview.PortfolioStanding.Soonest;
import nl.samenspoor.insight.overview.PortfolioStanding.WaitingPage;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.ExamplesLoading;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The portfolio: every cooperation the reader may see, filtered, ordered and shown in one of several pictures, all by its
 * address. Each picture needs a fixed number of statements.
 */
@Controller
class PortfolioPages {

    /** So many tasks stand beside the rails. */
    private static final int SOONEST = 6;

    /** So many rows the other pictures have beside the rails; all of them are a link away. */
    private static final int BESIDE_THE_RAILS = 10;

    /** Most of what was typed that a message repeats, in characters. */
    private static final int REPEATED = 40;

    private final Portfolio portfolio;
    private final PortfolioStanding standing;
    private final PortfolioSentence sentence;
    private final PhaseCalendars calendars;
    private final FactorHeats heats;
    private final Municipalities municipalities;
    private final ObjectProvider<ExamplesLoading> examples;
    private final Texts texts;

    PortfolioPages(
            Portfolio portfolio,
            PortfolioStanding standing,
            PortfolioSentence sentence,
            PhaseCalendars calendars,
            FactorHeats heats,
            Municipalities municipalities,
            ObjectProvider<ExamplesLoading> examples,
            Texts texts) {
        this.portfolio = portfolio;
        this.standing = standing;
        this.sentence = sentence;
        this.calendars = calendars;
        this.heats = heats;
        this.municipalities = municipalities;
        this.examples = examples;
        this.texts = texts;
    }

    @GetMapping("/")
    String portfolio(
            Actor actor,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String waits,
            @RequestParam(defaultValue = "") String late,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String direction,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(name = "page", defaultValue = "0") String typedPage,
            @RequestParam(name = "size", defaultValue = "25") String typedSize,
            Model model,
            HttpServletResponse response) {
        PortfolioAsked asked = new PortfolioAsked(phase, status, municipality, q, period, waits, late, sort, direction);
        Mistakes mistakes = new Mistakes();
        PortfolioQuery query = mistakes.in(() -> PortfolioQuery.read(asked));
        PortfolioView shown = mistakes.in(() -> PortfolioView.of(view));
        Integer page = mistakes.in(() -> PageJson.page(typedPage));
        Integer size = mistakes.in(() -> PageJson.size(typedSize));
        PortfolioAddress address = new PortfolioAddress(
                asked, shown == null ? PortfolioView.ALL : shown, size == null ? PortfolioAddress.USUAL_SIZE : size);
        model.addAttribute("asked", asked);
        model.addAttribute("view", address.view().key());
        model.addAttribute("address", address);
        model.addAttribute("filtered", query == null || query.filtered());
        model.addAttribute("number", typedPage);
        model.addAttribute("size", typedSize);
        model.addAttribute("mayStart", Permissions.may(actor, Right.START));
        model.addAttribute("mayImport", Permissions.may(actor, Right.IMPORT_CASE));
        model.addAttribute("administersOnly", actor.administersOnly());
        ExamplesLoading loading = examples.getIfAvailable();
        model.addAttribute("loading", loading == null ? null : loading.progress());
        choices(model);
        if (query == null || shown == null || page == null || size == null || mistakes.any()) {
            return refused(actor, mistakes, model, response);
        }
        figures(actor, query, model);
        if (shown == PortfolioView.WAITING) {
            WaitingPage waiting = standing.page(actor, query, page, size);
            model.addAttribute("waiting", waiting);
            model.addAttribute("mostBodies", PortfolioStanding.MOST_BODIES);
            model.addAttribute("paging", new Paging(page, size, waiting.total(), address.paged()));
        } else {
            PortfolioPage found = portfolio.page(actor, query, page, size);
            model.addAttribute("found", found);
            model.addAttribute("paging", new Paging(page, size, found.total(), address.paged()));
            pictures(shown, found.rows(), model);
        }
        return "insight/portfolio";
    }

    /** The older of two addresses people guess. */
    @GetMapping("/cooperations")
    String list() {
        return "redirect:/";
    }

    /**
     * The page without its list: what cannot be asked is said at its field, which keeps what was typed.
     *
     * @throws InvalidInput for whoever sees no list and so has no fields
     */
    private String refused(Actor actor, Mistakes mistakes, Model model, HttpServletResponse response) {
        if (actor.administersOnly()) {
            mistakes.refuse();
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute(
                "problems",
                texts.fields(new InvalidInput(
                        mistakes.all().stream().map(PortfolioPages::onPage).toList())));
        figures(actor, PortfolioQuery.ALL, model);
        return "insight/portfolio";
    }

    /** Addresses write keys; on the page the choices have names, and stand in a list. */
    private static FieldProblem onPage(FieldProblem problem) {
        return switch (problem.code()) {
            case "insight.noChoice" -> noChoice(problem, 1);
            case "insight.status", "kernel.municipalityCode" -> noChoice(problem, 0);
            default -> problem;
        };
    }

    private static FieldProblem noChoice(FieldProblem problem, int typed) {
        String text = problem.arguments().get(typed).toString();
        return FieldProblem.of(
                problem.field(), "insight.filter.noChoice", text.substring(0, Math.min(REPEATED, text.length())));
    }

    private void pictures(PortfolioView shown, List<PortfolioRow> rows, Model model) {
        boolean all = shown == PortfolioView.ALL;
        List<PortfolioRow> some = all ? rows.stream().limit(BESIDE_THE_RAILS).toList() : rows;
        model.addAttribute("more", all && rows.size() > some.size());
        if (all || shown == PortfolioView.DURATIONS) {
            model.addAttribute("calendar", calendars.of(some, portfolio.holds(some)));
        }
        if (all || shown == PortfolioView.FACTORS) {
            model.addAttribute(
                    "heat",
                    heats.of(some.stream().map(PortfolioRow::cooperation).toList()));
        }
    }

    private void choices(Model model) {
        model.addAttribute("phases", Phase.values());
        model.addAttribute("statuses", CooperationStatus.values());
        model.addAttribute("orders", PortfolioQuery.Order.values());
        model.addAttribute("views", PortfolioView.values());
        model.addAttribute("bodies", Body.values());
        model.addAttribute("municipalities", municipalities.all());
    }

    private void figures(Actor actor, PortfolioQuery query, Model model) {
        Soonest ofAll = standing.soonest(actor, PortfolioQuery.ALL, SOONEST);
        Figures figures = standing.figures(actor, ofAll.lines());
        model.addAttribute("figures", figures);
        model.addAttribute("soonest", query.filtered() ? standing.soonest(actor, query, SOONEST) : ofAll);
        model.addAttribute("sentence", sentence.of(figures));
        model.addAttribute("rest", sentence.rest(figures));
        model.addAttribute(
                "links",
                Map.of(
                        "running", "/?status=active&period=present",
                        "deciding", "/?status=active&period=present&waits=" + PortfolioQuery.DECIDING,
                        "late", "/?view=waiting&late=yes",
                        "since", "/?status=active&period=present&sort=since"));
    }
}
