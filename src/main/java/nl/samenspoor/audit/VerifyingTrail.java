package nl.samenspoor.audit;

import nl.samenspoor.audit.AuditRows.Ends;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies the trail: every entry carries the hash of its content and of the entry before it, and none is missing. */
@Component
public class VerifyingTrail {

    private final AuditRows rows;
    private final AuditChain chain;

    VerifyingTrail(AuditRows rows, AuditChain chain) {
        this.rows = rows;
        this.chain = chain;
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
        chain.record(Note.done(
                        actor.account(),
                        AuditAction.TRAIL_VERIFIED,
                        "audit",
                        found.valid() ? "valid" : "broken at " + found.firstBroken())
                .from(RecordingAudit.origin()));
        return found;
    }

    /** Locks nothing, so that nobody waits to sign in; again when old entries were removed meanwhile. */
    private TrailVerification walk() {
        Ends ends = rows.ends();
        Walk walk = new Walk(ends);
        rows.eachUpTo(ends.sequence(), walk::next);
        if (rows.ends().startSequence() != ends.startSequence()) {
            return walk();
        }
        return walk.end(ends, rows.nothingBehindTheEnd());
    }

    private static final class Walk {

        private long expected;
        private String previousHash;
        private long count;
        private @Nullable Long firstBroken;

        Walk(Ends ends) {
            this.expected = ends.startSequence() + 1;
            this.previousHash = ends.startHash();
        }

        void next(AuditEntry entry) {
            count++;
            boolean follows = entry.sequence() == expected
                    && entry.previousHash().equals(previousHash)
                    && entry.hash().equals(entry.expectedHash());
            if (!follows && firstBroken == null) {
                firstBroken = expected;
            }
            expected = entry.sequence() + 1;
            previousHash = entry.hash();
        }

        TrailVerification end(Ends ends, boolean nothingBehind) {
            if (firstBroken == null
                    && (!nothingBehind || expected != ends.sequence() + 1 || !previousHash.equals(ends.hash()))) {
                firstBroken = expected;
            }
            return new TrailVerification(firstBroken == null, count, ends.startSequence(), firstBroken);
        }
    }
}
