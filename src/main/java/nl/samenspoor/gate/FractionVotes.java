package nl.samenspoor.gate;

import org.jspecify.annotations.Nullable;

/**
 * How the members of one fraction voted. Fractions may split: members count, not fractions.
 *
 * @param fraction name as the council writes it, at most 100 characters
 * @param seats    seats of the fraction, or null when unknown
 * @param inFavour members in favour, 0 or more
 * @param against  members against, 0 or more
 * @param blank    blank votes, 0 or more
 * @param absent   members not present, or null when unknown
 */
public record FractionVotes(
        String fraction, @Nullable Integer seats, int inFavour, int against, int blank, @Nullable Integer absent) {

    /** Members not present: also known when every seat took part; null when unknown. */
    public @Nullable Integer knownAbsent() {
        return absent == null && seats != null && seats == cast() ? Integer.valueOf(0) : absent;
    }

    /** Members of this fraction who took part. */
    public int cast() {
        return inFavour + against + blank;
    }
}
