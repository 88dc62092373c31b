package nl.samenspoor.decisionlog;

import java.time.Instant;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the decision log.
 *
 * @param cooperation  whose log
 * @param sequence     place in the chain, from 1
 * @param kind         what sort of point
 * @param effective    when it happened or is planned
 * @param actors       roles and bodies; empty when unknown
 * @param what         what was decided or happened
 * @param consequence  what followed, or null when not stated
 * @param irreversible whether there was no way back; null is unknown
 * @param gate         the gate it belongs to, or null
 * @param source       where it is known from, or null
 * @param corrects     sequence of the entry this one corrects, or null
 * @param correctedBy  sequence of the entry that corrects this one, or null
 * @param recordedAt   when it was written, to the microsecond
 * @param recordedBy   account that wrote it
 * @param recordedAs   in which role, for example {@code COUNCIL_CLERK:GM0183:deputy}; null when not known
 * @param previousHash hash of the entry before it, 64 zeros for the first
 * @param hash         SHA-256 over this entry, hexadecimal; see docs/decision-log.md
 */
public record LoggedPoint(
        CooperationId cooperation,
        long sequence,
        DecisionPointKind kind,
        EffectiveDate effective,
        List<String> actors,
        String what,
        @Nullable String consequence,
        @Nullable Boolean irreversible,
        @Nullable GateKey gate,
        @Nullable String source,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        Instant recordedAt,
        String recordedBy,
        @Nullable String recordedAs,
        String previousHash,
        String hash) {

    public LoggedPoint {
        actors = List.copyOf(actors);
    }

    /** The same before it was corrected. */
    public LoggedPoint uncorrected() {
        return new LoggedPoint(
                cooperation,
                sequence,
                kind,
                effective,
                actors,
                what,
                consequence,
                irreversible,
                gate,
                source,
                corrects,
                null,
                recordedAt,
                recordedBy,
                recordedAs,
                previousHash,
                hash);
    }
}
