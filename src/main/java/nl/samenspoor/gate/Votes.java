package nl.samenspoor.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Votes of one meeting as numbers. The mayor chairs the council but has no vote there and is not counted. Numbers that
 * are not known are null and never filled in.
 *
 * @param seats       seats of the council, 1 or more
 * @param sitting     members in office; null is as many as there are seats
 * @param mustAbstain members who may not vote because the matter concerns them (Gemeentewet art. 28)
 * @param present     members present
 * @param inFavour    votes in favour
 * @param against     votes against
 * @param blank       blank votes, on paper only; they take part but are not votes cast (Gemeentewet art. 30 par. 2)
 * @param perFraction votes per fraction as far as known; may be empty
 */
public record Votes(
        @Nullable Integer seats,
        @Nullable Integer sitting,
        @Nullable Integer mustAbstain,
        @Nullable Integer present,
        int inFavour,
        int against,
        int blank,
        List<FractionVotes> perFraction) {

    public Votes {
        perFraction = List.copyOf(perFraction);
    }

    /** Members in office; as many as there are seats unless said otherwise. Null when neither is known. */
    public @Nullable Integer members() {
        return sitting != null ? sitting : seats;
    }

    /** Members who may not vote; none unless said otherwise. */
    int excluded() {
        return mustAbstain == null ? 0 : mustAbstain;
    }

    /** Votes cast in the sense of the law: in favour and against. */
    public int cast() {
        return inFavour + against;
    }

    /** Whether as many were in favour as against, and somebody was. */
    boolean tied() {
        return inFavour == against && inFavour > 0;
    }

    /** Whether no more than half of the members who may vote took part (Gemeentewet art. 29 par. 1, 58); false if unknown. */
    boolean tooFewTookPart() {
        Integer members = members();
        return members != null && 2 * tookPart() <= members - excluded();
    }

    /** Members who took part in the vote. */
    public int tookPart() {
        return inFavour + against + blank;
    }
}
