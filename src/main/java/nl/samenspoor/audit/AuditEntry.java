package nl.samenspoor.audit;

import java.time.Instant;
import nl.samenspoor.kernel.ChainHash;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail, exactly as it is stored.
 *
 * @param sequence     place in the chain, from 1
 * @param at           when it was written, to the microsecond
 * @param account      who; for a refused sign-in the name as it was typed, which may be nobody's
 * @param action       key of a {@link nl.samenspoor.kernel.AuditAction}
 * @param object       what it was done to
 * @param result       {@code done} or {@code refused}
 * @param detail       what more there is to say, or null
 * @param origin       address the request came from, null when it came from no request
 * @param previousHash hash of the entry before it
 * @param hash         over this entry, see {@link ChainHash}
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String account,
        String action,
        String object,
        String result,
        @Nullable String detail,
        @Nullable String origin,
        String previousHash,
        String hash) {

    static final String DONE = "done";
    static final String REFUSED = "refused";

    private static final String FORM = "samenspoor-audit-entry-1";

    AuditEntry sealed() {
        return new AuditEntry(
                sequence, at, account, action, object, result, detail, origin, previousHash, expectedHash());
    }

    String expectedHash() {
        return ChainHash.of(FORM)
                .field(sequence)
                .field(at)
                .field(account)
                .field(action)
                .field(object)
                .field(result)
                .field(detail)
                .field(origin)
                .field(previousHash)
                .hex();
    }
}
