package nl.samenspoor.cooperation;

import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes a cooperation whose course has ended. */
@Component
public class ClosingCooperations {

    private final Steering steering;
    private final CooperationRows rows;
    private final PhaseRows phases;
    private final HoldRows holds;
    private final PartnerRows partners;
    private final CourseEventRows events;
    private final Chronicle chronicle;

    ClosingCooperations(
            Steering steering,
            CooperationRows rows,
            PhaseRows phases,
            HoldRows holds,
            PartnerRows partners,
            CourseEventRows events,
            Chronicle chronicle) {
        this.steering = steering;
        this.rows = rows;
        this.phases = phases;
        this.holds = holds;
        this.partners = partners;
        this.events = events;
        this.chronicle = chronicle;
    }

    /** As {@link #close(CooperationId, EffectiveDate)}, without a gate outcome. */
    @UseCase
    public void close(CooperationId id) {
        close(id, null);
    }

    /**
     * Ends the cooperation and its running phase, and logs the end unless a termination was logged. Does nothing when
     * it is over already. Needs no permission.
     *
     * @param endedOn date of the latest gate outcome, or null; a termination or withdrawal that caused the end goes before
     *                it, and with none of them it is today
     * @return when it ended
     */
    @UseCase
    public EffectiveDate close(CooperationId id, @Nullable EffectiveDate endedOn) {
        Cooperation cooperation = steering.locked(id);
        if (cooperation.ended()) {
            return Objects.requireNonNullElse(cooperation.endedOn(), EffectiveDate.unknown());
        }
        Optional<CourseEvent> termination = events.latest(id, DecisionPointKind.TERMINATION);
        boolean tooFew = partners.active(id).size() < 2;
        EffectiveDate on = date(cooperation, endedOn, termination, tooFew);
        phases.close(id, on);
        holds.end(id, on);
        rows.setEnded(id, on);
        if (termination.isEmpty()) {
            chronicle.log(
                    Actor.system("samenspoor"),
                    Fact.of(
                                    id,
                                    DecisionPointKind.TERMINATION,
                                    on,
                                    tooFew
                                            ? "Het samenwerkingsverband eindigt: er zijn minder dan twee partners over."
                                            : "Het samenwerkingsverband is beëindigd.",
                                    Particulars.NONE)
                            .by("samenwerkingsverband"));
        }
        return on;
    }

    private EffectiveDate date(
            Cooperation cooperation,
            @Nullable EffectiveDate endedOn,
            Optional<CourseEvent> termination,
            boolean tooFew) {
        Optional<CourseEvent> cause = termination.or(() ->
                tooFew ? events.latest(cooperation.id(), DecisionPointKind.PARTNER_WITHDRAWAL) : Optional.empty());
        if (cause.isPresent()) {
            return cause.get().effective();
        }
        EffectiveDate latest = cooperation.latest(endedOn);
        return latest != null ? latest : EffectiveDate.on(steering.today());
    }
}
