package nl.samenspoor.gate.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;

/**
 * What happened on each seat of a body in one meeting, as far as the numbers say, laid out as dots: one per seat, in rows
 * of equal length, filled column by column so that equal kinds stand together.
 *
 * @param counts number of seats per kind, only kinds that occur
 */
record Seating(Map<Kind, Integer> counts) {

    private static final int CELL = 24;
    private static final int ONE_ROW = 16;
    private static final int TWO_ROWS = 34;

    /** What a member did. */
    enum Kind {
        FOR("M-4 0l3 3 5-6"),
        AGAINST("M-3.5-3.5l7 7m0-7l-7 7"),
        /** A blank vote on paper. */
        BLANK(""),
        /** Present where the proposal was adopted without a vote. */
        WITHOUT_VOTE("M-4.5 1q2.2-4 4.5-1t4.5-1"),
        /** Present, did not vote. */
        PRESENT("M-4 0h8"),
        /** Had to abstain (Gemeentewet art. 28). */
        EXCLUDED("M-5.5 5.5l11-11"),
        ABSENT(""),
        /** Did not vote; it is not known whether he was there. */
        NOT_VOTED("M-2.4-2a2.4 2.4 0 1 1 3.6 2.1q-1.2.6-1.2 1.7M0 4.6v.2"),
        /** Nobody holds the seat. */
        VACANT("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Path of the sign inside the dot, around its middle; empty where the outline says it. */
        public String mark() {
            return mark;
        }
    }

    /** A dot around its middle. */
    record Dot(Kind kind, int x, int y) {}

    Seating {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** The whole body. */
    static Seating of(Vote vote, Votes votes) {
        boolean withoutVote = vote.kind() == Vote.Kind.ACCLAMATION;
        Counting counting = new Counting();
        counting.add(Kind.FOR, votes.inFavour());
        counting.add(Kind.AGAINST, votes.against());
        counting.add(Kind.BLANK, votes.blank());
        Integer present = votes.present();
        Integer members = votes.members();
        int idle = members != null ? members - votes.tookPart() : present != null ? present - votes.tookPart() : 0;
        int excluded = votes.mustAbstain() == null ? 0 : Math.min(votes.mustAbstain(), Math.max(0, idle));
        counting.add(Kind.EXCLUDED, excluded);
        int rest = Math.max(0, idle - excluded);
        if (present == null) {
            counting.add(Kind.NOT_VOTED, rest);
        } else {
            int there = Math.min(rest, Math.max(0, present - votes.tookPart() - excluded));
            counting.add(withoutVote ? Kind.WITHOUT_VOTE : Kind.PRESENT, there);
            counting.add(Kind.ABSENT, rest - there);
        }
        if (votes.seats() != null && votes.sitting() != null) {
            counting.add(Kind.VACANT, votes.seats() - votes.sitting());
        }
        return counting.done();
    }

    /** One fraction. */
    static Seating of(FractionVotes votes) {
        Counting counting = new Counting();
        counting.add(Kind.FOR, votes.inFavour());
        counting.add(Kind.AGAINST, votes.against());
        counting.add(Kind.BLANK, votes.blank());
        int absent = votes.absent() == null ? 0 : votes.absent();
        int rest = votes.seats() == null ? 0 : votes.seats() - votes.cast() - absent;
        counting.add(votes.absent() == null ? Kind.NOT_VOTED : Kind.PRESENT, rest);
        counting.add(Kind.ABSENT, absent);
        return counting.done();
    }

    private static final class Counting {

        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

        void add(Kind kind, int number) {
            if (number > 0) {
                counts.put(kind, number);
            }
        }

        Seating done() {
            return new Seating(counts);
        }
    }

    /** Number of dots. */
    public int seats() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public List<Dot> dots() {
        int rows = rows();
        List<Dot> dots = new ArrayList<>();
        counts.forEach((kind, number) -> {
            for (int i = 0; i < number; i++) {
                int place = dots.size();
                dots.add(new Dot(kind, CELL / 2 + CELL * (place / rows), CELL / 2 + CELL * (place % rows)));
            }
        });
        return dots;
    }

    private int rows() {
        int seats = seats();
        return seats <= ONE_ROW ? 1 : seats <= TWO_ROWS ? 2 : 3;
    }

    /** Width of the picture in its own units. */
    public int width() {
        return CELL * ((seats() + rows() - 1) / rows());
    }

    /** Height of the picture in its own units. */
    public int height() {
        return CELL * rows();
    }
}
