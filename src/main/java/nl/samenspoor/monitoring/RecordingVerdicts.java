package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Records verdicts on the hypotheses. */
@Component
public class RecordingVerdicts {

    private final Judgements judgements;
    private final Visibility visibility;

    RecordingVerdicts(Judgements judgements, Visibility visibility) {
        this.judgements = judgements;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput when one municipality is said to be split by municipality
     */
    @UseCase
    public void record(Actor actor, RecordVerdict command) {
        visibility.require(actor, Right.MONITOR, command.cooperation());
        command.grounds().check();
        if (command.municipality() != null && command.verdict() == Verdict.SPLIT_BY_MUNICIPALITY) {
            throw InvalidInput.of("verdict", "monitoring.splitOfOne");
        }
        judgements.add(
                actor,
                new Judged(
                        0,
                        command.cooperation(),
                        Judged.Kind.VERDICT,
                        command.hypothesis().key(),
                        command.municipality(),
                        null,
                        command.verdict().key(),
                        null,
                        command.grounds()));
    }
}
