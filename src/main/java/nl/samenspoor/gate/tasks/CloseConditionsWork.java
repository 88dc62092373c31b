package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.MeetingConditions;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** The project leader answers every condition that is due, or carries it over. */
@Component
class CloseConditionsWork implements TaskWork {

    private static final String ROWS = "conditions";
    private static final String CONDITION = "condition";

    private final MeetingConditions meeting;
    private final GateView gates;
    private final Municipalities municipalities;
    private final Clock clock;

    CloseConditionsWork(MeetingConditions meeting, GateView gates, Municipalities municipalities, Clock clock) {
        this.meeting = meeting;
        this.gates = gates;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "closeConditions";
    }

    /** A row for each condition that is due. */
    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        return Map.of(
                ROWS,
                gates.dueConditions(context.cooperation()).stream()
                        .map(condition -> Map.<String, Object>of(CONDITION, condition.key()))
                        .toList());
    }

    @Override
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                CONDITION,
                gates.dueConditions(context.cooperation()).stream()
                        .map(condition -> FormOption.recorded(condition.key(), label(condition)))
                        .toList());
    }

    private String label(Condition condition) {
        return municipalities.name(condition.municipality()) + ": " + condition.text();
    }

    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (Answers row : answers.rows(ROWS)) {
            if (!answered.add(row.text(CONDITION))) {
                problems.add(FieldProblem.of(row.field(CONDITION), "gate.conditionTwice"));
            }
        }
        gates.dueConditions(context.cooperation()).stream()
                .filter(condition -> !answered.contains(condition.key()))
                .forEach(condition -> problems.add(FieldProblem.of(
                        ROWS,
                        "gate.conditionUnanswered",
                        municipalities.name(condition.municipality()),
                        new RecordedText(condition.text()))));
        return problems;
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        for (Answers row : answers.rows(ROWS)) {
            AnswerCondition command = new AnswerCondition(
                    row.text(CONDITION), row.text("words"), Given.on(answers, clock), Given.telling(answers));
            if (row.text("state").equals("met")) {
                meeting.meet(actor, context.cooperation(), command);
            } else {
                meeting.carryOver(actor, context.cooperation(), command);
            }
        }
    }
}
