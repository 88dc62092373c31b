package nl.samenspoor.monitoring.tasks;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** The project leader evaluates the cooperation; what follows is decided at the gate. */
@Component
class EvaluateWork implements TaskWork {

    private final Evaluating evaluating;
    private final Texts texts;
    private final Clock clock;

    EvaluateWork(Evaluating evaluating, Texts texts, Clock clock) {
        this.evaluating = evaluating;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "evaluate";
    }

    /** The goals that are looked back on. */
    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(
                new WayOn(texts.of("monitoring.evaluate.goals"), "/cooperations/" + context.cooperation() + "#goals"));
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
