package nl.samenspoor.agreement;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lays down service agreements per task field and client. The client drafts: clientship cannot be left to others
 * (Speulman 2012, §3.3.3).
 */
@Component
public class AgreeingServiceAgreements {

    private final ServiceAgreementRegister register;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;

    AgreeingServiceAgreements(
            ServiceAgreementRegister register,
            Municipalities municipalities,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress) {
        this.register = register;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   unless he acts for the secretary of the client
     * @throws InvalidInput for an unknown client or text that is no plain text
     */
    @UseCase
    public void draft(Actor actor, DraftServiceAgreement command) {
        visibility.requireActsFor(actor, command.cooperation(), command.client(), Body.SECRETARY);
        if (!municipalities.exists(command.client())) {
            throw InvalidInput.of(
                    "client", "municipality.unknown", command.client().text());
        }
        PlainText.required("taskField", command.taskField(), 36);
        PlainText.required("contractor", command.contractor(), PlainText.SHORT);
        PlainText.optional("price", command.price(), 2_000);
        PlainText.optional("content", command.content(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        register.add(actor, command);
        String client = municipalities.name(command.client());
        events.publishEvent(new ServiceAgreementDrafted(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.SERVICE_AGREEMENT,
                        command.effective(),
                        List.of(client, command.contractor()),
                        "Dienstverleningsovereenkomst " + CostKeyWords.status(command.status()) + ": opdrachtgever "
                                + client + ", opdrachtnemer " + command.contractor(),
                        actor)
                .withSource(command.source())
                .as(command.client(), Body.SECRETARY)));
        finish(command);
    }

    private void finish(DraftServiceAgreement command) {
        boolean inPhaseThree =
                progress.finished(command.cooperation(), work("userTask_draftServiceAgreement", command));
        if (!inPhaseThree) {
            progress.finished(command.cooperation(), work("userTask_draftFieldServiceAgreement", command));
        }
    }

    private static WorkItem work(String step, DraftServiceAgreement command) {
        return WorkItem.of(step).in(command.client()).forField(command.taskField());
    }
}
