package nl.samenspoor.process.outbound;

import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.LapsingServiceAgreements;
import nl.samenspoor.consultation.ConcludingRounds;
import nl.samenspoor.cooperation.CourseView;
import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.gate.AbandoningGates;
import nl.samenspoor.gate.LapsingConditions;
import nl.samenspoor.inbox.PassingOverLeavers;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.process.inbound.SeparateServiceAgreements;
import nl.samenspoor.process.model.Messages;
import nl.samenspoor.process.model.Processes;
import nl.samenspoor.process.model.Variables;
import nl.samenspoor.terms.TermsAlongFacts;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens on a cooperation's course becomes a message to its process instance, correlated on the cooperation. */
@Component
class EngineCourse implements CooperationProcess {

    /** The eight weeks of a council for its view on a draft scheme. */
    private static final String VIEW = "wgr_view_draft";

    private static final int FIELDS_IN_PHASE = 2;

    private final RuntimeService runtime;
    private final HistoryService history;
    private final CourseView course;
    private final AbandoningGates gates;
    private final LapsingConditions conditions;
    private final TermsAlongFacts terms;
    private final ConcludingRounds rounds;
    private final LapsingServiceAgreements agreements;
    private final SeparateServiceAgreements separate;
    private final PassingOverLeavers leavers;
    private final Rescheduling rescheduling;
    private final AgreementsForLateClients late;

    EngineCourse(
            RuntimeService runtime,
            HistoryService history,
            CourseView course,
            AbandoningGates gates,
            LapsingConditions conditions,
            TermsAlongFacts terms,
            ConcludingRounds rounds,
            LapsingServiceAgreements agreements,
            SeparateServiceAgreements separate,
            PassingOverLeavers leavers,
            Rescheduling rescheduling,
            AgreementsForLateClients late) {
        this.runtime = runtime;
        this.history = history;
        this.course = course;
        this.terms = terms;
        this.rounds = rounds;
        this.agreements = agreements;
        this.separate = separate;
        this.leavers = leavers;
        this.rescheduling = rescheduling;
        this.late = late;
        this.gates = gates;
        this.conditions = conditions;
    }

    @Override
    public void started(CooperationId cooperation) {
        EngineCalls.run(() -> runtime.startProcessInstanceByKey(
                Processes.COOPERATION, cooperation.text(), Map.of(Variables.COOPERATION, cooperation.text())));
    }

    @Override
    public void partnersChanged(CooperationId cooperation, String courseEventId) {
        gates.abandon(cooperation);
        send(cooperation, Messages.PARTNERS_CHANGED, courseEventId);
    }

    @Override
    public void held(CooperationId cooperation, String courseEventId) {
        send(cooperation, Messages.HELD, courseEventId);
    }

    @Override
    public void resumed(CooperationId cooperation, String courseEventId) {
        send(cooperation, Messages.RESUMED, courseEventId);
    }

    @Override
    public void circumstancesChanged(CooperationId cooperation, String courseEventId) {
        send(cooperation, Messages.CIRCUMSTANCES_CHANGED, courseEventId);
    }

    @Override
    public void incidentHappened(CooperationId cooperation, String courseEventId) {
        send(cooperation, Messages.INCIDENT_HAPPENED, courseEventId);
    }

    @Override
    public void extensionStarted(CooperationId parent, String courseEventId) {
        send(parent, Messages.EXTENSION_STARTED, courseEventId);
    }

    @Override
    public void terminated(CooperationId cooperation, String courseEventId) {
        gates.abandon(cooperation);
        send(cooperation, Messages.TERMINATED, courseEventId);
    }

    @Override
    public boolean formDropped(CooperationId cooperation) {
        return signalIfWaiting(cooperation, Messages.FORM_DROPPED);
    }

    @Override
    public void evaluationRequested(CooperationId cooperation) {
        signalIfWaiting(cooperation, Messages.EVALUATION_REQUESTED);
    }

    @Override
    public void evaluationMomentChanged(CooperationId cooperation) {
        rescheduling.evaluation(cooperation);
    }

    @Override
    public void followed(CooperationId cooperation) {
        rescheduling.everything(cooperation);
    }

    /**
     * From phase 3 on. In phase 2 too when its elaboration is done, or waits for the task fields it took up: a field opened
     * now is not among them.
     */
    @Override
    public boolean pastTaskFields(CooperationId cooperation) {
        return EngineCalls.call(() -> {
            int phase = course.of(cooperation).phase().number();
            if (phase != FIELDS_IN_PHASE) {
                return phase > FIELDS_IN_PHASE;
            }
            boolean elaborating = runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(cooperation.text())
                            .processDefinitionKey(Processes.PHASE_2)
                            .count()
                    > 0;
            return !elaborating
                    || runtime.createExecutionQuery()
                                    .processInstanceBusinessKey(cooperation.text())
                                    .activityId("callActivity_taskField")
                                    .count()
                            > 0;
        });
    }

