package nl.samenspoor.agreement.tasks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The readiness list before the start is only kept as it was filled in; what it asks about service agreements is answered
 * beforehand by where they stand.
 */
@Component
class CompleteReadinessListWork implements TaskWork {

    private final ServiceAgreements agreements;
    private final Municipalities municipalities;
    private final Texts texts;

    CompleteReadinessListWork(ServiceAgreements agreements, Municipalities municipalities, Texts texts) {
        this.agreements = agreements;
        this.municipalities = municipalities;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "completeReadinessList";
    }

    /** Nothing where no agreement was recorded: then it is not known whether there should be one. */
    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        List<AgreementNow> all = agreements.today(context.cooperation());
        if (all.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "serviceAgreementsSigned",
                all.stream().noneMatch(CompleteReadinessListWork::open) ? "ready" : "not_ready");
    }

    /** Which are not signed yet, and where they stand. */
    @Override
    public List<Asked> asked(WorkContext context) {
        List<AgreementNow> open = agreements.today(context.cooperation()).stream()
                .filter(CompleteReadinessListWork::open)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var names = municipalities.names(
                open.stream().map(one -> one.stand().client()).toList());
        return List.of(new Asked(
                texts.of("agreement.service.unsigned"),
                open.stream()
                        .map(one -> texts.of(
                                "agreement.service.unsigned.one",
                                RecordedWords.marked(one.stand().fieldName()),
                                names.get(one.stand().client()),
                                texts.of(
                                        "agreement.service.state." + one.state().key())))
                        .collect(Collectors.joining("\n")),
                null));
    }

    private static boolean open(AgreementNow one) {
        ServiceAgreementState state = one.state();
        return state.negotiated();
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        // The submission holds everything that was said; the inbox tells the process that the work is done.
    }
}
