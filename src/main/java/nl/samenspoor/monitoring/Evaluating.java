package nl.samenspoor.monitoring;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records evaluations of the cooperation, its cost key and other parts (Speulman 2012, §6.5, §7.4). */
@Component
public class Evaluating {

    private final FollowUpRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    Evaluating(
            FollowUpRegister register,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.register = register;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput when the findings are missing or a text is no plain text
     */
    @UseCase
    public void evaluate(Actor actor, Evaluate command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        String findings = PlainText.required("findings", command.findings(), PlainText.LONG);
        PlainText.optional("advice", command.advice(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        register.add(actor, command);
        events.publishEvent(new Evaluated(
                command.subject(),
                DecisionPoint.of(
                                command.cooperation(),
                                DecisionPointKind.EVALUATION,
                                command.effective(),
                                List.of(),
                                findings,
                                actor)
                        .withConsequence(command.advice())
                        .withSource(command.source())
                        .asLeader()));
        String step =
                command.subject() == EvaluationSubject.COST_KEY ? "userTask_evaluateCostKey" : "userTask_evaluate";
        progress.finished(command.cooperation(), WorkItem.of(step), command.effective());
    }
}
