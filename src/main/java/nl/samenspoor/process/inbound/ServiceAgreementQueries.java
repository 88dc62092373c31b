package nl.samenspoor.process.inbound;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.config.UsableInModels;
import nl.samenspoor.process.model.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of a service agreement asks about it, as {@code ${agreements.…(execution)}}; answered from our tables. */
@Component("agreements")
@UsableInModels
public class ServiceAgreementQueries {

    private final ServiceAgreements agreements;
    private final ServiceAgreementsAtWork atWork;

    ServiceAgreementQueries(ServiceAgreements agreements, ServiceAgreementsAtWork atWork) {
        this.agreements = agreements;
        this.atWork = atWork;
    }

    /** Whether another process instance works on it; of two that ask in the same instant the second waits for the first. */
    public boolean workedOnElsewhere(DelegateExecution execution) {
        agreements.hold(Ids.cooperation(execution), Ids.taskField(execution), client(execution));
        return atWork.any(
                Ids.cooperation(execution),
                Ids.taskField(execution),
                client(execution),
                execution.getProcessInstanceId());
    }

    /** Whether there is nothing to go on with: the draft was set aside, or what was recorded is signed or over already. */
    public boolean nothingDrafted(DelegateExecution execution) {
        return !agreements.drafted(Ids.cooperation(execution), Ids.taskField(execution), client(execution));
    }

    public boolean sentBack(DelegateExecution execution) {
        return agreements.sentBack(Ids.cooperation(execution), Ids.taskField(execution), client(execution));
    }

    public boolean contractorIsPartner(DelegateExecution execution) {
        return contractor(execution) != null;
    }

    /** The partner that delivers, as the only one of a list; empty when somebody else does. */
    public List<String> contractors(DelegateExecution execution) {
        MunicipalityCode contractor = contractor(execution);
        return contractor == null ? List.of() : List.of(contractor.text());
    }

    private @Nullable MunicipalityCode contractor(DelegateExecution execution) {
        return agreements.contractor(Ids.cooperation(execution), Ids.taskField(execution), client(execution));
    }

    private static MunicipalityCode client(DelegateExecution execution) {
        return new MunicipalityCode(Ids.text(execution, Variables.CLIENT));
    }
}
