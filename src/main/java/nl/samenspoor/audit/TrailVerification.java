package nl.samenspoor.audit;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the trail found.
 *
 * @param valid       whether the chain is whole from its start to its end
 * @param entries     how many entries there are now
 * @param removed     how many were removed because they were old
 * @param firstBroken sequence of the first entry that was changed, removed, moved or inserted; null when none was
 */
public record TrailVerification(boolean valid, long entries, long removed, @Nullable Long firstBroken) {}
