package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/** Registers the signal a cooperation starts from (Speulman 2012, §2.4.1). */
@Component
public class RegisteringSignals {

    private final Steering steering;
    private final CooperationRows rows;
    private final Chronicle chronicle;
    private final ProcessProgress progress;

    RegisteringSignals(Steering steering, CooperationRows rows, Chronicle chronicle, ProcessProgress progress) {
        this.steering = steering;
        this.rows = rows;
        this.chronicle = chronicle;
        this.progress = progress;
    }

    /**
     * A signal may be older than the start: it is what the cooperation starts from.
     *
     * @throws Conflict when the signal is known already; a correction belongs in the decision log
     */
    @UseCase
    public void register(Actor actor, CooperationId id, RegisterSignal command) {
        Cooperation cooperation = steering.byLeaderAboutBefore(actor, id, command.effective());
        if (cooperation.signal() != null) {
            throw new Conflict("cooperation.signalKnown");
        }
        rows.setSignal(id, command.signal());
        chronicle.log(actor, fact(id, command.signal(), command.effective(), command.particulars()));
        progress.finished(id, WorkItem.of("userTask_registerSignal"), command.effective());
    }

    static Fact fact(CooperationId id, Signal signal, EffectiveDate effective, Particulars particulars) {
        return Fact.of(
                        id,
                        DecisionPointKind.SIGNAL,
                        effective,
                        Chronicle.sentence("Signaal", signal.text()),
                        particulars)
                .by(dutch(signal.source()))
                .with(signal.kind().key());
    }

    private static String dutch(SignalSource source) {
        return switch (source) {
            case COUNCIL -> "gemeenteraad";
            case COLLEGE -> "college van B&W";
            case OFFICIAL_ORGANISATION -> "ambtelijke organisatie";
            case CITIZENS -> "inwoners";
            case BUSINESSES -> "bedrijven";
            case PROVINCE -> "provincie";
            case STATE -> "rijk";
            case UNKNOWN -> "onbekend";
        };
    }
}
