package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Sentences;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets what a cooperation is to bring about, before its structure is spoken of (model rule R11). */
@Component
public class SettingGoals {

    /** Longest text of a goal, its measure and its target, and of the core values, in characters. */
    private static final int PART = 2_000;

    private final Steering steering;
    private final GoalRows goals;
    private final Chronicle chronicle;
    private final EffectiveDateText dates;
    private final ProcessProgress progress;

    SettingGoals(
            Steering steering, GoalRows goals, Chronicle chronicle, EffectiveDateText dates, ProcessProgress progress) {
        this.steering = steering;
        this.goals = goals;
        this.chronicle = chronicle;
        this.dates = dates;
        this.progress = progress;
    }

    /**
     * Sets them anew; what was set before stays on record.
     *
     * @throws NotAllowed   unless the project leader sets them
     * @throws Conflict     once the cooperation ended
     * @throws InvalidInput for texts that are missing or too long, and a day before the start or to come
     */
    @UseCase
    public void set(Actor actor, CooperationId id, SetGoals command) {
        steering.byLeader(actor, id, command.set().on());
        GoalsAndVision set = checked(command.set());
        goals.add(actor, id, set);
        chronicle.log(actor, Fact.of(id, DecisionPointKind.VISION, set.on(), logged(set), command.particulars()));
        progress.finished(id, WorkItem.of("userTask_setGoalsAndVision"), set.on());
    }

    private static GoalsAndVision checked(GoalsAndVision given) {
        Mistakes mistakes = new Mistakes();
        String vision = mistakes.in(() -> PlainText.optional("vision", given.vision(), PlainText.LONG));
        String values = mistakes.in(() -> PlainText.optional("coreValues", given.coreValues(), PART));
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < given.goals().size(); i++) {
            String field = "goals[" + i + "].";
            Goal goal = given.goals().get(i);
            goals.add(new Goal(
                    said(mistakes.in(() -> PlainText.required(field + "text", goal.text(), PART))),
                    mistakes.in(() -> PlainText.optional(field + "indicator", goal.indicator(), PART)),
                    mistakes.in(() -> PlainText.optional(field + "target", goal.target(), PART)),
                    goal.by()));
        }
        mistakes.refuse();
        return new GoalsAndVision(vision, values, goals, given.on());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** All of it, in Dutch, the language of the record; without what would not fit there, which is kept beside it. */
    private String logged(GoalsAndVision set) {
        List<String> lines = new ArrayList<>(List.of(Chronicle.sentence("Doelen en visie vastgesteld", set.vision())));
        if (set.coreValues() != null) {
            lines.add("Kernwaarden: " + set.coreValues());
        }
        set.goals().forEach(goal -> lines.add("Doel: " + line(goal)));
        String all = String.join("\n", lines);
        return all.length() <= PlainText.LONG
                ? all
                : Sentences.closed(
                        "Doelen en visie vastgesteld, met " + set.goals().size()
                                + " doelen; de volledige tekst is te lang voor het logboek en staat bij de samenwerking");
    }

    private String line(Goal goal) {
        StringJoiner line = new StringJoiner("; ");
        line.add(goal.text());
        add(line, "maat: ", goal.indicator());
        add(line, "streefwaarde: ", goal.target());
        EffectiveDate by = goal.by();
        add(line, "wanneer: ", by == null ? null : dates.of(by, Dutch.LANGUAGE));
        return line.toString();
    }

    private static void add(StringJoiner line, String label, @Nullable String words) {
        if (words != null) {
            line.add(label + words);
        }
    }
}
