package nl.samenspoor.insight.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.HoldPeriod;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.TaskCounts;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.inbox.WaitingTasks;
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
    private final WaitingTasks waiting;
    private final GateView gates;
    private final Municipalities municipalities;
    private final Rails rails;
    private final Clock clock;

    Portfolio(
            Cooperations cooperations,
            Tasks tasks,
            WaitingTasks waiting,
            GateView gates,
            Municipalities municipalities,
            Rails rails,
            Clock clock) {
        this.cooperations = cooperations;
        this.tasks = tasks;
        this.waiting = waiting;
        this.gates = gates;
        this.municipalities = municipalities;
        this.rails = rails;
        this.clock = clock;
    }

    /**
     * @param page counted from 0
     * @param size 1 to 200
     */
    public PortfolioPage page(Actor actor, PortfolioQuery query, int page, int size) {
        CooperationPage found = cooperations.page(actor, query.list(waiting, LocalDate.now(clock)), page, size);
        return new PortfolioPage(rows(found.items()), found.page(), found.size(), found.total());
    }

    /** The ids of everything the query leaves, in its order, in one statement. */
    List<CooperationId> ids(Actor actor, PortfolioQuery query) {
        return cooperations.ids(actor, query.list(waiting, LocalDate.now(clock)));
    }

    /** These cooperations as rows, without a look at who asks. */
    List<PortfolioRow> rowsOf(List<CooperationId> ids) {
        return rows(cooperations.summaries(ids));
    }

    /** When those of these rows stood still that ever did, in one statement. */
    public Map<CooperationId, List<HoldPeriod>> holds(List<PortfolioRow> rows) {
        return cooperations.holds(
                rows.stream().map(row -> row.cooperation().id()).toList());
    }

    private List<PortfolioRow> rows(List<CooperationSummary> found) {
        List<CooperationId> ids = found.stream().map(CooperationSummary::id).toList();
        LocalDate today = LocalDate.now(clock);
        Map<CooperationId, TaskCounts> counts = tasks.counts(ids);
        Map<CooperationId, List<GateSummary>> summaries = gates.summaries(ids);
        Map<CooperationId, List<PhasePeriod>> phases = cooperations.phases(ids);
        Map<MunicipalityCode, String> names = municipalities.names(found.stream()
                .flatMap(cooperation -> cooperation.partners().stream())
                .distinct()
                .toList());
        return found.stream()
                .map(cooperation -> {
                    boolean past = cooperation.pastOn(today);
                    TaskCounts waits = past ? TaskCounts.NONE : counts.getOrDefault(cooperation.id(), TaskCounts.NONE);
                    List<PhasePeriod> periods = phases.getOrDefault(cooperation.id(), List.of());
                    return new PortfolioRow(
                            cooperation,
                            cooperation.partners().stream().map(names::get).toList(),
                            waits,
                            periods,
                            rails.inRow(
                                    cooperation,
                                    periods,
                                    waits.overdue() > 0,
                                    summaries.getOrDefault(cooperation.id(), List.of())),
                            past);
                })
                .toList();
    }
}
