package nl.samenspoor.decisionlog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Logs decision points that no use case records by itself, and corrections. An entry is never changed: a correction is
 * a new entry that names the old one. An entry can be corrected once; what corrects it can be corrected in turn, so
 * that it is never in doubt which reading holds.
 */
@Component
public class LoggingByHand {

    /** Kinds that only the use cases that decide write; a line by hand would claim a decision nobody took. */
    private static final Set<DecisionPointKind> WRITTEN_BY_USE_CASES = Set.of(
            DecisionPointKind.COUNCIL_DECISION,
            DecisionPointKind.COLLEGE_DECISION,
            DecisionPointKind.COUNCIL_CONSENT,
            DecisionPointKind.GATE_OUTCOME);

    private static final int MOST_ACTORS = 50;
    private static final int SOURCE = 2_000;

    private final Chain chain;
    private final Visibility visibility;
    private final Clock clock;

    LoggingByHand(Chain chain, Visibility visibility, Clock clock) {
        this.chain = chain;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * @return the sequence of the new entry
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput for text that is no plain text, too many actors, or a correction that corrects nothing, and
     *                      when a person logs what only a use case writes (field {@code kind}), or as a fact what
     *                      surely lies in the future (field {@code effective})
     * @throws Conflict     when the entry to correct was corrected before
     */
    @UseCase
    public long log(Actor actor, LogDecisionPoint command) {
        visibility.require(actor, Right.CORRECT_LOG, command.cooperation());
        if (!actor.system() && WRITTEN_BY_USE_CASES.contains(command.kind())) {
            throw InvalidInput.of("kind", "decisionlog.kindNotByHand");
        }
        if (!actor.system() && surelyAhead(command.effective())) {
            throw InvalidInput.of("effective", "decisionlog.inFuture", LocalDate.now(clock));
        }
        if (command.kind() == DecisionPointKind.CORRECTION && command.corrects() == null) {
            throw InvalidInput.of("corrects", "kernel.required");
        }
        return chain.append(new DecisionPoint(
                        command.cooperation(),
                        command.kind(),
                        command.effective(),
                        actors(command.actors()),
                        PlainText.required("what", command.what(), PlainText.LONG),
                        PlainText.optional("consequence", command.consequence(), PlainText.LONG),
                        command.irreversible(),
                        command.gate(),
                        PlainText.optional("source", command.source(), SOURCE),
                        command.corrects(),
                        actor)
                .asLeader());
    }

    /** Whether it says that something happened which has not come yet. */
    private boolean surelyAhead(EffectiveDate effective) {
        return effective.known() && !effective.planned() && effective.earliest().isAfter(LocalDate.now(clock));
    }

    private static List<String> actors(List<String> actors) {
        if (actors.size() > MOST_ACTORS) {
            throw InvalidInput.of("actors", "decisionlog.tooManyActors", MOST_ACTORS, actors.size());
        }
        List<String> checked = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            checked.add(PlainText.required("actors[" + i + "]", actors.get(i), PlainText.SHORT));
        }
        return checked;
    }
}
