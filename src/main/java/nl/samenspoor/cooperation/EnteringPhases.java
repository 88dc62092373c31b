package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a cooperation into a phase, as the process reaches it. */
@Component
public class EnteringPhases {

    private final Steering steering;
    private final CooperationRows rows;
    private final PhaseRows phases;
    private final AlternativeRows alternatives;

    EnteringPhases(Steering steering, CooperationRows rows, PhaseRows phases, AlternativeRows alternatives) {
        this.steering = steering;
        this.rows = rows;
        this.phases = phases;
        this.alternatives = alternatives;
    }

    /**
     * Ends the running phase and begins this one on the same date. Does nothing when the cooperation is in this phase
     * already, or over. Phase 4 begins, the first time, at the confirmed start. Needs no permission.
     *
     * @param since date of what led here, for example of a gate's outcome, or null; a later choice about the course goes
     *              before it, and with neither it is today
     */
    @UseCase
    public void enter(CooperationId id, Phase phase, @Nullable EffectiveDate since) {
        Cooperation cooperation = steering.locked(id);
        if (cooperation.ended() || cooperation.phase() == phase) {
            return;
        }
        EffectiveDate from = from(cooperation, phase, since);
        phases.close(id, from);
        phases.open(id, phase, from);
        rows.setPhase(id, phase, from);
        if (phase == Phase.IMPLEMENTATION && cooperation.form() == null) {
            alternatives.current(id).ifPresent(adopted -> takeUp(cooperation, adopted));
        }
    }

    private EffectiveDate from(Cooperation cooperation, Phase phase, @Nullable EffectiveDate since) {
        EffectiveDate realised = cooperation.realisedOn();
        if (phase == Phase.REALISATION && realised != null && !phases.everIn(cooperation.id(), phase)) {
            return realised;
        }
        EffectiveDate latest = cooperation.latest(since);
        return latest != null ? latest : EffectiveDate.on(steering.today());
    }

    /** The councils adopted the preferred form without somebody recording the choice by itself. */
    private void takeUp(Cooperation cooperation, AlternativeRows.Ranked adopted) {
        Alternative form = adopted.alternative();
        alternatives.choose(cooperation.id(), adopted.id());
        rows.setForm(
                cooperation.id(), form.form(), form.variant(), cooperation.legalForm(), cooperation.formReviewOn());
    }
}
