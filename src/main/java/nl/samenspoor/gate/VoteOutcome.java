package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Body;
import org.jspecify.annotations.Nullable;

/**
 * What the law makes of the votes in one meeting (Gemeentewet art. 20 and 28-32 for councils, 56-59 for colleges). Knows
 * nothing of rules that partners agreed among themselves.
 *
 * @param outcome what the meeting came to
 * @param reasons why, clause by clause
 */
public record VoteOutcome(DecisionOutcome outcome, List<Reasoning> reasons) {

    public VoteOutcome {
        reasons = List.copyOf(reasons);
    }

    /**
     * In a council.
     *
     * @param votes   consistent in themselves
     * @param earlier outcomes of earlier meetings of this council about the same proposal, the oldest first: after a
     *                meeting without quorum no quorum is asked and any number may vote (art. 20 par. 3 and 29 par. 2),
     *                after a vote in which too few took part their number no longer matters (art. 29 par. 2), after a tie
     *                a second tie rejects (art. 32 par. 5)
     * @param tooFewTookPart whether a vote in one of these meetings was void because too few took part; one in which all
     *                votes were blank was not
     */
    public static VoteOutcome inCouncil(Votes votes, List<DecisionOutcome> earlier, boolean tooFewTookPart) {
        List<Reasoning> reasons = new ArrayList<>();
        DecisionOutcome invalid = invalid(Body.COUNCIL, votes, earlier, tooFewTookPart, reasons);
        if (invalid != null) {
            return new VoteOutcome(invalid, reasons);
        }
        if (votes.inFavour() != votes.against()) {
            return byMajority(votes, reasons);
        }
        if (earlier.contains(DecisionOutcome.TIE_POSTPONED)) {
            return with(reasons, DecisionOutcome.TIE_REJECTED, Reasoning.of("gate.reason.tieAgain"));
        }
        return complete(votes)
                ? with(reasons, DecisionOutcome.TIE_REJECTED, Reasoning.of("gate.reason.tieComplete"))
                : with(reasons, DecisionOutcome.TIE_POSTPONED, Reasoning.of("gate.reason.tieIncomplete"));
    }

    /** The same where every invalid vote before was one in which too few took part. */
    static VoteOutcome inCouncil(Votes votes, List<DecisionOutcome> earlier) {
        return inCouncil(votes, earlier, earlier.contains(DecisionOutcome.INVALID));
    }

    /**
     * In a college, whose mayor is a member and votes. At least half must be present (art. 56); a vote asks that more
     * than half take part, as in a council (art. 58). After a tie it votes again, after the second the vote of the mayor
     * decides (art. 59).
     *
     * @param mayor   what the mayor's vote decided, adopted or rejected; null without a second tie
     * @param earlier outcomes of earlier meetings of this college about the same proposal, the oldest first
     * @param tooFewTookPart as in a council
     */
    public static VoteOutcome inCollege(
            Votes votes, @Nullable DecisionOutcome mayor, List<DecisionOutcome> earlier, boolean tooFewTookPart) {
        List<Reasoning> reasons = new ArrayList<>();
        DecisionOutcome invalid = invalid(Body.COLLEGE, votes, earlier, tooFewTookPart, reasons);
        if (invalid != null) {
            return new VoteOutcome(invalid, reasons);
        }
        if (votes.inFavour() != votes.against()) {
            return byMajority(votes, reasons);
        }
        return mayor == null
                ? with(reasons, DecisionOutcome.TIE_POSTPONED, Reasoning.of("gate.reason.tieCollege"))
                : with(reasons, mayor, Reasoning.of("gate.reason.mayor." + mayor.key()));
    }

    /** The same where every invalid vote before was one in which too few took part. */
    static VoteOutcome inCollege(Votes votes, @Nullable DecisionOutcome mayor, List<DecisionOutcome> earlier) {
        return inCollege(votes, mayor, earlier, earlier.contains(DecisionOutcome.INVALID));
    }

