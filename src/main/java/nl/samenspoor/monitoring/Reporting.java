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

/** Records reports and journals. */
@Component
public class Reporting {

    private final FollowUpRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    Reporting(
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
     * @throws InvalidInput when the title is missing or a text is no plain text
     */
    @UseCase
    public void write(Actor actor, WriteReport command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        String title = PlainText.required("title", command.title(), PlainText.SHORT);
        PlainText.optional("content", command.content(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        register.add(actor, command);
        events.publishEvent(new ReportWritten(DecisionPoint.of(
                        command.cooperation(), DecisionPointKind.REPORT, command.effective(), List.of(), title, actor)
                .withSource(command.source())
                .asLeader()));
        progress.finished(command.cooperation(), WorkItem.of("userTask_writeReport"), command.effective());
    }
}
