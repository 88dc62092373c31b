package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what a vote would come to into words, at gates and in rounds: the sum against the seats, the quorum, the outcome, what is odd. */
@Component
public class VoteOutlook {

    private final Texts texts;

    VoteOutlook(Texts texts) {
        this.texts = texts;
    }

    /** Of a decision at a gate. */
    public Foretold of(GateKey gate, Recorded foreseen) {
        Decision decision = foreseen.decision();
        return of(
                decision.vote(),
                decision.reasons(),
                tone(decision.isFinal(), decision.agrees()),
                decision.outcomeCode(gate),
                foreseen.warnings());
    }

    /**
     * Of any vote.
     *
     * @param reasons     why it comes to what it does
     * @param tone        see {@link #tone}
     * @param outcomeCode key of the message that says what it comes to
     * @param odd         what is odd about it but allowed
     */
    public Foretold of(
            Vote vote, List<Reasoning> reasons, Foretold.Tone tone, String outcomeCode, List<FieldProblem> odd) {
        List<String> lines = new ArrayList<>();
        sums(vote, lines);
        lines.add(Reasoning.sentence(
                reasons, reason -> texts.of(reason.code(), reason.arguments().toArray())));
        if (tone == Foretold.Tone.NOW) {
            lines.add(texts.of("gate.outlook.back"));
        }
        return new Foretold(
                tone,
                texts.of("gate.outlook.outcome", texts.of(outcomeCode)),
                lines,
                odd.stream()
                        .map(one -> texts.of(
                                "gate.outlook.odd",
                                texts.of(one.code(), one.arguments().toArray())))
                        .toList());
    }

    /** How a decision looks that is final or not, a yes or not. */
    public static Foretold.Tone tone(boolean isFinal, boolean agrees) {
        return !isFinal ? Foretold.Tone.NOW : agrees ? Foretold.Tone.OK : Foretold.Tone.BAD;
    }

    private void sums(Vote vote, List<String> lines) {
        Votes votes = vote.numbers();
        if (votes == null || vote.kind() != Vote.Kind.COUNTED) {
            return;
        }
        Integer members = votes.members();
        int mustAbstain = votes.mustAbstain() == null ? 0 : votes.mustAbstain();
        lines.add(
                members == null
                        ? texts.of("gate.outlook.sum", votes.tookPart())
                        : texts.of("gate.outlook.sumOf", votes.tookPart(), members - mustAbstain));
        if (!votes.perFraction().isEmpty()) {
            lines.add(texts.of(
                    "gate.outlook.fractions",
                    sum(votes, FractionVotes::inFavour),
                    votes.inFavour(),
                    sum(votes, FractionVotes::against),
                    votes.against()));
        }
    }

    private static int sum(Votes votes, ToIntFunction<FractionVotes> part) {
        return votes.perFraction().stream().mapToInt(part).sum();
    }
}
