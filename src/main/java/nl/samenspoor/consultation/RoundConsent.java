package nl.samenspoor.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Meeting;
import nl.samenspoor.gate.Reasoning;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What a council decided in one meeting on the change, joining or leaving a round is about (Wgr art. 1 par. 4 and 5). It
 * votes on the proposal to consent: adopted, the consent is given.
 *
 * @param id         unique, by which the decision log knows it
 * @param meeting    how many times this council took the proposal up in this round, from 1
 * @param on         when it decided
 * @param vote       how the votes fell, as far as known
 * @param outcome    by the numbers and the law, or as stated
 * @param reasons    why, clause by clause
 * @param ground     on what ground it refused; null without a refusal, and where the ground is not known
 * @param motivation why it refused, or null
 * @param wish       what it asked for beside its consent, or null: the law knows no conditions here
 * @param source     where that is known from, or null
 * @param recordedAt when it was recorded
 * @param recordedBy by whom
 * @param correction what it takes the place of, when an earlier recording of the same meeting was wrong; else null
 */
public record RoundConsent(
        String id,
        int meeting,
        EffectiveDate on,
        Vote vote,
        DecisionOutcome outcome,
        List<Reasoning> reasons,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        @Nullable Wish wish,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy,
        @Nullable Correction correction) {

    /**
     * What a council asked for: it binds nobody.
     *
     * @param kind how it asked
     * @param text what for
     */
    public record Wish(WishKind kind, String text) {}

    /**
     * That an earlier recording was wrong.
     *
     * @param why     in the words of who corrected it
     * @param earlier as it was recorded before
     */
    public record Correction(String why, RoundConsent earlier) {}

    public RoundConsent {
        reasons = List.copyOf(reasons);
    }

    /** Whether it consents: the proposal was adopted. */
    public boolean given() {
        return outcome == DecisionOutcome.ADOPTED;
    }

    /** Whether it voted the proposal down, which asks for a ground in the law. */
    public boolean refused() {
        return outcome == DecisionOutcome.REJECTED;
    }

    /** Whether the proposal did not get its majority: voted down, or equal votes for good. A ground can belong to it. */
    public boolean notAdopted() {
        return refused() || outcome == DecisionOutcome.TIE_REJECTED;
    }

    /** Whether the council is done; if not, the proposal comes back to it. */
    public boolean isFinal() {
        return outcome.isFinal();
    }

    /** Key of the message that says what it came to. */
    public String outcomeCode() {
        boolean consent = isFinal() && outcome != DecisionOutcome.WITHDRAWN;
        return (consent ? "gate.consent." : "gate.decision.") + outcome.key();
    }

    /** This version and every one before it, the latest first. */
    public List<RoundConsent> versions() {
        List<RoundConsent> versions = new ArrayList<>(List.of(this));
        if (correction != null) {
            versions.addAll(correction.earlier().versions());
        }
        return versions;
    }

    /** As the next meeting of the council is judged by it. */
    Meeting asHeld() {
        return new Meeting(vote, outcome);
    }

    /** The same with another number of its meeting, in the place of an earlier recording or not. */
    RoundConsent as(int number, @Nullable Correction of) {
        return new RoundConsent(
                id, number, on, vote, outcome, reasons, ground, motivation, wish, source, recordedAt, recordedBy, of);
    }

    /** The same meeting, recorded in the place of another. */
    RoundConsent inPlaceOf(RoundConsent earlier, String why) {
        return as(earlier.meeting(), new Correction(why, earlier));
    }
}
