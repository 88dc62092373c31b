package nl.samenspoor.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
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
     * @throws InvalidInput with all mistakes at once: when only one side is named, or a municipality is judged toward
     *                      itself; on {@code on} when a person gives a day to come
     */
    @UseCase
    public void judge(Actor actor, JudgeTrust command) {
        visibility.require(actor, Right.JUDGE, command.cooperation());
        foresee(actor, command);
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

    /**
     * Looks whether this could be recorded, without recording it.
     *
     * @throws InvalidInput as for {@link #judge}
     */
    public void foresee(Actor actor, JudgeTrust command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(command.grounds()::check);
        mistakes.of(() -> command.grounds().requirePast(actor, LocalDate.now(clock)));
        if ((command.from() == null) != (command.toward() == null)) {
            mistakes.add(List.of(FieldProblem.of("toward", "monitoring.bothSides")));
        }
        if (command.from() != null && command.from().equals(command.toward())) {
            mistakes.add(List.of(FieldProblem.of("toward", "monitoring.towardItself")));
        }
        mistakes.refuse();
    }
}
