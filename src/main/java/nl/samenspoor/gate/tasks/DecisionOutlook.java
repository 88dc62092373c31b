package nl.samenspoor.gate.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what a decision would come to into words: the sum against the seats, the quorum, the outcome, what is odd. */
@Component
class DecisionOutlook {

    private final Texts texts;

    DecisionOutlook(Texts texts) {
        this.texts = texts;
    }

    Foretold of(GateKey gate, Recorded foreseen) {
        Decision decision = foreseen.decision();
        List<String> lines = new ArrayList<>();
        sums(decision.vote(), lines);
        lines.add(decision.explained(
                reason -> texts.of(reason.code(), reason.arguments().toArray())));
        if (!decision.isFinal()) {
            lines.add(texts.of("gate.outlook.back"));
        }
        List<String> odd = foreseen.warnings().stream()
                .map(one -> texts.of(
                        "gate.outlook.odd", texts.of(one.code(), one.arguments().toArray())))
                .toList();
        return new Foretold(
                tone(decision), texts.of("gate.outlook.outcome", texts.of(decision.outcomeCode(gate))), lines, odd);
    }

    private static Foretold.Tone tone(Decision decision) {
        return !decision.isFinal() ? Foretold.Tone.NOW : decision.agrees() ? Foretold.Tone.OK : Foretold.Tone.BAD;
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
