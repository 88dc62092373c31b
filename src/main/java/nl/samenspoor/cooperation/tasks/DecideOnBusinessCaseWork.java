package nl.samenspoor.cooperation.tasks;

import java.util.List;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import org.springframework.stereotype.Component;

/** A college decides on the business case of a task field, or opts out of the field. */
@Component
class DecideOnBusinessCaseWork implements TaskWork {

    private final DecidingTaskFields decidingTaskFields;
    private final OptingOut optingOut;
    private final AnswerReading reading;

    DecideOnBusinessCaseWork(DecidingTaskFields decidingTaskFields, OptingOut optingOut, AnswerReading reading) {
        this.decidingTaskFields = decidingTaskFields;
        this.optingOut = optingOut;
        this.reading = reading;
    }

    @Override
    public String formId() {
        return "decideOnBusinessCase";
    }

    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        boolean unexplained = decision(answers) == FieldDecision.OPTED_OUT && answers.optionalText("note") == null;
        return unexplained ? List.of(FieldProblem.of("note", "cooperation.sayWhyOptedOut")) : List.of();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String field = context.requireTaskField();
        if (decision(answers) == FieldDecision.OPTED_OUT) {
            optingOut.optOut(
                    actor,
                    context.cooperation(),
                    new OptOut(
                            field,
                            context.requireMunicipality(),
                            answers.text("note"),
                            reading.effective(answers),
                            reading.particulars(answers)));
        } else {
            decidingTaskFields.decide(
                    actor,
                    context.cooperation(),
                    new DecideOnTaskField(
                            field,
                            context.requireMunicipality(),
                            decision(answers),
                            answers.optionalText("note"),
                            reading.effective(answers),
                            reading.particulars(answers)));
        }
    }

    private static FieldDecision decision(Answers answers) {
        return Choice.of(FieldDecision.class, "decision", answers.text("decision"));
    }
}
