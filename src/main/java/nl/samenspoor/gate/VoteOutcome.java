package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
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
     *                meeting without quorum no quorum is asked (art. 20 par. 2), after an invalid vote the number taking
     *                part no longer matters (art. 29 par. 2), after a tie a second tie rejects (art. 32 par. 5)
     */
    public static VoteOutcome inCouncil(Votes votes, List<DecisionOutcome> earlier) {
        Integer sitting = sitting(votes);
        boolean reconvened = !earlier.isEmpty() && earlier.get(earlier.size() - 1) == DecisionOutcome.NO_QUORUM;
        Integer present = votes.present();
        List<Reasoning> reasons = new ArrayList<>();
        if (present != null && sitting != null) {
            boolean enough = 2 * present > sitting;
            String how = reconvened ? "gate.reason.reconvened" : enough ? "gate.reason.quorum" : "gate.reason.noQuorum";
            reasons.add(Reasoning.of(how, present, sitting));
            if (!enough && !reconvened) {
                return new VoteOutcome(DecisionOutcome.NO_QUORUM, reasons);
            }
        }
        boolean anyNumber = reconvened || earlier.contains(DecisionOutcome.INVALID);
        return counted(votes, sitting, anyNumber, earlier.contains(DecisionOutcome.TIE_POSTPONED), reasons);
    }

    private static VoteOutcome counted(
            Votes votes, @Nullable Integer sitting, boolean anyNumber, boolean secondTie, List<Reasoning> reasons) {
        if (votes.cast() == 0) {
            return with(reasons, DecisionOutcome.INVALID, Reasoning.of("gate.reason.nothingCast"));
        }
        if (sitting != null && !anyNumber && 2 * votes.tookPart() <= sitting - mustAbstain(votes)) {
            return with(
                    reasons,
                    DecisionOutcome.INVALID,
                    Reasoning.of("gate.reason.tooFewTookPart", votes.tookPart(), sitting - mustAbstain(votes)));
        }
        reasons.add(fallen(votes));
        if (votes.inFavour() != votes.against()) {
            return byMajority(votes, reasons);
        }
        if (secondTie) {
            return with(reasons, DecisionOutcome.TIE_REJECTED, Reasoning.of("gate.reason.tieAgain"));
        }
        return complete(votes)
                ? with(reasons, DecisionOutcome.TIE_REJECTED, Reasoning.of("gate.reason.tieComplete"))
                : with(reasons, DecisionOutcome.TIE_POSTPONED, Reasoning.of("gate.reason.tieIncomplete"));
    }

    /**
     * In a college, where at least half must be present (art. 56) and the mayor's vote decides a repeated tie (art. 59).
     *
     * @param stated what the mayor decided with a tie; null otherwise
     */
    public static VoteOutcome inCollege(Votes votes, @Nullable DecisionOutcome stated) {
        Integer sitting = sitting(votes);
        Integer present = votes.present();
        List<Reasoning> reasons = new ArrayList<>();
        if (present != null && sitting != null) {
            boolean enough = 2 * present >= sitting;
            reasons.add(Reasoning.of(enough ? "gate.reason.quorum" : "gate.reason.noQuorum", present, sitting));
            if (!enough) {
                return new VoteOutcome(DecisionOutcome.NO_QUORUM, reasons);
            }
        }
        if (votes.cast() == 0) {
            return with(reasons, DecisionOutcome.INVALID, Reasoning.of("gate.reason.nothingCast"));
        }
        reasons.add(fallen(votes));
        if (votes.inFavour() == votes.against() && stated != null) {
            return with(reasons, stated, Reasoning.of("gate.reason.mayorDecided"));
        }
        return votes.inFavour() == votes.against()
                ? with(reasons, DecisionOutcome.TIE_POSTPONED, Reasoning.of("gate.reason.tieCollege"))
                : byMajority(votes, reasons);
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

    private static @Nullable Integer sitting(Votes votes) {
        return votes.sitting() != null ? votes.sitting() : votes.seats();
    }

    private static int mustAbstain(Votes votes) {
        return votes.mustAbstain() == null ? 0 : votes.mustAbstain();
    }

    /**
     * Whether every member the council consists of cast a vote, except those who must abstain (art. 32). A vacant seat
     * leaves a council incomplete. Not known to be complete counts as incomplete: the proposal comes back, nothing is
     * lost.
     */
    private static boolean complete(Votes votes) {
        Integer members = votes.seats() != null ? votes.seats() : votes.sitting();
        return members != null && votes.cast() >= members - mustAbstain(votes);
    }
}
