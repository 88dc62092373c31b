package nl.samenspoor.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.samenspoor.audit.AuditRows.Ends;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.ChainHash;
import nl.samenspoor.kernel.UseCase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Removes what is older than {@code samenspoor.audit.keep-days} (three years unless set, 0 keeps everything). The hash of
 * the last entry removed is kept as the start of the chain, and noted outside the database, so that the rest stays
 * verifiable; the database lets no other entry be removed.
 */
@Component
public class ShorteningTrail {

    private final AuditRows rows;
    private final AuditChain chain;
    private final AnchoringTrail anchoring;
    private final Clock clock;
    private final int days;

    ShorteningTrail(
            AuditRows rows,
            AuditChain chain,
            AnchoringTrail anchoring,
            Clock clock,
            @Value("${samenspoor.audit.keep-days:1096}") int days) {
        this.rows = rows;
        this.chain = chain;
        this.anchoring = anchoring;
        this.clock = clock;
        this.days = days;
    }

    /** @return how many entries were removed */
    @UseCase
    public long shorten() {
        if (days <= 0) {
            return 0;
        }
        Ends ends = rows.lock();
        Instant old = clock.instant().minus(Duration.ofDays(days));
        return rows.lastBefore(old, anchoring.lastOlderThan(old))
                .map(last -> {
                    anchoring.shortening(last);
                    rows.startAfter(last);
                    long removed = last.sequence() - ends.startSequence();
                    chain.record(Note.done(
                            "system",
                            AuditAction.TRAIL_SHORTENED,
                            "audit",
                            removed + " entries, the last of " + ChainHash.written(last.at())));
                    return removed;
                })
                .orElse(0L);
    }
}