    /** Adopted because nobody asked for a vote (art. 32 par. 3), if enough members were there to meet at all. */
    static VoteOutcome withoutVote(Body body, Votes attendance, List<DecisionOutcome> earlier) {
        List<Reasoning> reasons = new ArrayList<>();
        return quorum(body, attendance, earlier, reasons)
                ? withoutVote(reasons)
                : new VoteOutcome(DecisionOutcome.NO_QUORUM, reasons);
    }

    /** The same where it is not known who was there. */
    static VoteOutcome withoutVote(List<Reasoning> reasons) {
        return with(new ArrayList<>(reasons), DecisionOutcome.ADOPTED, Reasoning.of("gate.reason.acclamation"));
    }

    /** Why the votes say nothing; null when they do. */
    private static @Nullable DecisionOutcome invalid(
            Body body, Votes votes, List<DecisionOutcome> earlier, boolean tooFewTookPart, List<Reasoning> reasons) {
        if (!quorum(body, votes, earlier, reasons)) {
            return DecisionOutcome.NO_QUORUM;
        }
        boolean anyNumber = reconvened(earlier) || tooFewTookPart;
        if (votes.tookPart() > 0 && !anyNumber && votes.tooFewTookPart()) {
            reasons.add(Reasoning.of(
                    "gate.reason.tooFewTookPart",
                    votes.tookPart(),
                    Objects.requireNonNull(votes.members()) - votes.excluded()));
            return DecisionOutcome.INVALID;
        }
        if (votes.cast() == 0) {
            reasons.add(Reasoning.of("gate.reason.nothingCast"));
            return DecisionOutcome.INVALID;
        }
        reasons.add(fallen(votes));
        return null;
    }

    /** Whether enough members were there to meet; not known to be too few counts as enough. */
    private static boolean quorum(Body body, Votes votes, List<DecisionOutcome> earlier, List<Reasoning> reasons) {
        Integer members = votes.members();
        Integer present = votes.present();
        if (present == null || members == null) {
            return true;
        }
        boolean enough = body == Body.COUNCIL ? 2 * present > members : 2 * present >= members;
        boolean anyNumber = !enough && reconvened(earlier);
        String how = enough ? "gate.reason.quorum" : anyNumber ? "gate.reason.reconvened" : "gate.reason.noQuorum";
        reasons.add(Reasoning.of(how, present, members));
        return enough || anyNumber;
    }

    /** Whether this meeting was called because the one before had no quorum. */
    private static boolean reconvened(List<DecisionOutcome> earlier) {
        return !earlier.isEmpty() && earlier.get(earlier.size() - 1) == DecisionOutcome.NO_QUORUM;
    }

    private static VoteOutcome byMajority(Votes votes, List<Reasoning> reasons) {
        return votes.inFavour() > votes.against()
                ? with(reasons, DecisionOutcome.ADOPTED, Reasoning.of("gate.reason.majority"))
                : with(reasons, DecisionOutcome.REJECTED, Reasoning.of("gate.reason.noMajority"));
    }

    private static Reasoning fallen(Votes votes) {
        return votes.blank() == 0
                ? Reasoning.of("gate.reason.votes", votes.inFavour(), votes.against())
                : Reasoning.of("gate.reason.votesBlank", votes.inFavour(), votes.against(), votes.blank());
    }

    private static VoteOutcome with(List<Reasoning> reasons, DecisionOutcome outcome, Reasoning last) {
        reasons.add(last);
        return new VoteOutcome(outcome, reasons);
    }

    /**
     * Whether every member the council consists of cast a vote, except those who must abstain (art. 32 par. 6). A vacant
     * seat leaves a council incomplete. Not known to be complete counts as incomplete: the proposal comes back, nothing
     * is lost.
     */
    private static boolean complete(Votes votes) {
        Integer members = votes.seats() != null ? votes.seats() : votes.sitting();
        return members != null && votes.cast() >= members - votes.excluded();
    }
}
