package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Reports elections, changes of key persons and incidents, and what was concluded about them (Speulman 2012, §3.3.1,
 * §5.4.2).
 */
@Component
public class ReportingCircumstances {

    private final Steering steering;
    private final PartnerRows partners;
    private final Chronicle chronicle;
    private final CooperationProcess process;
    private final ProcessProgress progress;

    ReportingCircumstances(
            Steering steering,
            PartnerRows partners,
            Chronicle chronicle,
            CooperationProcess process,
            ProcessProgress progress) {
        this.steering = steering;
        this.partners = partners;
        this.chronicle = chronicle;
        this.process = process;
        this.progress = progress;
    }

    /**
     * The process asks the project leader what it means, or to handle the incident.
     *
     * @throws InvalidInput when the municipality is no partner
     */
    @UseCase
    public void report(Actor actor, CooperationId id, ReportCircumstance command) {
        steering.byLeader(actor, id, command.effective());
        String note = Chronicle.words("note", command.note());
        MunicipalityCode whose = command.municipality();
        String happened = dutch(command.circumstance());
        if (whose != null) {
            partners.requireActive(id, whose);
            happened += " in " + chronicle.name(whose);
        }
        Fact fact = Fact.of(
                id,
                kind(command.circumstance()),
                command.effective(),
                Chronicle.sentence(happened, note),
                command.particulars());
        String event = chronicle.keep(actor, whose == null ? fact : fact.about(whose));
        if (command.circumstance() == Circumstance.INCIDENT) {
            process.incidentHappened(id, event);
        } else {
            process.circumstancesChanged(id, event);
        }
    }

    /** What elections or other key persons mean for the cooperation. */
    @UseCase
    public void assess(Actor actor, CooperationId id, FollowUp command) {
        followUp(actor, id, command, "assessment", "Betekenis van de gewijzigde omstandigheden");
        progress.finished(id, WorkItem.of("userTask_assessAfterChange"), command.effective());
    }

    /** How an incident was handled. */
    @UseCase
    public void handle(Actor actor, CooperationId id, FollowUp command) {
        followUp(actor, id, command, "measures", "Afhandeling van het incident");
        progress.finished(id, WorkItem.of("userTask_handleIncident"), command.effective());
    }

    private void followUp(Actor actor, CooperationId id, FollowUp command, String field, String sentence) {
        steering.byLeader(actor, id, command.effective());
        String conclusion = Chronicle.words(field, command.conclusion());
        chronicle.log(
                actor,
                Fact.of(
                        id,
                        DecisionPointKind.NOTE,
                        command.effective(),
                        Chronicle.sentence(sentence, conclusion),
                        command.particulars()));
    }

    private static DecisionPointKind kind(Circumstance circumstance) {
        return switch (circumstance) {
            case ELECTION -> DecisionPointKind.ELECTION;
            case KEY_PERSON_CHANGE -> DecisionPointKind.KEY_PERSON_CHANGE;
            case INCIDENT -> DecisionPointKind.INCIDENT;
        };
    }

    private static String dutch(Circumstance circumstance) {
        return switch (circumstance) {
            case ELECTION -> "Verkiezingen";
            case KEY_PERSON_CHANGE -> "Wisseling van sleutelpersonen";
            case INCIDENT -> "Incident";
        };
    }
}
