package nl.samenspoor.monitoring.tasks;

import java.time.Clock;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationSubject;
import org.springframework.stereotype.Component;

/** The project leader evaluates whether the cost key still does justice (Speulman 2012, §6.5). */
@Component
class EvaluateCostKeyWork implements TaskWork {

    private final Evaluating evaluating;
    private final Clock clock;

    EvaluateCostKeyWork(Evaluating evaluating, Clock clock) {
        this.evaluating = evaluating;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "evaluateCostKey";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        String advice = answers.optionalText("advice");
        String outcome = words(answers.text("outcome"));
        evaluating.evaluate(
                actor,
                new Evaluate(
                        context.cooperation(),
                        EvaluationSubject.COST_KEY,
                        answers.text("findings"),
                        advice == null ? outcome : outcome + " " + advice,
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }

    /** In Dutch, because that is the record's language. */
    private static String words(String outcome) {
        return switch (outcome) {
            case "continue" -> "De sleutel voortzetten.";
            case "change" -> "De sleutel wijzigen.";
            default -> "Of de sleutel nog recht doet, is onbekend.";
        };
    }
}
