package nl.samenspoor.cooperation;

import java.util.Comparator;
import java.util.List;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Ends a cooperation outside its normal course. */
@Component
public class TerminatingCooperations {

    /** What tells that a cooperation went on on a day. */
    private static final DecisionPointKind[] GOING_ON = {
        DecisionPointKind.ACCESSION,
        DecisionPointKind.PARTNER_WITHDRAWAL,
        DecisionPointKind.FORM_CHOICE,
        DecisionPointKind.FALLBACK,
        DecisionPointKind.HOLD,
        DecisionPointKind.RESUMPTION,
        DecisionPointKind.START,
        DecisionPointKind.EXTENSION
    };

    private final Steering steering;
    private final CourseEventRows events;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    TerminatingCooperations(
            Steering steering, CourseEventRows events, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.events = events;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * The process logs the termination and closes the cooperation.
     *
     * @throws Conflict     when it is over already
     * @throws InvalidInput on {@code effectiveOn} for a day surely before something that happened in it, such as a hold
     */
    @UseCase
    public void terminate(Actor actor, CooperationId id, TerminateCooperation command) {
        steering.by(actor, Right.END, id, command.effective());
        requireLast(id, command.effective());
        String reason = Chronicle.words("reason", command.reason());
        String event = chronicle.keep(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.TERMINATION,
                        command.effective(),
                        Chronicle.sentence("Het samenwerkingsverband wordt beëindigd", reason),
                        command.particulars()));
        process.terminated(id, event);
    }

    private void requireLast(CooperationId id, EffectiveDate end) {
        events.of(List.of(id), GOING_ON).getOrDefault(id, List.of()).stream()
                .map(CourseEvent::effective)
                .filter(on -> !on.planned() && end.surelyBefore(on))
                .max(Comparator.comparing(EffectiveDate::earliest))
                .ifPresent(on -> {
                    throw InvalidInput.of("effectiveOn", "cooperation.endBefore", end, on);
                });
    }
}
