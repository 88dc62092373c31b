package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Takes a cooperation over that was only known until a past day ({@link ObservingUntil}). The clock of such a case stands
 * still, so that nobody is reminded of 2012; from the day somebody follows it, timers and due dates count again.
 */
@Component
public class Following {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM yyyy", Dutch.LANGUAGE);

    private final Steering steering;
    private final CooperationRows rows;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    Following(Steering steering, CooperationRows rows, Chronicle chronicle, CooperationProcess process) {
        this.steering = steering;
        this.rows = rows;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * Always from today: what happened between the last day known and today is recorded afterwards, with its own dates.
     * Until when it was known stays in the decision log.
     *
     * @throws NotAllowed unless the actor leads the cooperation
     * @throws Conflict   when it is followed already, or over
     */
    @UseCase
    public void follow(Actor actor, CooperationId id, Follow command) {
        LocalDate today = steering.today();
        Cooperation cooperation = steering.byLeader(actor, id, EffectiveDate.on(today));
        LocalDate until = cooperation.observedUntil();
        if (until == null || !cooperation.onlyObserved(today)) {
            throw new Conflict("cooperation.followedAlready");
        }
        String note = Chronicle.wordsOrNull("note", command.note());
        rows.follow(id, today);
        chronicle.log(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.MILESTONE,
                                EffectiveDate.on(today),
                                Chronicle.sentence(
                                        "Het samenwerkingsverband wordt vanaf vandaag bijgehouden; tot nu toe was het"
                                                + " bekend tot " + DUTCH.format(until),
                                        note),
                                command.particulars())
                        .with("followed"));
        process.followed(id);
    }
}
