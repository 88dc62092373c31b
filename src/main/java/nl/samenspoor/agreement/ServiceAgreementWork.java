package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the process how far the work on a service agreement is. */
@Component
class ServiceAgreementWork {

    static final String DRAFT = "userTask_draftServiceAgreement";
    /** In models of before there was one model for both. */
    private static final String DRAFT_IN_FIELD = "userTask_draftFieldServiceAgreement";

    static final String REVIEW = "userTask_reviewServiceAgreement";
    static final String REPLY = "userTask_replyOnFeasibility";
    static final String RECORD_REPLY = "userTask_recordFeasibility";
    static final String AGREE = "userTask_agreeServiceAgreement";
    static final String SIGN_CLIENT = "userTask_signForClient";
    static final String SIGN_CONTRACTOR = "userTask_signForContractor";
    static final String RECORD_SIGNATURE = "userTask_recordContractorSignature";

    private final ProcessProgress progress;

    ServiceAgreementWork(ProcessProgress progress) {
        this.progress = progress;
    }

    /**
     * A version was laid down: the draft is done, and everything before the state it stands in. Of what came before that state
     * nothing says when it was done.
     */
    void reached(DraftServiceAgreement command) {
        ServiceAgreementState state = command.state();
        EffectiveDate drafted = state == ServiceAgreementState.DRAFT ? command.effective() : null;
        WorkItem drafting = WorkItem.of(DRAFT).in(command.client()).forField(command.taskField());
        if (!progress.finished(command.cooperation(), drafting, drafted)) {
            progress.finished(
                    command.cooperation(),
                    WorkItem.of(DRAFT_IN_FIELD).in(command.client()).forField(command.taskField()),
                    drafted);
        }
        if (state.compareTo(ServiceAgreementState.AGREED) >= 0) {
            done(command, null, REVIEW, REPLY, RECORD_REPLY);
            done(command, state == ServiceAgreementState.AGREED ? command.effective() : null, AGREE);
        }
        if (!state.negotiated()) {
            EffectiveDate on = state == ServiceAgreementState.SIGNED ? command.effective() : null;
            done(command, on, SIGN_CLIENT, SIGN_CONTRACTOR, RECORD_SIGNATURE);
        }
    }

    private void done(DraftServiceAgreement command, @Nullable EffectiveDate on, String... steps) {
        for (String step : steps) {
            done(command.cooperation(), step, command.taskField(), command.client(), on);
        }
    }

    /** A step was recorded; {@code on} is null when nothing says when it was done. */
    void done(
            CooperationId cooperation,
            String step,
            String taskField,
            MunicipalityCode client,
            @Nullable EffectiveDate on) {
        progress.finished(cooperation, WorkItem.of(step).forField(taskField).forClient(client), on);
    }
}
