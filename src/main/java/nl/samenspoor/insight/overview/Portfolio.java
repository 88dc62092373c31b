package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.TaskCounts;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** All cooperations somebody may see, a page at a time, with a number of statements that does not grow with them. */
@Component
public class Portfolio {

    private final Cooperations cooperations;
    private final Tasks tasks;
    private final GateView gates;
    private final Municipalities municipalities;
    private final Rails rails;

    Portfolio(Cooperations cooperations, Tasks tasks, GateView gates, Municipalities municipalities, Rails rails) {
        this.cooperations = cooperations;
        this.tasks = tasks;
        this.gates = gates;
        this.municipalities = municipalities;
        this.rails = rails;
    }

    /**
     * @param page counted from 0
     * @param size 1 to 200
     */
    public PortfolioPage page(Actor actor, CooperationFilter filter, int page, int size) {
        CooperationPage found = cooperations.page(actor, filter, page, size);
        List<CooperationId> ids =
                found.items().stream().map(CooperationSummary::id).toList();
        Map<CooperationId, TaskCounts> counts = tasks.counts(ids);
        Map<CooperationId, List<GateSummary>> summaries = gates.summaries(ids);
        Map<MunicipalityCode, String> names = municipalities.names(found.items().stream()
                .flatMap(cooperation -> cooperation.partners().stream())
                .distinct()
                .toList());
        List<PortfolioRow> rows = found.items().stream()
                .map(cooperation -> new PortfolioRow(
                        cooperation,
                        cooperation.partners().stream().map(names::get).toList(),
                        counts.getOrDefault(cooperation.id(), TaskCounts.NONE),
                        rails.inRow(cooperation, summaries.getOrDefault(cooperation.id(), List.of()))))
                .toList();
        return new PortfolioPage(rows, found.page(), found.size(), found.total());
    }

    /** How many of all he sees have each status. */
    public Map<CooperationStatus, Long> counts(Actor actor) {
        return cooperations.counts(actor);
    }
}
