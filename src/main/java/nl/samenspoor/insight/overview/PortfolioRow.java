package nl.samenspoor.insight.overview;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.inbox.TaskCounts;
import nl.samenspoor.web.RailStop;

/**
 * A cooperation among others.
 *
 * @param cooperation  the cooperation at a glance
 * @param partnerNames names of its present partners, in the order they joined
 * @param tasks        how many tasks wait and how many of them are late; none in one of the past
 * @param phases       periods in each phase, in the order they were entered
 * @param stops        its rail
 * @param past         whether nothing is known of it after a day that has passed
 */
public record PortfolioRow(
        CooperationSummary cooperation,
        List<String> partnerNames,
        TaskCounts tasks,
        List<PhasePeriod> phases,
        List<RailStop> stops,
        boolean past) {

    public PortfolioRow {
        partnerNames = List.copyOf(partnerNames);
        phases = List.copyOf(phases);
        stops = List.copyOf(stops);
    }
}