    @Override
    public boolean hadTrack(CooperationId cooperation, String taskFieldId) {
        return EngineCalls.call(() -> history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(cooperation.text())
                        .processDefinitionKey(Processes.TASK_FIELD)
                        .variableValueEquals(Variables.TASK_FIELD, taskFieldId)
                        .count()
                > 0);
    }

    @Override
    public void ownTrackBegun(CooperationId cooperation, String taskFieldId, String courseEventId) {
        EngineCalls.run(() -> runtime.createMessageCorrelation(Messages.TASK_FIELD_OPENED)
                .processInstanceBusinessKey(cooperation.text())
                .setVariable(Variables.COURSE_EVENT, courseEventId)
                .setVariableToTriggeredScope(Variables.TASK_FIELD, taskFieldId)
                .correlate());
    }

    @Override
    public void optedOut(
            CooperationId cooperation,
            String taskFieldId,
            MunicipalityCode municipality,
            EffectiveDate on,
            String courseEventId) {
        send(cooperation, Messages.PARTNER_OPTED_OUT, courseEventId);
        leftField(cooperation, taskFieldId, municipality, on);
    }

    @Override
    public void partnerLeft(Actor actor, CooperationId cooperation, MunicipalityCode municipality, EffectiveDate on) {
        conditions.lapse(actor, cooperation, municipality, on);
        terms.closeForLeaver(actor, cooperation, VIEW, municipality, on);
        rounds.concludeWithout(actor, cooperation, municipality, on);
        lapse(cooperation, null, municipality, on);
        EngineCalls.run(() -> waiting(cooperation, Messages.OPTED_OUT_OF_FIELD).stream()
                .filter(waiting -> carries(waiting, Variables.MUNICIPALITY, municipality.text()))
                .forEach(waiting -> runtime.messageEventReceived(Messages.OPTED_OUT_OF_FIELD, waiting.getId())));
        leavers.passOver(cooperation, municipality, on);
    }

    @Override
    public void leftField(
            CooperationId cooperation, String taskFieldId, MunicipalityCode municipality, EffectiveDate on) {
        lapse(cooperation, taskFieldId, municipality, on);
        EngineCalls.run(() -> waiting(cooperation, Messages.OPTED_OUT_OF_FIELD).stream()
                .filter(waiting -> carries(waiting, Variables.TASK_FIELD, taskFieldId))
                .filter(waiting -> carries(waiting, Variables.MUNICIPALITY, municipality.text()))
                .forEach(waiting -> runtime.messageEventReceived(Messages.OPTED_OUT_OF_FIELD, waiting.getId())));
    }

    @Override
    public void joinedField(CooperationId cooperation, String taskFieldId, MunicipalityCode municipality) {
        late.join(cooperation, taskFieldId, municipality);
    }

    @Override
    public void fieldDropped(CooperationId cooperation, String taskFieldId, EffectiveDate on) {
        lapse(cooperation, taskFieldId, null, on);
        EngineCalls.run(() -> waiting(cooperation, Messages.FIELD_DROPPED).stream()
                .filter(waiting -> carries(waiting, Variables.TASK_FIELD, taskFieldId))
                .forEach(waiting -> runtime.messageEventReceived(Messages.FIELD_DROPPED, waiting.getId())));
    }

    /** What is not signed lapses, and where nothing in the model ends the work on it, it ends here. */
    private void lapse(
            CooperationId cooperation,
            @Nullable String taskFieldId,
            @Nullable MunicipalityCode client,
            EffectiveDate on) {
        agreements.lapse(cooperation, taskFieldId, client, on);
        EngineCalls.run(() -> separate.stop(cooperation, taskFieldId, client));
    }

    private List<Execution> waiting(CooperationId cooperation, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(cooperation.text())
                .messageEventSubscriptionName(message)
                .list();
    }

    private boolean carries(Execution execution, String variable, String wanted) {
        return wanted.equals(runtime.getVariable(execution.getId(), variable));
    }

    private void send(CooperationId cooperation, String message, String courseEventId) {
        EngineCalls.run(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(cooperation.text())
                .setVariable(Variables.COURSE_EVENT, courseEventId)
                .correlate());
    }

    private boolean signalIfWaiting(CooperationId cooperation, String message) {
        return EngineCalls.call(() -> {
            List<Execution> waiting = waiting(cooperation, message);
            waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            return !waiting.isEmpty();
        });
    }
}
