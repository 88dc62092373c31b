package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Answers conditions that bodies set at an earlier gate, or carries them over past the gate that is open (model rule R8).
 */
@Component
public class MeetingConditions {

    private static final WorkItem WORK = WorkItem.of("userTask_closeConditions");

    private final ConditionRegister register;
    private final OpeningRegister openings;
    private final GateView view;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    MeetingConditions(
            ConditionRegister register,
            OpeningRegister openings,
            GateView view,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.register = register;
        this.openings = openings;
        this.view = view;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
    }

    /**
     * The condition is met.
     *
     * @throws NotFound     when the actor may not see the cooperation, or no condition has this key
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when it was met already, or lapsed
     * @throws InvalidInput when it is not said how
     */
    @UseCase
    public void meet(Actor actor, CooperationId cooperation, AnswerCondition command) {
        answer(actor, cooperation, command, true);
    }

    /**
     * The condition is not met but the partners go on; it is open again at the next gate.
     *
     * @throws NotFound     when the actor may not see the cooperation, or no condition has this key
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when it was met or carried over already, or lapsed, or no gate is open
     * @throws InvalidInput when it is not said why
     */
    @UseCase
    public void carryOver(Actor actor, CooperationId cooperation, AnswerCondition command) {
        answer(actor, cooperation, command, false);
    }

    private void answer(Actor actor, CooperationId cooperation, AnswerCondition command, boolean met) {
        visibility.requireLeader(actor, cooperation);
        String how = PlainText.required("words", command.words(), PlainText.LONG);
        Opening latest = openings.latest(cooperation).orElse(null);
        ConditionRegister.Row row = register.of(cooperation, latest).stream()
                .filter(one -> one.condition().key().equals(command.key()))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noCondition", command.key()));
        requireOpen(row, met, latest);
        register.answer(
                actor, row, met, new AnswerCondition(command.key(), how, command.on(), command.telling()), latest);
        events.publishEvent(new ConditionAnswered(command.key(), point(actor, cooperation, row, command, met)));
        if (!view.openConditions(cooperation)) {
            progress.finished(cooperation, WORK);
        }
    }

    private static void requireOpen(ConditionRegister.Row row, boolean met, @Nullable Opening latest) {
        Condition.State state = row.condition().state();
        if (state == Condition.State.LAPSED) {
            throw new Conflict("gate.conditionLapsed", row.condition().text());
        }
        if (state == Condition.State.MET || !met && state == Condition.State.CARRIED_OVER) {
            throw new Conflict("gate.conditionAnswered", row.condition().text());
        }
        boolean gateOpen = latest != null && latest.status() == Gate.Status.OPEN && latest.id() != row.opening();
        if (!met && !gateOpen) {
            throw new Conflict("gate.nothingToCarryPast");
        }
    }

    private DecisionPoint point(
            Actor actor, CooperationId cooperation, ConditionRegister.Row row, AnswerCondition command, boolean met) {
        Particulars telling = command.telling();
        return new DecisionPoint(
                cooperation,
                DecisionPointKind.OTHER,
                command.on(),
                telling.actors().isEmpty() ? List.of() : telling.actors(),
                telling.what() == null ? words.answered(row.condition(), met, command.words()) : telling.what(),
                telling.consequence(),
                telling.irreversible(),
                row.condition().gate(),
                telling.source(),
                null,
                actor);
    }
}
