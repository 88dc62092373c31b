package nl.samenspoor.audit;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.anchor.Anchor;
import nl.samenspoor.anchor.Anchors;
import nl.samenspoor.audit.AuditRows.Ends;
import nl.samenspoor.decisionlog.Verification.Finding;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Verifies the trail: every entry carries the hash of its content and of the entry before it, none is missing, and the
 * chain is the one that was anchored outside the database.
 */
@Component
public class VerifyingTrail {

    private final AuditRows rows;
    private final AuditChain chain;
    private final AnchoringTrail anchoring;

    VerifyingTrail(AuditRows rows, AuditChain chain, AnchoringTrail anchoring) {
        this.rows = rows;
        this.chain = chain;
        this.anchoring = anchoring;
    }

    /**
     * One pass over the trail from its recorded start. That it was verified, and what was found, is itself an entry.
     *
     * @throws NotAllowed unless the actor may read the trail
     */
    @UseCase
    public TrailVerification verify(Actor actor) {
        Permissions.require(actor, Right.READ_AUDIT_TRAIL);
        TrailVerification found = walk();
        chain.record(
                Note.done(actor.account(), AuditAction.TRAIL_VERIFIED, "audit", found.valid() ? "valid" : told(found))
                        .from(RecordingAudit.origin()));
        return found;
    }

    private static String told(TrailVerification found) {
        String what = found.finding().name().toLowerCase(Locale.ROOT);
        return found.firstBroken() == null ? what : what + " at " + found.firstBroken();
    }

    /**
     * Locks nothing, so that nobody waits to sign in; again when old entries were removed meanwhile. The anchors are read
     * first: they may lie behind the trail, never ahead of it.
     */
    private TrailVerification walk() {
        Anchors anchors = anchoring.anchors();
        Ends ends = rows.ends();
        Walk walk = new Walk(ends, AnchoringTrail.of(anchors), anchoring.removedAsOld(anchors, ends));
        rows.eachUpTo(ends.sequence(), walk::next);
        if (rows.ends().startSequence() != ends.startSequence()) {
            return walk();
        }
        return walk.end(rows.nothingBehindTheEnd(), anchors.intact());
    }

    private final class Walk {

        private final Ends ends;
        private final List<Anchor> anchors;
        private int nextAnchor;
        private long agreed;
        private long expected;
        private String previousHash;
        private long count;
        private @Nullable Long firstBroken;
        private Finding finding = Finding.INTACT;

        /**
         * @param anchors      the shortest chain first
         * @param removedAsOld whether what lies before the start went because it was old
         */
        Walk(Ends ends, List<Anchor> anchors, boolean removedAsOld) {
            this.ends = ends;
            this.anchors = anchors;
            this.expected = ends.startSequence() + 1;
            this.previousHash = ends.startHash();
            compareWithStart(removedAsOld);
        }

        /** What was removed cannot be compared any more, but only what is old may be removed. */
        private void compareWithStart(boolean removedAsOld) {
            if (!removedAsOld) {
                found(ends.startSequence(), Finding.REWRITTEN);
                return;
            }
            while (nextAnchor < anchors.size() && anchors.get(nextAnchor).entries() < ends.startSequence()) {
                nextAnchor++;
            }
            compare(ends.startSequence(), ends.startHash());
        }

        private void compare(long sequence, String hash) {
            while (nextAnchor < anchors.size() && anchors.get(nextAnchor).entries() == sequence) {
                if (anchors.get(nextAnchor).hash().equals(hash)) {
                    agreed = sequence;
                } else if (firstBroken == null) {
                    found(agreed + 1, Finding.REWRITTEN);
                }
                nextAnchor++;
            }
        }

        void next(AuditEntry entry) {
            count++;
            boolean follows = entry.sequence() == expected
                    && entry.previousHash().equals(previousHash)
                    && entry.hash().equals(entry.expectedHash());
            if (!follows && firstBroken == null) {
                found(expected, Finding.BROKEN_CHAIN);
            }
            if (firstBroken == null) {
                compare(entry.sequence(), entry.hash());
            }
            expected = entry.sequence() + 1;
            previousHash = entry.hash();
        }

        TrailVerification end(boolean nothingBehind, boolean anchorsIntact) {
            if (firstBroken == null && expected != ends.sequence() + 1) {
                found(expected, Finding.CUT_TAIL);
            }
            if (firstBroken == null && (!nothingBehind || !previousHash.equals(ends.hash()))) {
                found(expected, Finding.BROKEN_CHAIN);
            }
            if (firstBroken == null && nextAnchor < anchors.size()) {
                found(expected, Finding.CUT_TAIL);
            }
            if (firstBroken == null && !anchorsIntact) {
                finding = Finding.DAMAGED_ANCHORS;
            }
            return new TrailVerification(
                    finding == Finding.INTACT, count, ends.startSequence(), firstBroken, agreed, finding);
        }

        private void found(long sequence, Finding what) {
            firstBroken = sequence;
            finding = what;
        }
    }
}
