package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Records at what level tasks are done together (table 8.8). */
@Component
public class RecordingTaskScope {

    private final Judgements judgements;
    private final Visibility visibility;

    RecordingTaskScope(Judgements judgements, Visibility visibility) {
        this.judgements = judgements;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not lead it
     */
    @UseCase
    public void record(Actor actor, RecordTaskScope command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        command.grounds().check();
        judgements.add(
                actor,
                Judged.of(
                        command.cooperation(),
                        Judged.Kind.TASK_SCOPE,
                        command.scope().key(),
                        command.grounds()));
    }
}
