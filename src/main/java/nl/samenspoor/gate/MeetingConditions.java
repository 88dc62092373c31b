package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Right;
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

    /** Code of the refusal of an answer that this account recorded before, in these words and of that day. */
    public static final String STANDS = "gate.answerStands";

    private static final WorkItem WORK = WorkItem.of("userTask_closeConditions");

    private final ConditionRegister register;
    private final OpeningRegister openings;
    private final GateView view;
    private final Visibility visibility;
    private final GateWords words;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final Clock clock;

    MeetingConditions(
            ConditionRegister register,
            OpeningRegister openings,
            GateView view,
            Visibility visibility,
            GateWords words,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            Clock clock) {
        this.register = register;
        this.openings = openings;
        this.view = view;
        this.visibility = visibility;
        this.words = words;
        this.events = events;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The condition is met. Its owner may say so at any time, and so may the project leader.
     *
     * @throws NotFound     when the actor may not see the cooperation, or no condition has this key
     * @throws NotAllowed   when he neither leads it nor acts for the owner
     * @throws Conflict     when it was met already, or lapsed
     * @throws InvalidInput with everything wrong: it is not said how, the date lies ahead or before the condition, or the
     *                      source is longer than a decision keeps
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
     * @throws InvalidInput as {@link #meet}
     */
    @UseCase
    public void carryOver(Actor actor, CooperationId cooperation, AnswerCondition command) {
        answer(actor, cooperation, command, false);
    }

    /**
     * Judges an answer that cannot be recorded yet because part of it could not be read.
     *
     * @param met whether it is met by it; otherwise it is carried over
     * @throws NotFound     as {@link #meet}
     * @throws NotAllowed   as {@link #meet} or {@link #carryOver}
     * @throws InvalidInput as {@link #meet}
     */
    public void foresee(Actor actor, CooperationId cooperation, AnswerCondition command, boolean met) {
        visibility.requireVisible(actor, cooperation);
        Condition condition = register.one(
                        cooperation, openings.latest(cooperation).orElse(null), command.key())
                .condition();
        requireMay(actor, cooperation, condition.owner(), met);
        judge(actor, condition, command);
    }

    private void judge(Actor actor, Condition condition, AnswerCondition command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.required("words", command.words(), PlainText.LONG));
        mistakes.of(() -> AnswerDates.requireHappened(actor, command.on(), clock));
        mistakes.of(() -> AnswerDates.requireAfter(actor, command.on(), condition.setOn()));
        mistakes.of(() -> PlainText.optional("source", command.telling().source(), RecordDecision.LONGEST_SOURCE));
        mistakes.refuse();
    }

    private void answer(Actor actor, CooperationId cooperation, AnswerCondition command, boolean met) {
        visibility.requireVisible(actor, cooperation);
        Opening latest = openings.latest(cooperation).orElse(null);
        register.lock(cooperation, command.key());
        ConditionRegister.Row row = register.one(cooperation, latest, command.key());
        requireMay(actor, cooperation, row.condition().owner(), met);
        judge(actor, row.condition(), command);
        String how = PlainText.required("words", command.words(), PlainText.LONG);
        requireOpen(row, new Condition.Answer(met, how, command.on(), actor.account()), latest);
        register.answer(
                actor, row, met, new AnswerCondition(command.key(), how, command.on(), command.telling()), latest);
        events.publishEvent(new ConditionAnswered(command.key(), point(actor, cooperation, row, command, met)));
        if (!view.openConditions(cooperation)) {
            progress.finished(cooperation, WORK, command.on());
        }
    }

    private void requireMay(Actor actor, CooperationId cooperation, ConditionOwner owner, boolean met) {
        Right right = met ? Right.MEET_CONDITION : Right.CARRY_CONDITION;
        if (!visibility.may(actor, right, cooperation) && !(met && owner.is(actor))) {
            throw new NotAllowed(right.refusal());
        }
    }

    private static void requireOpen(ConditionRegister.Row row, Condition.Answer given, @Nullable Opening latest) {
        boolean met = given.met();
        Condition.State state = row.condition().state();
        if (state == Condition.State.LAPSED) {
            throw new Conflict(
                    "gate.conditionLapsed", new RecordedText(row.condition().text()));
        }
        if (state == Condition.State.MET || !met && state == Condition.State.CARRIED_OVER) {
            List<Condition.Answer> answers = row.condition().answers();
            throw answers.get(answers.size() - 1).equals(given)
                    ? new Conflict(STANDS)
                    : new Conflict(
                            "gate.conditionAnswered",
                            new RecordedText(row.condition().text()));
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
                        actor)
                .as(
                        row.condition().owner().municipality(),
                        row.condition().owner().body());
    }
}
