package nl.samenspoor.cooperation;

import java.util.Optional;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Lets the next alternative take the place of a form that failed (Speulman 2012, §5.4.2, §7.4.4). */
@Component
public class FallingBack {

    private final Steering steering;
    private final CooperationRows rows;
    private final AlternativeRows alternatives;
    private final DropRows drops;
    private final Chronicle chronicle;

    FallingBack(
            Steering steering,
            CooperationRows rows,
            AlternativeRows alternatives,
            DropRows drops,
            Chronicle chronicle) {
        this.steering = steering;
        this.rows = rows;
        this.alternatives = alternatives;
        this.drops = drops;
        this.chronicle = chronicle;
    }

    /**
     * Rejects the form being worked out, keeps it with the reason, and begins the next attempt. Called by the process;
     * needs no permission.
     *
     * @return whether it fell back; false when no further alternative is left, and then nothing changed
     */
    @UseCase
    public boolean fallBack(CooperationId id) {
        Cooperation cooperation = steering.locked(id);
        Optional<AlternativeRows.Ranked> failed = alternatives.current(id);
        Optional<AlternativeRows.Ranked> next = alternatives.next(id);
        if (failed.isEmpty() || next.isEmpty()) {
            return false;
        }
        DropRows.Drop drop = drops.take(id).orElseGet(() -> unexplained(cooperation));
        alternatives.reject(failed.get().id(), drop.why(), drop.effective());
        rows.nextAttempt(id, drop.effective(), drop.reviewOn());
        String sentence = "Terugval van " + Forms.dutch(failed.get().alternative()) + " naar "
                + Forms.dutch(next.get().alternative());
        chronicle.log(
                new Actor(drop.recordedBy(), Set.of(), Set.of(), false),
                Fact.of(
                                id,
                                DecisionPointKind.FALLBACK,
                                drop.effective(),
                                Chronicle.sentence(sentence, drop.why()),
                                drop.particulars())
                        .with("form_" + next.get().alternative().form().number()));
        return true;
    }

    private DropRows.Drop unexplained(Cooperation cooperation) {
        EffectiveDate on = cooperation.routedOn() == null ? EffectiveDate.on(steering.today()) : cooperation.routedOn();
        return new DropRows.Drop("onbekend", null, on, Particulars.NONE, "samenspoor");
    }
}
