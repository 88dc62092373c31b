package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Record what a council or college decided in one meeting at the gate that is open.
 *
 * @param gate         which gate
 * @param municipality whose council or college
 * @param on           when it decided
 * @param vote         how the votes fell, as far as known
 * @param subject      what was decided upon, at most 2,000 characters, or null
 * @param conditions   conditions attached; only with a proposal that was adopted
 * @param choice       what was chosen at G4 or G5, null elsewhere
 * @param ground       on what ground a council refused consent at G3, or null
 * @param motivation   why it did, at most 20,000 characters, or null
 * @param telling      how the log tells it; its source at most 2,000 characters
 */
public record RecordDecision(
        GateKey gate,
        MunicipalityCode municipality,
        EffectiveDate on,
        Vote vote,
        @Nullable String subject,
        List<SetCondition> conditions,
        @Nullable Choice choice,
        @Nullable RefusalGround ground,
        @Nullable String motivation,
        Particulars telling) {

    /** Longest source a decision or an answer to a condition keeps, in characters. */
    static final int LONGEST_SOURCE = 2_000;

    /** @throws nl.samenspoor.kernel.InvalidInput on field {@code source} when it is longer than a decision keeps */
    public RecordDecision {
        conditions = List.copyOf(conditions);
        PlainText.optional("source", telling.source(), LONGEST_SOURCE);
    }

    /** A decision that is no motivated refusal. */
    public RecordDecision(
            GateKey gate,
            MunicipalityCode municipality,
            EffectiveDate on,
            Vote vote,
            @Nullable String subject,
            List<SetCondition> conditions,
            @Nullable Choice choice,
            @Nullable RefusalGround ground,
            Particulars telling) {
        this(gate, municipality, on, vote, subject, conditions, choice, ground, null, telling);
    }

    /** A decision without conditions, choice or particulars. */
    public static RecordDecision of(GateKey gate, MunicipalityCode municipality, EffectiveDate on, Vote vote) {
        return new RecordDecision(gate, municipality, on, vote, null, List.of(), null, null, Particulars.NONE);
    }

    /** The same, of another municipality's body. */
    RecordDecision of(MunicipalityCode whose) {
        return new RecordDecision(gate, whose, on, vote, subject, conditions, choice, ground, motivation, telling);
    }

    /** The same with conditions. */
    public RecordDecision withConditions(List<SetCondition> added) {
        return new RecordDecision(gate, municipality, on, vote, subject, added, choice, ground, motivation, telling);
    }

    /** The same with what was chosen at G4 or G5. */
    public RecordDecision withChoice(@Nullable Choice chosen) {
        return new RecordDecision(
                gate, municipality, on, vote, subject, conditions, chosen, ground, motivation, telling);
    }

    /** The same as a refusal of consent. */
    public RecordDecision refusing(@Nullable RefusalGround on, @Nullable String because) {
        return new RecordDecision(gate, municipality, this.on, vote, subject, conditions, choice, on, because, telling);
    }
}
