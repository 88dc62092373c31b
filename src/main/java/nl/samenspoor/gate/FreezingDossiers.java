package nl.samenspoor.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        return content(parts.stream(), cooperation, gate);
    }

    /** What the page of the gate shows in this way of what the features know now. */
    DossierContent shownAtGate(CooperationId cooperation, GateKey gate, DossierPart.AtGate how) {
        return content(parts.stream().filter(part -> part.atGate() == how), cooperation, gate);
    }

    private static DossierContent content(Stream<DossierPart> parts, CooperationId cooperation, GateKey gate) {
        return new DossierContent(
                parts.sorted(Comparator.comparingInt(DossierPart::place).thenComparing(DossierPart::key))
                        .map(part -> new DossierContent.Part(part.key(), part.lines(cooperation, gate)))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    /** Where the page of what a line is about lies; null when it has none. */
    @Nullable
    String address(CooperationId cooperation, String part, String line) {
        return parts.stream()
                .filter(one -> one.key().equals(part))
                .map(one -> one.address(cooperation, line))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    /**
     * The bodies begin to decide. Proposals of colleges to their councils that came after the last version are added to it;
     * what was frozen at the opening is announced when nobody prepared a dossier.
     */
    void atFirstRound(Opening opening) {
        register.of(opening).ifPresent(frozen -> atFirstRound(opening, frozen));
    }

    private void atFirstRound(Opening opening, FrozenDossier frozen) {
        DossierContent.Part proposals = part(now(opening.cooperation(), opening.key()));
        boolean added = proposals != null && !proposals.equals(part(frozen.content()));
        FrozenDossier decisive = added
                ? register.add(
                        SYSTEM, opening, with(frozen.content(), proposals), frozen.prepared(), frozen.afterwards())
                : frozen;
        if (added || !frozen.prepared()) {
            announce(SYSTEM, opening, decisive, EffectiveDate.on(LocalDate.now(clock)), null);
        }
    }

    private static DossierContent.@Nullable Part part(DossierContent content) {
        return content.parts().stream()
                .filter(part -> part.key().equals(ProposalsInDossier.KEY))
                .findFirst()
                .orElse(null);
    }

    /** The proposals stand after what is asked. */
    private static DossierContent with(DossierContent content, DossierContent.Part proposals) {
        List<DossierContent.Part> all = new ArrayList<>(content.parts());
        all.removeIf(part -> part.key().equals(ProposalsInDossier.KEY));
        boolean asked = !all.isEmpty() && all.get(0).key().equals(QuestionInDossier.KEY);
        all.add(asked ? 1 : 0, proposals);
        return new DossierContent(all);
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
                        .withSource(source)
                        .asLeader()));
    }
}
