package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps what colleges promise (toezeggingen): owed like a condition, but asked for by no decision. */
@Component
public class MakingPromises {

    private final ConditionRegister register;
    private final OpeningRegister openings;
    private final KnownPartners partners;
    private final Visibility visibility;
    private final GateWords words;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MakingPromises(
            ConditionRegister register,
            OpeningRegister openings,
            KnownPartners partners,
            Visibility visibility,
            GateWords words,
            Clock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.openings = openings;
        this.partners = partners;
        this.visibility = visibility;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return its key; a promise that is recorded twice at the same instant waits for the other and is then refused
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor acts for that college
     * @throws InvalidInput with everything wrong: the municipality is no partner, the text is missing or no plain text, the
     *                      date lies ahead
     * @throws Conflict     when that college's promise of that day stands already in these words
     */
    @UseCase
    public String promise(Actor actor, CooperationId cooperation, MakePromise command) {
        visibility.require(actor, Right.PROMISE, cooperation, command.municipality());
        judge(actor, cooperation, command);
        String text = text(command);
        Opening latest = openings.latest(cooperation).orElse(null);
        String key = freeKey(cooperation);
        requireNew(cooperation, latest, command, text);
        MakePromise plain = new MakePromise(
                command.municipality(), text, command.before(), command.due(), command.on(), command.particulars());
        add(actor, cooperation, latest, key, plain);
        events.publishEvent(
                new PromiseMade(key, point(actor, cooperation, latest == null ? null : latest.key(), plain)));
        return key;
    }

    /**
     * Judges a promise that cannot be recorded yet because part of it could not be read; whose college it is may be what is
     * unknown, so that the right is not asked here.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws InvalidInput as {@link #promise}
     */
    public void foresee(Actor actor, CooperationId cooperation, MakePromise command) {
        visibility.requireVisible(actor, cooperation);
        judge(actor, cooperation, command);
    }

    private void judge(Actor actor, CooperationId cooperation, MakePromise command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> partners.require("municipality", cooperation, command.municipality()));
        mistakes.of(() -> text(command));
        mistakes.of(() -> AnswerDates.requireHappened(actor, command.on(), clock));
        mistakes.refuse();
    }

    private static String text(MakePromise command) {
        return PlainText.required("text", command.text(), 2_000);
    }

    /** Looked up after the key was chosen: whoever chose the next one sees the promise that took the one before. */
    private void requireNew(CooperationId cooperation, @Nullable Opening latest, MakePromise command, String text) {
        boolean stands = register.of(cooperation, latest).stream()
                .map(ConditionRegister.Row::condition)
                .anyMatch(one -> one.kind() == Condition.Kind.PROMISE
                        && one.municipality().equals(command.municipality())
                        && one.text().equals(text)
                        && one.setOn().equals(command.on()));
        if (stands) {
            throw new Conflict("gate.promiseStands");
        }
    }

    /** Of two who took the same key at the same instant the second begins anew, and sees the first. */
    private void add(
            Actor actor, CooperationId cooperation, @Nullable Opening latest, String key, MakePromise command) {
        try {
            register.promise(actor, cooperation, latest, key, command);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new OptimisticLockingFailureException("Two promises were recorded at once", somebodyWasFirst);
        }
    }

    private String freeKey(CooperationId cooperation) {
        int number = 1;
        while (register.exists(cooperation, "promise-" + number)) {
            number++;
        }
        return "promise-" + number;
    }

    private DecisionPoint point(Actor actor, CooperationId cooperation, @Nullable GateKey gate, MakePromise command) {
        Particulars particulars = command.particulars();
        String college = words.body(Body.COLLEGE, command.municipality());
        return new DecisionPoint(
                        cooperation,
                        DecisionPointKind.OTHER,
                        command.on(),
                        particulars.actors().isEmpty() ? List.of(college) : particulars.actors(),
                        particulars.what() == null ? words.promised(college, command.text()) : particulars.what(),
                        particulars.consequence(),
                        particulars.irreversible(),
                        gate,
                        particulars.source(),
                        null,
                        actor)
                .as(command.municipality(), Body.COLLEGE);
    }
}
