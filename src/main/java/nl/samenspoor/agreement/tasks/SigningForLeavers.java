package nl.samenspoor.agreement.tasks;

import java.util.Map;
import java.util.Set;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * The signature of a contractor that was a partner, agreed and left before its signature was recorded: its own task was passed
 * over, so the project leader records it from the page of the agreement, on the form of the task and checked alike.
 */
@Component
public class SigningForLeavers {

    private static final String STEP = "userTask_recordContractorSignature";

    private final SignServiceAgreementWork work;
    private final ServiceAgreements agreements;
    private final WorkForms forms;
    private final HoldState hold;
    private final Visibility visibility;

    SigningForLeavers(
            SignServiceAgreementWork work,
            ServiceAgreements agreements,
            WorkForms forms,
            HoldState hold,
            Visibility visibility) {
        this.work = work;
        this.agreements = agreements;
        this.forms = forms;
        this.hold = hold;
        this.visibility = visibility;
    }

    /** Whether the actor can record it now. */
    public boolean possible(Actor actor, ServiceAgreementFile file) {
        CooperationId cooperation = file.stand().cooperation();
        return unsigned(file)
                && hold.onHoldReason(cooperation) == null
                && visibility.may(actor, Right.WORK_FOR_LEADER, cooperation);
    }

    /** The form for it. */
    public WorkForms.WorkForm form(StandingAgreement agreement) {
        return forms.of(context(agreement), Set.of());
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not lead it
     * @throws Conflict   when no signature of a contractor that left is missing, or the cooperation is on hold
     */
    private void require(Actor actor, ServiceAgreementFile file) {
        CooperationId cooperation = file.stand().cooperation();
        visibility.require(actor, Right.WORK_FOR_LEADER, cooperation);
        if (!unsigned(file)) {
            throw new Conflict("agreement.service.notNow");
        }
        String reason = hold.onHoldReason(cooperation);
        if (reason != null) {
            throw HoldState.refusal(reason);
        }
    }

    /**
     * As the task does it.
     *
     * @param answers by key of the fields of the form
     * @throws NotFound     as {@link #require}
     * @throws NotAllowed   as {@link #require}
     * @throws Conflict     as {@link #require}
     * @throws InvalidInput with everything that is wrong with the answers
     */
    public void sign(Actor actor, ServiceAgreementFile file, Map<String, ?> answers) {
        require(actor, file);
        WorkContext context = context(file.stand());
        WorkForms.Looked looked = form(file.stand()).check(answers);
        Mistakes mistakes = new Mistakes();
        mistakes.add(looked.problems());
        mistakes.of(() -> work.foretell(actor, context, looked.answers()));
        mistakes.refuse();
        work.perform(actor, context, looked.answers());
    }

    private boolean unsigned(ServiceAgreementFile file) {
        StandingAgreement stand = file.stand();
        MunicipalityCode contractor = stand.contractorMunicipality();
        return stand.recorded() == ServiceAgreementState.AGREED
                && contractor != null
                && !agreements.partners(stand.cooperation()).contains(contractor)
                && file.latest(ServiceStep.Kind.SIGNED_BY_CONTRACTOR).isEmpty();
    }

    private static WorkContext context(StandingAgreement agreement) {
        return new WorkContext(
                STEP + "-" + agreement.id(),
                agreement.cooperation(),
                STEP,
                "signServiceAgreement",
                null,
                null,
                Body.PROJECT_LEADER,
                agreement.taskField(),
                agreement.client());
    }
}
