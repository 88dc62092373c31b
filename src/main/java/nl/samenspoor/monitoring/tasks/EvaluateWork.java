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

/** The project leader evaluates the cooperation; what follows is decided at the gate. */
@Component
class EvaluateWork implements TaskWork {

    private final Evaluating evaluating;
    private final Clock clock;

    EvaluateWork(Evaluating evaluating, Clock clock) {
        this.evaluating = evaluating;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "evaluate";
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        evaluating.evaluate(
                actor,
                new Evaluate(
                        context.cooperation(),
                        EvaluationSubject.of(answers.text("subject")),
                        answers.text("findings"),
                        answers.optionalText("advice"),
                        Today.orGiven(answers, clock),
                        answers.optionalText("source")));
    }
}
