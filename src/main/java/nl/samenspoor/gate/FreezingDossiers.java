package nl.samenspoor.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Freezes what the bodies know: when a gate opens, and again each time its dossier is prepared. The checksum goes into
 * the decision log with the preparation, or when the bodies begin to decide without one.
 */
@Component
class FreezingDossiers {

    private static final Actor SYSTEM = Actor.system("samenspoor");

    private final ObjectProvider<DossierPart> parts;
    private final SnapshotRegister register;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FreezingDossiers(
            ObjectProvider<DossierPart> parts,
            SnapshotRegister register,
            GateWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.register = register;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** What the features know now. */
    DossierContent now(CooperationId cooperation, GateKey gate) {
        return new DossierContent(parts.stream()
                .sorted(Comparator.comparingInt(DossierPart::place).thenComparing(DossierPart::key))
                .map(part -> new DossierContent.Part(part.key(), part.lines(cooperation, gate)))
                .filter(part -> !part.lines().isEmpty())
                .toList());
    }

    void atOpening(Opening opening) {
        register.add(SYSTEM, opening, now(opening.cooperation(), opening.key()), false, false);
    }

    /**
     * @param on     what day the dossier is about; a version frozen after that day says so
     * @param source where it is known from, for the log, or null
     */
    void atPreparation(Actor actor, Opening opening, EffectiveDate on, @Nullable String source) {
        boolean afterwards = !on.known() || on.latest().isBefore(LocalDate.now(clock));
        DossierContent content = now(opening.cooperation(), opening.key());
        announce(actor, opening, register.add(actor, opening, content, true, afterwards), on, source);
    }

    /** The bodies begin to decide on what was frozen at the opening: nobody prepared a dossier. */
    void atFirstRound(Opening opening) {
        register.of(opening)
                .filter(frozen -> !frozen.prepared())
                .ifPresent(frozen -> announce(SYSTEM, opening, frozen, EffectiveDate.on(LocalDate.now(clock)), null));
    }

    private void announce(
            Actor actor, Opening opening, FrozenDossier frozen, EffectiveDate on, @Nullable String source) {
        events.publishEvent(new DossierFrozen(
                frozen.id(),
                DecisionPoint.of(
                                opening.cooperation(),
                                DecisionPointKind.DOCUMENT,
                                on,
                                List.of(words.leader()),
                                words.frozen(frozen),
                                actor)
                        .withGate(opening.key())
                        .withSource(source)));
    }
}
