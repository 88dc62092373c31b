package nl.samenspoor.audit;

import java.util.ArrayList;
import java.util.List;
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
     * can verify it. That it was exported is itself an entry.
     *
     * @throws NotAllowed unless the actor may read the trail
     */
    @UseCase
    public String export(Actor actor, AuditFilter filter) {
        Permissions.require(actor, Right.READ_AUDIT_TRAIL);
        List<List<String>> lines = new ArrayList<>();
        lines.add(COLUMNS);
        rows.each(filter, entry -> lines.add(cells(entry)));
        chain.record(Note.done(actor.account(), AuditAction.EXPORTED, "audit", (lines.size() - 1) + " entries")
                .from(RecordingAudit.origin()));
        return Csv.write(lines);
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
