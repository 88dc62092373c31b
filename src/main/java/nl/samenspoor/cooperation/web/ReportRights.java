package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Who is offered which report: what the use cases would refuse anyhow is not asked first. */
@Component
class ReportRights {

    /**
     * What the page of reports offers.
     *
     * @param now   what can be reported now
     * @param other what can be reported at another time
     */
    record Offered(List<ReportKind> now, List<ReportKind> other) {}

    private final Visibility visibility;
    private final Clock clock;

    ReportRights(Visibility visibility, Clock clock) {
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * What the actor can report of a cooperation he sees.
     *
     * @param fields whether it has a task field
     * @throws NotAllowed when that is nothing
     */
    Offered offered(Actor actor, CooperationSummary cooperation, boolean fields) {
        LocalDate today = LocalDate.now(clock);
        List<ReportKind> allowed = allowed(actor, cooperation);
        if (allowed.isEmpty()) {
            throw new NotAllowed(Right.STEER.refusal());
        }
        Map<Boolean, List<ReportKind>> split =
                allowed.stream().collect(Collectors.partitioningBy(kind -> kind.possible(cooperation, fields, today)));
        return new Offered(
                split.get(true),
                split.get(false).stream().filter(ReportKind::namedWhenNot).toList());
    }

    /** Whether the actor can report anything at all. */
    boolean any(Actor actor, CooperationSummary cooperation) {
        return !allowed(actor, cooperation).isEmpty();
    }

    private List<ReportKind> allowed(Actor actor, CooperationSummary cooperation) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> may(actor, kind, cooperation))
                .toList();
    }

    /** @throws NotAllowed when the actor, who sees the cooperation, reports nothing of this kind */
    void require(Actor actor, ReportKind kind, CooperationSummary cooperation) {
        if (!may(actor, kind, cooperation)) {
            throw new NotAllowed(kind.right().refusal());
        }
    }

    /** Whether the actor can begin an extension now: of a realised cooperation that runs, which he leads. */
    boolean extension(Actor actor, CooperationSummary cooperation) {
        return Permissions.may(actor, Right.START)
                && visibility.may(actor, Right.STEER, cooperation.id())
                && cooperation.status() != CooperationStatus.ENDED
                && cooperation.phase().number() >= Phase.REALISATION.number();
    }

    /** The partners for which the actor can report this: all of them for whoever leads, else his own. */
    List<MunicipalityCode> partners(Actor actor, ReportKind kind, CooperationSummary cooperation) {
        return visibility.may(actor, kind.right(), cooperation.id())
                ? cooperation.partners()
                : cooperation.partners().stream()
                        .filter(code -> Permissions.mayFor(actor, kind.right(), code))
                        .toList();
    }

    private boolean may(Actor actor, ReportKind kind, CooperationSummary cooperation) {
        return visibility.may(actor, kind.right(), cooperation.id())
                || cooperation.partners().stream().anyMatch(code -> Permissions.mayFor(actor, kind.right(), code));
    }
}
