package nl.samenspoor.gate;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
     * @return its key
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor acts for that college
     * @throws InvalidInput when the municipality is no partner, the text is missing or no plain text, or the date lies
     *                      ahead
     */
    @UseCase
    public String promise(Actor actor, CooperationId cooperation, MakePromise command) {
        visibility.requireVisible(actor, cooperation);
        if (!visibility.leads(actor, cooperation) && !actor.actsFor(command.municipality(), Body.COLLEGE)) {
            throw new NotAllowed("gate.promiseNotYours");
        }
        partners.require("municipality", cooperation, command.municipality());
        String text = PlainText.required("text", command.text(), 2_000);
        AnswerDates.requireHappened(actor, command.on(), clock);
        Opening latest = openings.latest(cooperation).orElse(null);
        String key = freeKey(cooperation);
        MakePromise plain = new MakePromise(
                command.municipality(), text, command.before(), command.due(), command.on(), command.particulars());
        register.promise(actor, cooperation, latest, key, plain);
        events.publishEvent(
                new PromiseMade(key, point(actor, cooperation, latest == null ? null : latest.key(), plain)));
        return key;
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
                actor);
    }
}
