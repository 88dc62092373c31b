package nl.samenspoor.insight.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.gate.spi.ConsultedFacts;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.insight.overview.Portfolio;
import nl.samenspoor.insight.overview.PortfolioAsked;
import nl.samenspoor.insight.overview.PortfolioPage;
import nl.samenspoor.insight.overview.PortfolioQuery;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cooperations the account may see, and the whole picture of one. */
@RestController("cooperationOverviewApi")
@RequestMapping("/api/v1/cooperations")
class CooperationReadingApi {

    private final Portfolio portfolio;
    private final Picturing picturing;
    private final ObjectProvider<ConsultedFacts> consulted;
    private final Texts texts;
    private final Clock clock;

    CooperationReadingApi(
            Portfolio portfolio,
            Picturing picturing,
            ObjectProvider<ConsultedFacts> consulted,
            Texts texts,
            Clock clock) {
        this.portfolio = portfolio;
        this.picturing = picturing;
        this.consulted = consulted;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    PageJson<CooperationItem> list(
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
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        PortfolioQuery query = PortfolioQuery.read(
                new PortfolioAsked(phase, status, municipality, q, period, waits, late, sort, direction));
        PortfolioPage found = portfolio.page(actor, query, page, size);
        return new PageJson<>(found.rows().stream().map(CooperationItem::of).toList(), page, size, found.total());
    }

    @GetMapping("/{id}")
    CooperationJson one(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        CooperationPicture picture = picturing.of(actor, cooperation);
        Map<String, Object> facts = new TreeMap<>();
        consulted.orderedStream().forEach(one -> facts.putAll(one.facts(cooperation, null)));
        return CooperationJson.of(picture, picture.past() ? List.of() : picture.tasks(), facts, texts);
    }
}
