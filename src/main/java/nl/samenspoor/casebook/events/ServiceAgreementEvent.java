package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
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
                            ServiceContent.told(
                                    event.node().path("contractor").asString("unknown"),
                                    content,
                                    term(event),
                                    event.text("price")),
                            state(event.required("status")),
                            event.on(),
                            SourceText.of(event)));
        }
        log.wordsOf(context, event, DecisionPointKind.SERVICE_AGREEMENT);
    }

    private static ServiceAgreementState state(String status) {
        return switch (status) {
            case "approved" -> ServiceAgreementState.AGREED;
            case "signed" -> ServiceAgreementState.SIGNED;
            case "ended" -> ServiceAgreementState.ENDED;
            default -> ServiceAgreementState.DRAFT;
        };
    }

    /** The term as a date, or null when it is none: then it stands in the content in its own words. */
    private static @Nullable EffectiveDate term(CaseEvent event) {
        try {
            return event.date("term");
        } catch (InvalidInput inWords) {
            return null;
        }
    }

    private static @Nullable String content(CaseEvent event) {
        String content = Stream.of("service", "quality", "reporting", "review")
                .filter(field -> event.text(field) != null)
                .map(event::text)
                .collect(Collectors.joining("\n"));
        String term = term(event) == null ? Wording.labelled("Looptijd", event.text("term")) : null;
        String all =
                Wording.all(content, term, detail(event.node().path("detail").asString("")));
        return all.isBlank() ? null : all.strip();
    }

    private static @Nullable String detail(String detail) {
        return switch (detail) {
            case "outline" -> "Uitgewerkt op hoofdlijnen.";
            case "standard" -> "Uitgewerkt zoals gebruikelijk.";
            case "detailed" -> "Tot in detail uitgewerkt.";
            default -> null;
        };
    }
}
