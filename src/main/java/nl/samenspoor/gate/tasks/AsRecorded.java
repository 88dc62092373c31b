package nl.samenspoor.gate.tasks;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** A recorded decision as the answers on the form it was recorded with. */
public final class AsRecorded {

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private AsRecorded() {}

    /** A vote of whatever decision, with its day. */
    public static Map<String, Object> of(EffectiveDate on, Vote vote) {
        AsRecorded recorded = new AsRecorded();
        recorded.put(on, vote);
        return recorded.answers;
    }

    /** A decision at a gate. */
    public static Map<String, Object> of(Decision decision) {
        AsRecorded recorded = new AsRecorded();
        recorded.put(decision);
        return recorded.answers;
    }

    private void put(Decision decision) {
        put(decision.on(), decision.vote());
        put("choice", decision.choice() == null ? null : decision.choice().key());
        put("ground", decision.ground() == null ? null : decision.ground().key());
        put("motivation", decision.motivation());
        put("subject", decision.subject());
        put("source", decision.source());
    }

    private void put(EffectiveDate on, Vote vote) {
        put(Answers.EFFECTIVE, on.toEdtf());
        put("kind", vote.kind().key());
        boolean acclamation = vote.kind() == Vote.Kind.ACCLAMATION;
        put(
                "outcome",
                vote.stated() == null || acclamation ? null : vote.stated().key());
        put("manner", vote.manner() == null ? null : vote.manner().key());
        put("words", vote.words());
        if (vote.kind() != Vote.Kind.COUNTED) {
            put("unanimous", vote.unanimous() == null ? "unknown" : vote.unanimous() ? "yes" : "no");
        }
        Votes votes = vote.numbers();
        if (votes != null) {
            put(votes, vote.kind() == Vote.Kind.COUNTED);
        }
    }

    private void put(Votes votes, boolean counted) {
        put("seats", votes.seats());
        put("sitting", votes.sitting());
        put("mustAbstain", votes.mustAbstain());
        put("present", votes.present());
        if (counted) {
            put("inFavour", votes.inFavour());
            put("against", votes.against());
            put("blank", votes.blank() == 0 ? null : votes.blank());
            put("fractions", votes.perFraction().stream().map(AsRecorded::row).toList());
        }
    }

    private static Map<String, Object> row(FractionVotes fraction) {
        AsRecorded row = new AsRecorded();
        row.put("fraction", fraction.fraction());
        row.put("seats", fraction.seats());
        row.put("inFavour", fraction.inFavour());
        row.put("against", fraction.against());
        row.put("blank", fraction.blank() == 0 ? null : fraction.blank());
        row.put("absent", fraction.absent());
        return row.answers;
    }

    private void put(String field, @Nullable Object content) {
        if (content instanceof Integer number) {
            answers.put(field, BigDecimal.valueOf(number));
        } else if (content instanceof String || content instanceof List<?>) {
            answers.put(field, content);
        }
    }
}
