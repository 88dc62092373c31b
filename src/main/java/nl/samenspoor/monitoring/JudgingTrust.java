package nl.samenspoor.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Records judgements of trust. Judging again adds a judgement; the earlier one stays. */
@Component
public class JudgingTrust {

    private final Judgements judgements;
    private final Visibility visibility;
    private final Clock clock;

    JudgingTrust(Judgements judgements, Visibility visibility, Clock clock) {
        this.judgements = judgements;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput when only one side is named, or a municipality is judged toward itself; on {@code on} when a
     *                      person gives a day to come
     */
    @UseCase
    public void judge(Actor actor, JudgeTrust command) {
        visibility.require(actor, Right.JUDGE, command.cooperation());
        command.grounds().check();
        command.grounds().requirePast(actor, LocalDate.now(clock));
        if ((command.from() == null) != (command.toward() == null)) {
            throw InvalidInput.of("toward", "monitoring.bothSides");
        }
        if (command.from() != null && command.from().equals(command.toward())) {
            throw InvalidInput.of("toward", "monitoring.towardItself");
        }
        judgements.add(
                actor,
                new Judged(
                        0,
                        command.cooperation(),
                        Judged.Kind.TRUST,
                        command.table().key(),
                        command.from(),
                        command.toward(),
                        command.level().key(),
                        command.trend() == TrustTrend.UNKNOWN
                                ? null
                                : command.trend().key(),
                        command.grounds()));
    }
}
