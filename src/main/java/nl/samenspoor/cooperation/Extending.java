package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import org.springframework.stereotype.Component;

/**
 * Starts a new cooperation as the extension of a realised one: a new task or partner goes through all phases again,
 * while the parent goes on (Speulman 2012, §2.4.4).
 */
@Component
class Extending {

    private final Steering steering;
    private final Founding founding;
    private final AccessRows access;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    Extending(
            Steering steering, Founding founding, AccessRows access, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.founding = founding;
        this.access = access;
        this.chronicle = chronicle;
        this.process = process;
    }

    /** Looks whether the parent can be extended; other commands on it wait until the caller is done. */
    void foresee(Actor actor, CooperationId parentId, EffectiveDate startedOn) {
        Cooperation parent = steering.byLeader(actor, parentId, startedOn);
        if (parent.phase().number() < Phase.REALISATION.number()) {
            throw new Conflict("cooperation.extensionTooEarly", parent.phase().number());
        }
    }

    CooperationId extend(Actor actor, CooperationId parentId, StartCooperation command, String reason) {
        foresee(actor, parentId, command.startedOn());
        CooperationId child = founding.found(actor, command);
        access.all(parentId).forEach((account, may) -> access.put(actor, child, account, may));
        signal(actor, child, command);
        String event = chronicle.keep(actor, extension(parentId, child, command, reason));
        process.started(child);
        process.extensionStarted(parentId, event);
        return child;
    }

    private void signal(Actor actor, CooperationId child, StartCooperation command) {
        Signal signal = command.signal();
        if (signal != null) {
            Particulars source = Particulars.from(command.particulars().source());
            chronicle.log(actor, RegisteringSignals.fact(child, signal, command.startedOn(), source));
        }
    }

    private static Fact extension(CooperationId parent, CooperationId child, StartCooperation command, String reason) {
        String sentence = "Uitbreiding gestart als eigen samenwerkingsverband '"
                + command.name().strip() + "'";
        return Fact.of(
                        parent,
                        DecisionPointKind.EXTENSION,
                        command.startedOn(),
                        Chronicle.sentence(sentence, reason),
                        command.particulars())
                .with(child.text());
    }
}
