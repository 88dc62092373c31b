package nl.samenspoor.insight.overview;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.inbox.TaskCounts;
import nl.samenspoor.web.RailStop;

/**
 * A cooperation among others.
 *
 * @param cooperation  the cooperation at a glance
 * @param partnerNames names of its present partners, in the order they joined
 * @param tasks        how many tasks wait and how many of them are late
 * @param stops        its rail
 */
public record PortfolioRow(
        CooperationSummary cooperation, List<String> partnerNames, TaskCounts tasks, List<RailStop> stops) {

    public PortfolioRow {
        partnerNames = List.copyOf(partnerNames);
        stops = List.copyOf(stops);
    }
}
