package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Records judgements of control. A cooperation can report often and still be judged low, and the other way round. */
@Component
public class JudgingControl {

    private final Judgements judgements;
    private final Visibility visibility;

    JudgingControl(Judgements judgements, Visibility visibility) {
        this.judgements = judgements;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not lead it
     */
    @UseCase
    public void judge(Actor actor, JudgeControl command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        command.grounds().check();
        judgements.add(
                actor,
                new Judged(
                        0,
                        command.cooperation(),
                        Judged.Kind.CONTROL,
                        "",
                        null,
                        null,
                        command.level().key(),
                        command.contractDetail().key(),
                        command.grounds()));
    }
}
