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
     * @throws InvalidInput with all mistakes at once: when assignments are given though no adviser is used, and from a
     *                      person on {@code note} when there are none on purpose and he does not say why, or on
     *                      {@code on} for a day to come
     */
    @UseCase
    public void record(Actor actor, RecordAdvisers command) {
        visibility.require(actor, Right.JUDGE, command.cooperation());
        foresee(actor, command);
        long id = judgements.add(
                actor,
                Judged.of(
                        command.cooperation(),
                        Judged.Kind.ADVISERS,
                        command.used().key(),
                        command.grounds()));
        judgements.addAssignments(id, command.assignments());
    }

    /**
     * Looks whether this could be recorded, without recording it.
     *
     * @throws InvalidInput as for {@link #record}
     */
    public void foresee(Actor actor, RecordAdvisers command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(command.grounds()::check);
        mistakes.of(() -> command.grounds().requirePast(actor, LocalDate.now(clock)));
        String why = command.grounds().note();
        if (!actor.system() && command.used() == AdviserUse.NO && (why == null || why.isBlank())) {
            mistakes.add(List.of(FieldProblem.of("note", "monitoring.whyNoAdvisers")));
        }
        if (command.used() != AdviserUse.YES && !command.assignments().isEmpty()) {
            mistakes.add(List.of(FieldProblem.of("assignments", "monitoring.noAdvisers")));
        }
        for (AdviserAssignment assignment : command.assignments()) {
            mistakes.of(() -> PlainText.required("assignments", assignment.adviser(), PlainText.SHORT));
            mistakes.of(() -> PlainText.optional("assignments", assignment.assignment(), 2_000));
        }
        mistakes.refuse();
    }
}
