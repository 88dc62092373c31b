package nl.samenspoor.gate.web;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a body about a proposal, as the page shows it.
 *
 * @param gate      which gate
 * @param decision  what it came to
 * @param seating   what happened on each seat, or null when no numbers are known
 * @param fractions the same per fraction, as far as known
 */
record MeetingView(GateKey gate, Decision decision, @Nullable Seating seating, List<FractionLine> fractions) {

    /** A fraction with its seats. */
    record FractionLine(FractionVotes votes, Seating seating) {}

    static MeetingView of(GateKey gate, Decision decision) {
        Vote vote = decision.vote();
        Votes votes = vote.numbers();
        Seating seating = votes == null ? null : Seating.of(vote, votes);
        return new MeetingView(
                gate,
                decision,
                seating == null || seating.seats() == 0 ? null : seating,
                votes == null
                        ? List.of()
                        : votes.perFraction().stream()
                                .map(one -> new FractionLine(one, Seating.of(one)))
                                .toList());
    }

    /** Key of the message that says what it came to. */
    public String outcomeCode() {
        return decision.outcomeCode(gate);
    }

    /** Kind of the badge beside it. */
    public String badge() {
        return !decision.isFinal() ? "now" : decision.agrees() ? "ok" : "bad";
    }

    /** Votes in favour that no fraction's row tells. */
    public int inFavourElsewhere() {
        return elsewhere(Votes::inFavour, FractionVotes::inFavour);
    }

    /** Votes against that no fraction's row tells. */
    public int againstElsewhere() {
        return elsewhere(Votes::against, FractionVotes::against);
    }

    /** Whether some votes cannot be traced to a fraction. */
    public boolean partlyTraced() {
        return inFavourElsewhere() + againstElsewhere() > 0;
    }

    private int elsewhere(ToIntFunction<Votes> total, ToIntFunction<FractionVotes> part) {
        Votes votes = decision.vote().numbers();
        return votes == null
                ? 0
                : total.applyAsInt(votes)
                        - votes.perFraction().stream().mapToInt(part).sum();
    }
}
