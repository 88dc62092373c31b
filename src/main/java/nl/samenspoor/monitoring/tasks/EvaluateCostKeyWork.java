package nl.samenspoor.monitoring.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.monitoring.Evaluate;
import nl.samenspoor.monitoring.Evaluating;
import nl.samenspoor.monitoring.EvaluationOutcome;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader evaluates whether the cost key still does justice (Speulman 2012, §6.5). */
@Component
class EvaluateCostKeyWork implements TaskWork {

    private final Evaluating evaluating;
    private final FollowUp followUp;
    private final Texts texts;
    private final Clock clock;

    EvaluateCostKeyWork(Evaluating evaluating, FollowUp followUp, Texts texts, Clock clock) {
        this.evaluating = evaluating;
        this.followUp = followUp;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "evaluateCostKey";
    }

    /** The key that is evaluated, with its periods and shares. */
    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(
                texts.of("monitoring.evaluate.costKey"), "/cooperations/" + context.cooperation() + "/cost-sharing"));
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
                        answers.optionalText("source"),
                        outcome(answers.text("outcome"))));
    }

    /** A key that is to be changed is laid down anew on its own page; there is no task for it in phase 4. */
    @Override
    public List<WayOn> afterwards(Actor actor, WorkContext context, Instant opened) {
        boolean changes = followUp.evaluations(context.cooperation()).stream()
                .anyMatch(one -> one.subject() == EvaluationSubject.COST_KEY
                        && one.outcome() == EvaluationOutcome.CHANGE
                        && !one.recordedAt().isBefore(opened));
        return changes
                ? List.of(new WayOn(
                        texts.of("monitoring.costKey.change"),
                        "/cooperations/" + context.cooperation() + "/cost-sharing/key"))
                : List.of();
    }

    private static @Nullable EvaluationOutcome outcome(String answer) {
        return switch (answer) {
            case "continue" -> EvaluationOutcome.CONTINUE;
            case "change" -> EvaluationOutcome.CHANGE;
            default -> null;
        };
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
