package nl.samenspoor.audit;

import nl.samenspoor.decisionlog.Verification.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What verifying the trail found.
 *
 * @param valid       whether the chain is whole from its start to its end and agrees with its anchors
 * @param entries     how many entries there are now
 * @param removed     how many were removed because they were old
 * @param firstBroken sequence of the first entry that was changed, removed, moved or inserted; null when none was, or when
 *                    only the anchors themselves are damaged
 * @param anchored    up to which entry the anchors vouch for it, 0 when for none
 * @param finding     what is wrong
 */
public record TrailVerification(
        boolean valid, long entries, long removed, @Nullable Long firstBroken, long anchored, Finding finding) {}
