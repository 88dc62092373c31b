package nl.samenspoor.decisionlog.web;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the decision log as the API writes it. What is not known is the word {@code unknown}; null stands only
 * where there is nothing to know: no gate, no correction.
 */
record DecisionPointJson(
        long sequence,
        EffectiveDateJson effective,
        Instant recordedAt,
        String recordedBy,
        String kind,
        List<String> actors,
        String what,
        String consequence,
        Object irreversible,
        @Nullable GateKey gate,
        String source,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        String hash,
        String previousHash) {

    static final String UNKNOWN = "unknown";

    static DecisionPointJson of(LoggedPoint point) {
        return new DecisionPointJson(
                point.sequence(),
                EffectiveDateJson.of(point.effective()),
                point.recordedAt(),
                point.recordedBy(),
                point.kind().key(),
                point.actors(),
                point.what(),
                orUnknown(point.consequence()),
                point.irreversible() == null ? UNKNOWN : point.irreversible(),
                point.gate(),
                orUnknown(point.source()),
                point.corrects(),
                point.correctedBy(),
                point.hash(),
                point.previousHash());
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }
}
