package nl.samenspoor.motive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Scores the motives of a municipality: the state of the three K's and the institutional pressures (Speulman 2012,
 * §3.2). Every scoring is a new version; none is overwritten.
 */
@Component
public class ScoringMotives {

    private static final WorkItem WORK = WorkItem.of("userTask_scoreMotives");
    private static final int LINE = 2_000;
    private static final int MOST_OTHERS = 50;

    private final MotiveRows rows;
    private final Visibility visibility;
    private final ProcessProgress progress;

    ScoringMotives(MotiveRows rows, Visibility visibility, ProcessProgress progress) {
        this.rows = rows;
        this.visibility = visibility;
        this.progress = progress;
    }

    /**
     * Scoring all three K's is what the process waits for in that municipality; pressures alone do not end the wait.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he is not that municipality's secretary
     * @throws InvalidInput when nothing is scored, or for text that is no plain text
     */
    @UseCase
    public void score(Actor actor, ScoreMotives command) {
        visibility.requireActsFor(actor, command.cooperation(), command.municipality(), Body.SECRETARY);
        rows.add(actor, checked(command));
        if (command.states().size() == ThreeK.values().length) {
            progress.finished(command.cooperation(), WORK.in(command.municipality()), command.effective());
        }
    }

    private static ScoreMotives checked(ScoreMotives given) {
        if (given.states().isEmpty() && given.pressures().isEmpty()) {
            throw InvalidInput.of("quality", "motive.nothingScored");
        }
        return new ScoreMotives(
                given.cooperation(),
                given.municipality(),
                states(given.states()),
                pressures(given.pressures()),
                PlainText.optional("mainMotive", given.mainMotive(), LINE),
                others(given.others()),
                given.effective(),
                PlainText.optional("source", given.source(), LINE),
                PlainText.optional("note", given.note(), PlainText.LONG));
    }

    private static Map<ThreeK, StateScore> states(Map<ThreeK, StateScore> given) {
        Map<ThreeK, StateScore> checked = new HashMap<>();
        given.forEach((part, score) -> checked.put(
                part,
                new StateScore(
                        score.state(),
                        score.basis(),
                        PlainText.optional(part.key() + ".source", score.source(), LINE),
                        PlainText.optional(part.key() + ".note", score.note(), LINE))));
        return checked;
    }

    private static Map<Pressure, PressureScore> pressures(Map<Pressure, PressureScore> given) {
        Map<Pressure, PressureScore> checked = new HashMap<>();
        given.forEach((part, score) -> checked.put(
                part,
                new PressureScore(
                        score.presence(),
                        score.presence() == Presence.PRESENT ? score.directness() : Directness.UNKNOWN,
                        score.basis(),
                        PlainText.optional(part.key() + ".source", score.source(), LINE),
                        PlainText.optional(part.key() + ".note", score.note(), LINE))));
        return checked;
    }

    private static List<String> others(List<String> given) {
        if (given.size() > MOST_OTHERS) {
            throw InvalidInput.of("others", "motive.tooManyOthers", MOST_OTHERS);
        }
        return IntStream.range(0, given.size())
                .mapToObj(i -> PlainText.required("others[" + i + "]", given.get(i), LINE))
                .toList();
    }
}
