package nl.samenspoor.decisionlog;

import org.jspecify.annotations.Nullable;

/**
 * What verifying a log found.
 *
 * @param valid       whether the chain is whole and agrees with its anchors
 * @param entries     how many entries the log holds now
 * @param firstBroken sequence of the first entry that was changed, removed, moved or inserted; null when none is, or
 *                    when only the anchors themselves are damaged
 * @param anchored    how many entries the anchors vouch for
 * @param finding     what is wrong
 */
public record Verification(boolean valid, long entries, @Nullable Long firstBroken, long anchored, Finding finding) {

    /** What can be wrong with a log. */
    public enum Finding {
        /** Nothing. */
        INTACT,
        /** An entry does not carry the hash of its own content, or not that of the entry before it. */
        BROKEN_CHAIN,
        /** The chain is whole, but shorter than it was when it was last anchored or written. */
        CUT_TAIL,
        /** The chain is whole, but not the one that was anchored. */
        REWRITTEN,
        /** The anchor file was changed; the chain itself is whole. */
        DAMAGED_ANCHORS
    }

    static Verification intact(long entries, long anchored) {
        return new Verification(true, entries, null, anchored, Finding.INTACT);
    }

    static Verification broken(long entries, long firstBroken, long anchored, Finding finding) {
        return new Verification(false, entries, firstBroken, anchored, finding);
    }
}
