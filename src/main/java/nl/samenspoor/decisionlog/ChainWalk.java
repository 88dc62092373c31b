package nl.samenspoor.decisionlog;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.anchor.Anchor;
import nl.samenspoor.decisionlog.Verification.Finding;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Walks along a chain from its first entry and keeps the first thing that is wrong. */
final class ChainWalk {

    private final List<Anchor> anchors;
    private int nextAnchor;
    private long agreed;
    private long count;
    private String previousHash = EntryHash.BEFORE_FIRST;
    private @Nullable Long firstBroken;
    private @Nullable Finding finding;

    /** @param anchors of this chain, the shortest first */
    ChainWalk(List<Anchor> anchors) {
        this.anchors = anchors;
    }

    void next(Entry entry) {
        count++;
        if (firstBroken == null && !follows(entry)) {
            found(count, Finding.BROKEN_CHAIN);
        }
        if (firstBroken == null) {
            compareWithAnchors(entry);
        }
        previousHash = entry.hash();
    }

    private boolean follows(Entry entry) {
        return entry.sequence() == count
                && entry.previousHash().equals(previousHash)
                && entry.hash().equals(EntryHash.of(entry))
                && earliest(entry.effective()).equals(entry.effectiveSort());
    }

    private static LocalDate earliest(String effective) {
        try {
            return EffectiveDate.parse(effective).earliest();
        } catch (InvalidInput changed) {
            return LocalDate.MIN;
        }
    }

    private void compareWithAnchors(Entry entry) {
        while (nextAnchor < anchors.size() && anchors.get(nextAnchor).entries() == count) {
            if (anchors.get(nextAnchor).hash().equals(entry.hash())) {
                agreed = count;
            } else if (firstBroken == null) {
                found(agreed + 1, Finding.REWRITTEN);
            }
            nextAnchor++;
        }
    }

    /** @param head where the chain ought to end, or null when it ought to be empty */
    Verification end(@Nullable Head head, boolean anchorsIntact) {
        long ought = head == null ? 0 : head.sequence();
        if (firstBroken == null && ought != count) {
            found(Math.min(ought, count) + 1, ought > count ? Finding.CUT_TAIL : Finding.BROKEN_CHAIN);
        }
        if (firstBroken == null && head != null && !head.hash().equals(previousHash)) {
            found(Math.max(count, 1), Finding.BROKEN_CHAIN);
        }
        if (firstBroken == null && nextAnchor < anchors.size()) {
            found(count + 1, Finding.CUT_TAIL);
        }
        if (firstBroken != null && finding != null) {
            return Verification.broken(count, firstBroken, agreed, finding);
        }
        return anchorsIntact
                ? Verification.intact(count, agreed)
                : new Verification(false, count, null, agreed, Finding.DAMAGED_ANCHORS);
    }

    private void found(long sequence, Finding what) {
        firstBroken = sequence;
        finding = what;
    }
}
