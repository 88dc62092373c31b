package nl.samenspoor.decisionlog.web;

import io.swagger.v3.oas.annotations.media.Schema;
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
@Schema(
        name = "DecisionPoint",
        description =
                "An entry of the decision log. What is not known is \"unknown\"; null means that it does not apply.")
record DecisionPointJson(
        long sequence,
        EffectiveDateJson effective,
        Instant recordedAt,
        String recordedBy,
        @Schema(
                        description =
                                "In which role: ROLE, ROLE:municipality or ROLE:municipality:deputy, or \"unknown\".",
                        example = "COUNCIL_CLERK:GM0183:deputy")
                String recordedAs,
        String kind,
        @Schema(description = "Roles and bodies that acted; [\"unknown\"] when not known.") List<String> actors,
        String what,
        @Schema(description = "What followed, or \"unknown\".") String consequence,
        @Schema(
                        description = "Whether there was no way back, or \"unknown\".",
                        oneOf = {Boolean.class, String.class})
                Object irreversible,
        @Schema(description = "The gate it belongs to; null when it belongs to none.", nullable = true) @Nullable
                GateKey gate,
        @Schema(description = "Where it is known from, or \"unknown\".") String source,
        @Schema(description = "Sequence of the entry this one corrects; null when it corrects none.", nullable = true)
                @Nullable
                Long corrects,
        @Schema(description = "Sequence of the entry that corrects this one; null when none does.", nullable = true)
                @Nullable
                Long correctedBy,
        String hash,
        String previousHash) {

    static final String UNKNOWN = "unknown";

    static DecisionPointJson of(LoggedPoint point) {
        return new DecisionPointJson(
                point.sequence(),
                EffectiveDateJson.of(point.effective()),
                point.recordedAt(),
                point.recordedBy(),
                orUnknown(point.recordedAs()),
                point.kind().key(),
                point.actors().isEmpty() ? List.of(UNKNOWN) : point.actors(),
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
