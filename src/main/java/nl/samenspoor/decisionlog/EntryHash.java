package nl.samenspoor.decisionlog;

import java.time.Instant;
import nl.samenspoor.kernel.ChainHash;

/** The fields of an entry in the order in which they are hashed; see {@link ChainHash} and docs/decision-log.md. */
final class EntryHash {

    /** What the first entry of a log has as hash of the one before it. */
    static final String BEFORE_FIRST = ChainHash.BEFORE_FIRST;

    private static final String FORM = "samenspoor-decision-point-1";
    /** Of an entry that names the role that was used; those without keep the form they have always had. */
    private static final String FORM_WITH_ROLE = "samenspoor-decision-point-2";

    private EntryHash() {}

    /** 64 hexadecimal digits in lower case. */
    static String of(Entry entry) {
        return fields(entry).hex();
    }

    /** The bytes that are hashed. The last 65 are the hash of the entry before it and a comma. */
    static byte[] content(Entry entry) {
        return fields(entry).content();
    }

    private static ChainHash fields(Entry entry) {
        String role = entry.recordedAs();
        ChainHash hash = ChainHash.of(role == null ? FORM : FORM_WITH_ROLE)
                .field(entry.cooperation())
                .field(entry.sequence())
                .field(entry.kind())
                .field(entry.effective())
                .field(entry.actors())
                .field(entry.what())
                .field(entry.consequence())
                .field(entry.irreversible())
                .field(entry.gate())
                .field(entry.source())
                .field(entry.corrects())
                .field(entry.recordedAt())
                .field(entry.recordedBy());
        if (role != null) {
            hash.field(role);
        }
        return hash.field(entry.previousHash());
    }

    /** A moment in UTC with six decimals. */
    static String written(Instant moment) {
        return ChainHash.written(moment);
    }
}
