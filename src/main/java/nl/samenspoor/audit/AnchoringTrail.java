package nl.samenspoor.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.anchor.Anchor;
import nl.samenspoor.anchor.Anchors;
import nl.samenspoor.audit.AuditRows.Ends;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the end of the trail outside the database when it grew, so that cutting its tail or writing a whole new one is
 * found (see {@link VerifyingTrail}). A trail that is not the anchored one any more is not anchored: what was found once
 * is found until somebody puts it right.
 */
@Component
public class AnchoringTrail {

    private static final String CHAIN = "audit-trail";
    /** Of the last entries that were removed because they were old. */
    private static final String START = "audit-trail-start";

    private static final Logger LOG = LoggerFactory.getLogger(AnchoringTrail.class);

    private final AuditRows rows;
    private final TrailAnchorFile file;
    private final Clock clock;

    AnchoringTrail(AuditRows rows, TrailAnchorFile file, Clock clock) {
        this.rows = rows;
        this.file = file;
        this.clock = clock;
    }

    /** @return whether an anchor was added */
    public synchronized boolean anchor() {
        Anchors known = file.read();
        Ends ends = rows.ends();
        Anchor newest = newest(known.of(CHAIN));
        if (!known.intact() || !removedAsOld(known, ends) || !holds(newest, ends)) {
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

    /** Whether the trail still is the one with this anchor, as far as what it stands for was not removed. */
    private boolean holds(@Nullable Anchor anchor, Ends ends) {
        if (anchor == null || anchor.entries() < ends.startSequence()) {
            return true;
        }
        return anchor.entries() == ends.startSequence()
                ? anchor.hash().equals(ends.startHash())
                : rows.hash(anchor.entries()).filter(anchor.hash()::equals).isPresent();
    }

    /**
     * The last entry that may be removed: what was written after an anchor is younger than it, whatever the moment in the
     * entry says.
     *
     * @param moment what is not older stays
     */
    long lastOlderThan(Instant moment) {
        return of(file.read()).stream()
                .filter(anchor -> !anchor.at().isBefore(moment))
                .mapToLong(Anchor::entries)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** Notes outside the database that entries go because they are old, so that no other start of the trail is believed. */
    void shortening(AuditEntry last) {
        file.append(List.of(new Anchor(START, last.sequence(), last.hash(), clock.instant())));
    }

    /**
     * Whether what lies before the start went because it was old: that is noted before anything is removed. Without any anchor
     * there is nothing to compare with.
     */
    boolean removedAsOld(Anchors anchors, Ends ends) {
        return ends.startSequence() == 0
                || of(anchors).isEmpty()
                || anchors.of(START).stream()
                        .anyMatch(start -> start.entries() == ends.startSequence()
                                && start.hash().equals(ends.startHash()));
    }
}
