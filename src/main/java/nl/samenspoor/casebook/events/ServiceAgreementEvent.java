package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreement on services for a task field, per client. */
@Component
class ServiceAgreementEvent implements EventKind {

    private final AgreeingServiceAgreements agreements;
    private final CaseLog log;

    ServiceAgreementEvent(AgreeingServiceAgreements agreements, CaseLog log) {
        this.agreements = agreements;
        this.log = log;
    }

    @Override
    public String name() {
        return "service_agreement";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<MunicipalityCode> clients = new ArrayList<>(event.municipalities("clients"));
        if (event.municipality("client") != null) {
            clients.add(event.municipality("client"));
        }
        String content = content(event);
        for (MunicipalityCode client : clients) {
            agreements.draft(
                    context.actor(),
                    new DraftServiceAgreement(
                            context.id(),
                            context.taskField(event),
                            client,
                            event.node().path("contractor").asString("unknown"),
                            event.date("term"),
                            event.text("price"),
                            content,
                            status(event.required("status")),
                            event.on(),
                            SourceText.of(event.node())));
        }
        log.wordsOf(context, event, DecisionPointKind.SERVICE_AGREEMENT);
    }

    private static AgreementStatus status(String status) {
        return switch (status) {
            case "approved", "signed" -> AgreementStatus.AGREED;
            case "ended" -> AgreementStatus.ENDED;
            default -> AgreementStatus.PROPOSED;
        };
    }

    private static @Nullable String content(CaseEvent event) {
        String content = Stream.of("service", "quality", "reporting", "review")
                .filter(field -> event.text(field) != null)
                .map(event::text)
                .collect(Collectors.joining("\n"));
        return content.isEmpty() ? null : content;
    }
}
