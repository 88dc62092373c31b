package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/**
 * Records informal polls (gate G2b). A sounding is not a vote and binds nobody, but without support the preferred form
 * may fail by it (Speulman 2012, §5.4.2).
 */
@Component
public class RecordingSoundings {

    private final Steering steering;
    private final AlternativeRows alternatives;
    private final DroppingForms dropping;
    private final Chronicle chronicle;

    RecordingSoundings(Steering steering, AlternativeRows alternatives, DroppingForms dropping, Chronicle chronicle) {
        this.steering = steering;
        this.alternatives = alternatives;
        this.dropping = dropping;
        this.chronicle = chronicle;
    }

    /**
     * @throws InvalidInput on {@code reviewOn} when the form fails by it and a person does not say when the next one is looked
     *                      at again
     * @return whether the preferred form failed by it; without a further alternative it stays, and the project leader
     *         ranks another, holds or stops
     */
    @UseCase
    public boolean record(Actor actor, CooperationId id, RecordSounding command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        String text = Chronicle.words("text", command.text());
        chronicle.log(actor, fact(id, command, text));
        boolean fails = command.outcome() == SoundingOutcome.NOT_SUPPORTED
                && command.dropsForm()
                && cooperation.phase().number() < Phase.REALISATION.number()
                && alternatives.next(id).isPresent();
        if (fails) {
            dropping.drop(
                    actor,
                    id,
                    new DropForm(
                            text,
                            command.reviewOn(),
                            command.effective(),
                            Particulars.from(command.particulars().source())));
        }
        return fails;
    }

    private static Fact fact(CooperationId id, RecordSounding command, String text) {
        return Fact.of(
                        id,
                        DecisionPointKind.SOUNDING,
                        command.effective(),
                        Chronicle.sentence(dutch(command.outcome()), text),
                        command.particulars())
                .by("fractievoorzitters")
                .with(command.outcome().key());
    }

    private static String dutch(SoundingOutcome outcome) {
        return switch (outcome) {
            case SUPPORTED -> "Peiling, steun gevonden";
            case NOT_SUPPORTED -> "Peiling, geen steun";
            case UNKNOWN -> "Peiling, uitkomst onbekend";
        };
    }
}
