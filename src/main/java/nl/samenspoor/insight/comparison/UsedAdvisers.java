package nl.samenspoor.insight.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.monitoring.AdviserAssignment;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.ProjectBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether external advisers are used: what was said of it, and the advisers that stand in the organisation. One of those is
 * a yes, unless it was done when somebody said that there are none.
 */
@Component
class UsedAdvisers {

    /** @param names of the advisers; {@code none} where there are none */
    record Used(Cell used, Cell names) {}

    private final JudgementsMade judgements;
    private final Organisations organisations;

    UsedAdvisers(JudgementsMade judgements, Organisations organisations) {
        this.judgements = judgements;
        this.organisations = organisations;
    }

    /** Of each of these cooperations. */
    Map<CooperationId, Used> of(List<CooperationSummary> cooperations, AsOf asOf) {
        Map<CooperationId, List<Advisers>> known = judgements.advisers(Ids.of(cooperations), asOf.recorded());
        Map<CooperationId, List<ProjectBody>> bodies = organisations.advisers(Ids.of(cooperations), asOf.recorded());
        Map<CooperationId, Used> used = new HashMap<>();
        for (CooperationSummary cooperation : cooperations) {
            Advisers said = Latest.of(known, cooperation.id(), asOf, Advisers::grounds, advisers -> true);
            List<ProjectBody> engaged = bodies.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(body -> asOf.counts(body.is().from()) && !doneWhenDenied(body, said))
                    .toList();
            used.put(cooperation.id(), new Used(used(said, engaged), names(said, engaged)));
        }
        return used;
    }

    private static boolean doneWhenDenied(ProjectBody body, @Nullable Advisers said) {
        EffectiveDate until = body.is().until();
        return said != null
                && said.used() == AdviserUse.NO
                && until != null
                && !until.planned()
                && !said.grounds().effective().surelyBefore(until);
    }

    private static Cell used(@Nullable Advisers said, List<ProjectBody> engaged) {
        return engaged.isEmpty() || said != null && said.used() == AdviserUse.YES
                ? Latest.cell(said, one -> one.used().key(), Advisers::grounds)
                : engaged(AdviserUse.YES.key(), engaged);
    }

    private static Cell names(@Nullable Advisers said, List<ProjectBody> engaged) {
        boolean yes = said != null && said.used() == AdviserUse.YES;
        String names = Stream.concat(
                        !yes ? Stream.of() : said.assignments().stream().map(AdviserAssignment::adviser),
                        engaged.stream().map(body -> body.is().name()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (said != null && said.used() == AdviserUse.NO && engaged.isEmpty()) {
            return cell("none", said);
        }
        if (names.isEmpty()) {
            return Cell.UNKNOWN;
        }
        return yes ? cell(names, said) : engaged(names, engaged);
    }

    private static Cell engaged(String value, List<ProjectBody> engaged) {
        ProjectBody first = engaged.get(0);
        return new Cell(value, first.is().source(), first.is().from());
    }

    private static Cell cell(String value, Advisers advisers) {
        Grounds grounds = advisers.grounds();
        return new Cell(value, grounds.source(), grounds.effective(), grounds.basis());
    }
}
