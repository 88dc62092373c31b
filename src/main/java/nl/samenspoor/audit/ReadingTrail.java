package nl.samenspoor.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.ChainHash;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.web.Csv;
import org.springframework.stereotype.Component;

/** Reads the trail, for who may. */
@Component
public class ReadingTrail {

    private static final List<String> COLUMNS = List.of(
            "sequence",
            "recordedAt",
            "account",
            "action",
            "object",
            "result",
            "detail",
            "origin",
            "previousHash",
            "hash");

    private static final int AT_A_TIME = 500;

    private final AuditRows rows;
    private final AuditChain chain;

    ReadingTrail(AuditRows rows, AuditChain chain) {
        this.rows = rows;
        this.chain = chain;
    }

    /** Entries on one page, the latest first, and how many there are in all. */
    public record Page(List<AuditEntry> entries, long total) {}

    /** @throws NotAllowed unless the actor may read the trail */
    public Page page(Actor actor, AuditFilter filter, int page, int size) {
        Permissions.require(actor, Right.READ_AUDIT_TRAIL);
        return new Page(rows.page(filter, size, (long) page * size), rows.count(filter));
    }

    /**
     * Everything the filter leaves as {@link Csv}, the oldest first, in the words of the trail itself so that an outsider
     * can verify it. That it was exported is itself an entry, made before anything is handed out and not in the file.
     *
     * @throws NotAllowed unless the actor may read the trail
     */
    @UseCase
    public Export export(Actor actor, AuditFilter filter) {
        Permissions.require(actor, Right.READ_AUDIT_TRAIL);
        long last = rows.ends().sequence();
        chain.record(Note.done(actor.account(), AuditAction.EXPORTED, "audit", rows.count(filter) + " entries")
                .from(RecordingAudit.origin()));
        return new Export(filter, last);
    }

    /** A file that was asked for: written while it is read, so that it comes at once however long the trail is. */
    public final class Export {

        private final AuditFilter filter;
        private final long last;

        private Export(AuditFilter filter, long last) {
            this.filter = filter;
            this.last = last;
        }

        public void write(Writer out) throws IOException {
            Stream<List<AuditEntry>> parts = Stream.iterate(
                    rows.some(filter, 0, last, AT_A_TIME),
                    part -> !part.isEmpty(),
                    part -> rows.some(filter, part.get(part.size() - 1).sequence(), last, AT_A_TIME));
            Csv.write(
                    out,
                    Stream.concat(
                            Stream.of(COLUMNS), parts.flatMap(List::stream).map(ReadingTrail::cells)));
        }
    }

    private static List<String> cells(AuditEntry entry) {
        return List.of(
                String.valueOf(entry.sequence()),
                ChainHash.written(entry.at()),
                entry.account(),
                entry.action(),
                entry.object(),
                entry.result(),
                entry.detail() == null ? "" : entry.detail(),
                entry.origin() == null ? "" : entry.origin(),
                entry.previousHash(),
                entry.hash());
    }
}
