package nl.samenspoor.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/** Records whether external advisers are used and for what. */
@Component
public class RecordingAdvisers {

    private final Judgements judgements;
    private final Visibility visibility;
    private final Clock clock;

    RecordingAdvisers(Judgements judgements, Visibility visibility, Clock clock) {
        this.judgements = judgements;
        this.visibility = visibility;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput when assignments are given though no adviser is used, and from a person on {@code note} when
     *                      there are none on purpose and he does not say why, or on {@code on} for a day to come
     */
    @UseCase
    public void record(Actor actor, RecordAdvisers command) {
        visibility.require(actor, Right.JUDGE, command.cooperation());
        command.grounds().check();
        command.grounds().requirePast(actor, LocalDate.now(clock));
        String why = command.grounds().note();
        if (!actor.system() && command.used() == AdviserUse.NO && (why == null || why.isBlank())) {
            throw InvalidInput.of("note", "monitoring.whyNoAdvisers");
        }
        if (command.used() != AdviserUse.YES && !command.assignments().isEmpty()) {
            throw InvalidInput.of("assignments", "monitoring.noAdvisers");
        }
        for (AdviserAssignment assignment : command.assignments()) {
            PlainText.required("assignments", assignment.adviser(), PlainText.SHORT);
            PlainText.optional("assignments", assignment.assignment(), 2_000);
        }
        long id = judgements.add(
                actor,
                Judged.of(
                        command.cooperation(),
                        Judged.Kind.ADVISERS,
                        command.used().key(),
                        command.grounds()));
        judgements.addAssignments(id, command.assignments());
    }
}
