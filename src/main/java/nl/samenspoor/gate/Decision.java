package nl.samenspoor.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What one body decided in one meeting.
 *
 * @param id           unique
 * @param round        round of the gate, from 1
 * @param meeting      how many times this body took the proposal up in this round, from 1
 * @param body         council or college
 * @param municipality whose
 * @param on           when it decided
 * @param vote         how the votes fell, as far as known
 * @param outcome      by the numbers and the law, or as stated
 * @param reasons      why, clause by clause
 * @param meetsRule    whether it counts as a yes under the rule agreed for the gate
 * @param choice       what was chosen at G4 or G5
 * @param ground       on what ground consent was refused at G3; null is not known or no refusal
 * @param motivation   why it was refused, or null
 * @param subject      what was decided upon
 * @param conditions   keys of the conditions attached
 * @param source       where it is known from
 * @param recordedAt   when it was recorded
 * @param recordedBy   by whom
 * @param correction   what it takes the place of, when an earlier recording of the same meeting was wrong; else null
 */
public record Decision(
        String id,
        int round,
        int meeting,
        Body body,
        MunicipalityCode municipality,
        EffectiveDate on,
        Vote vote,
        DecisionOutcome outcome,
        List<Reasoning> reasons,
        boolean meetsRule,
        @Nullable Choice choice,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        @Nullable String subject,
        List<String> conditions,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy,
        @Nullable Correction correction) {

    /**
     * That an earlier recording was wrong.
     *
     * @param why     in the words of who corrected it
     * @param earlier as it was recorded before
     */
    public record Correction(String why, Decision earlier) {}

    public Decision {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }

    /** The same, with another number of its meeting. */
    Decision asMeeting(int number) {
        return new Decision(
                id,
                round,
                number,
                body,
                municipality,
                on,
                vote,
                outcome,
                reasons,
                meetsRule,
                choice,
                ground,
                motivation,
                subject,
                conditions,
                source,
                recordedAt,
                recordedBy,
                correction);
    }

    /** The same meeting, recorded in the place of another. */
    Decision inPlaceOf(Decision earlier, String why) {
        List<String> all = new ArrayList<>(earlier.conditions());
        conditions.stream().filter(key -> !all.contains(key)).forEach(all::add);
        return new Decision(
                id,
                round,
                earlier.meeting(),
                body,
                municipality,
                on,
                vote,
                outcome,
                reasons,
                meetsRule,
                choice,
                ground,
                motivation,
                subject,
                all,
                source,
                recordedAt,
                recordedBy,
                new Correction(why, earlier));
    }

    /** This version and every one before it, the latest first. */
    public List<Decision> versions() {
        List<Decision> versions = new ArrayList<>(List.of(this));
        if (correction != null) {
            versions.addAll(correction.earlier().versions());
        }
        return versions;
    }

    /** Whether the body is done at this round. */
    public boolean isFinal() {
        return outcome.isFinal();
    }

    /** Why it came to this, in one sentence; {@code words} puts each clause into a language. */
    public String explained(Function<Reasoning, String> words) {
        return Reasoning.sentence(reasons, words);
    }

    /** As the next meeting of the body is judged by it. */
    Meeting asHeld() {
        return new Meeting(vote, outcome);
    }

    /** Key of the message that says what it came to: at G3 a council gives or refuses consent, elsewhere it adopts or not. */
    public String outcomeCode(GateKey gate) {
        boolean consent =
                gate == GateKey.G3 && body == Body.COUNCIL && isFinal() && outcome != DecisionOutcome.WITHDRAWN;
        return (consent ? "gate.consent." : "gate.decision.") + outcome.key();
    }

    /** Whether a council refused its consent; on which ground may not be known. */
    public boolean refusesConsent(GateKey gate) {
        return gate == GateKey.G3 && body == Body.COUNCIL && outcome == DecisionOutcome.REJECTED;
    }

    /** Whether it counts as a yes: adopted, and in the way the rule asks. */
    public boolean agrees() {
        return outcome == DecisionOutcome.ADOPTED && meetsRule;
    }
}
