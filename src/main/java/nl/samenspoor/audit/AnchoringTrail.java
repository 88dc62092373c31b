package nl.samenspoor.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.anchor.Anchor;
import nl.samenspoor.anchor.Anchors;
import nl.samenspoor.audit.AuditRows.Ends;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the end of the trail outside the database when it grew, so that cutting its tail or writing a whole new one is
 * found (see {@link VerifyingTrail}). A trail that is not the anchored one any more is not anchored: what was found once
 * is found until somebody puts it right.
 */
@Component
public class AnchoringTrail {

    private static final String CHAIN = "audit-trail";
    private static final Logger LOG = LoggerFactory.getLogger(AnchoringTrail.class);

    private final AuditRows rows;
    private final TrailAnchorFile file;
    private final Clock clock;
    private final int days;

    AnchoringTrail(
            AuditRows rows, TrailAnchorFile file, Clock clock, @Value("${samenspoor.audit.keep-days:1096}") int days) {
        this.rows = rows;
        this.file = file;
        this.clock = clock;
        this.days = days;
    }

    /** @return whether an anchor was added */
    public synchronized boolean anchor() {
        Anchors known = file.read();
        Ends ends = rows.ends();
        Anchor newest = newest(known.of(CHAIN));
        if (!known.intact() || !holds(newest, ends)) {
            LOG.error("The audit trail is not the one that was anchored; verify it");
            return false;
        }
        if (ends.sequence() == (newest == null ? 0 : newest.entries())) {
            return false;
        }
        file.append(List.of(new Anchor(CHAIN, ends.sequence(), ends.hash(), clock.instant())));
        return true;
    }

    /** When the file of anchors was last written to; nothing when nothing was anchored yet. */
    public Optional<Instant> last() {
        return file.written();
    }

    Anchors anchors() {
        return file.read();
    }

    static List<Anchor> of(Anchors anchors) {
        return anchors.of(CHAIN);
    }

    private static @Nullable Anchor newest(List<Anchor> anchors) {
        return anchors.isEmpty() ? null : anchors.get(anchors.size() - 1);
    }

    /** Whether the trail still is the one with this anchor: the entry is there, or it went because it was old. */
    private boolean holds(@Nullable Anchor anchor, Ends ends) {
        if (anchor == null || removedAsOld(anchor, ends)) {
            return true;
        }
        return anchor.entries() == ends.startSequence()
                ? anchor.hash().equals(ends.startHash())
                : rows.hash(anchor.entries()).filter(anchor.hash()::equals).isPresent();
    }

    /** Nothing goes before its time: who moves the start of the trail ahead of younger entries is found. */
    boolean removedAsOld(Anchor anchor, Ends ends) {
        return anchor.entries() < ends.startSequence()
                && days > 0
                && anchor.at().isBefore(clock.instant().minus(Duration.ofDays(days)));
    }
}
