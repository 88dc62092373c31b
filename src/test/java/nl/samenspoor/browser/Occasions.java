package nl.samenspoor.browser;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samenspoor.consultation.RecordView;
import nl.samenspoor.consultation.RecordingViews;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.cooperation.Circumstance;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.HoldCooperation;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.MayResume;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.ReportCircumstance;
import nl.samenspoor.cooperation.ReportingCircumstances;
import nl.samenspoor.cooperation.RequestEvaluation;
import nl.samenspoor.cooperation.RequestingEvaluations;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.inbox.CompletingTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/**
 * All occasions on which something is asked of somebody: the course from a signal to further development, and what may
 * come between. Each is shown to a beholder when its tasks are open, before they are done or set aside.
 */
final class Occasions {

    private final Play play;
    private final ConfirmingStarts starts;
    private final RequestingEvaluations evaluations;
    private final ReportingCircumstances circumstances;
    private final OpeningTaskFields fields;
    private final DecidingTaskFields decisions;
    private final SendingDrafts sending;
    private final RecordingViews views;
    private final WithdrawingPartners withdrawing;
    private final HoldingCooperations holding;
    private final CompletingTasks completing;
    private final RuntimeService engine;
    private final ManagementService timers;

    Occasions(
            Play play,
            ConfirmingStarts starts,
            RequestingEvaluations evaluations,
            ReportingCircumstances circumstances,
            OpeningTaskFields fields,
            DecidingTaskFields decisions,
            SendingDrafts sending,
            RecordingViews views,
            WithdrawingPartners withdrawing,
            HoldingCooperations holding,
            CompletingTasks completing,
            RuntimeService engine,
            ManagementService timers) {
        this.play = play;
        this.starts = starts;
        this.evaluations = evaluations;
        this.circumstances = circumstances;
        this.fields = fields;
        this.decisions = decisions;
        this.sending = sending;
        this.views = views;
        this.withdrawing = withdrawing;
        this.holding = holding;
        this.completing = completing;
        this.engine = engine;
        this.timers = timers;
    }

    /** From before the signal to further development; a college sets a condition at the first gate. */
    void course(Consumer<CooperationId> beholder) {
        CooperationId id = play.startWithoutSignal();
        prepare(id, beholder);
        play.asks(id, new SetCondition(null, "Wat kost het?", null));
        passGate(id, GateKey.G1, null, beholder);
        passGate(id, GateKey.G2, null, beholder);
        passGate(id, GateKey.G3, null, beholder);
        beholder.accept(id);
        starts.confirm(LEADER, id, new ConfirmStart(TODAY, null, Particulars.NONE));
        beholder.accept(id);
        fire(id, "event_reportDue");
        beholder.accept(id);
        evaluations.request(LEADER, id, new RequestEvaluation("Na een jaar.", TODAY, Particulars.NONE));
        passGate(id, GateKey.G4, Choice.ADJUST, beholder);
        passGate(id, GateKey.G5, Choice.IMPROVE, beholder);
        beholder.accept(id);
    }

    private void passGate(CooperationId id, GateKey gate, @Nullable Choice choice, Consumer<CooperationId> beholder) {
        prepare(id, beholder);
        while (play.open(id, "userTask_takeNoteOfOutcome").isEmpty()) {
            beholder.accept(id);
            play.decideAll(id, gate, DecisionOutcome.ADOPTED, choice);
        }
        beholder.accept(id);
        play.note(id, gate);
    }

    /** Sets aside what prepares a decision, one after the other. */
    private void prepare(CooperationId id, Consumer<CooperationId> beholder) {
        for (Optional<OpenTask> next = preparing(id); next.isPresent(); next = preparing(id)) {
            beholder.accept(id);
            play.skip(id, next.get().step());
        }
        beholder.accept(id);
    }

    private Optional<OpenTask> preparing(CooperationId id) {
        return play.tasks(id).stream()
                .filter(task -> SettingAsideTasks.preparatory(task.step()))
                .findFirst();
    }

    /** The councils refuse the form. */
    void rejection(Consumer<CooperationId> beholder) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G2, DecisionOutcome.REJECTED, null);
        play.note(id, GateKey.G2);
        beholder.accept(id);
    }

    /** The councils are asked for their views on a draft, and one gives it. */
    void views(Consumer<CooperationId> beholder) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.draftScheme(id);
        while (play.open(id, "userTask_sendDraft").isEmpty()) {
            play.skip(id, preparing(id).orElseThrow().step());
        }
        beholder.accept(id);
        sending.send(LEADER, new SendDraft(id, "Ontwerp", TODAY, Map.of(), null));
        beholder.accept(id);
        views.record(Play.of(AAMEER, Role.COUNCIL_CLERK), new RecordView(id, AAMEER, true, "Te duur.", TODAY, null));
        beholder.accept(id);
    }

    /** Elections, an incident, a partner that leaves, a hold whose review is due. */
    void circumstances(Consumer<CooperationId> beholder) {
        CooperationId id = play.start(AAMEER, BERGVELD, COEVERDAM);
        for (Circumstance circumstance : List.of(Circumstance.ELECTION, Circumstance.INCIDENT)) {
            circumstances.report(
                    LEADER, id, new ReportCircumstance(circumstance, "Nieuwe raden.", TODAY, Particulars.NONE));
        }
        beholder.accept(id);
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Kiest anders.", TODAY, Particulars.NONE));
        beholder.accept(id);
        CooperationId held = play.start(AAMEER, BERGVELD);
        holding.hold(
                LEADER,
                held,
                new HoldCooperation(
                        "Onderzoek.", TODAY, Play.day("2027-02-01"), MayResume.PROJECT_LEADER, Particulars.NONE));
        fire(held, "event_holdReviewDue");
        beholder.accept(held);
    }

    /** A task field that runs ahead, with the service agreement of one partner until that is signed. */
    void taskField(Consumer<CooperationId> beholder) {
        CooperationId id = play.start(AAMEER, BERGVELD);
        String field =
                fields.open(LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
        beholder.accept(id);
        play.skip(id, "userTask_draftBusinessCase");
        beholder.accept(id);
        for (MunicipalityCode partner : List.of(AAMEER, BERGVELD)) {
            decisions.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, partner, FieldDecision.GO, null, TODAY, Particulars.NONE));
        }
        beholder.accept(id);
        serviceAgreement(id, beholder);
    }

    /** What Aameer asks of a contractor outside; Bergveld asks nothing. */
    private void serviceAgreement(CooperationId id, Consumer<CooperationId> beholder) {
        complete(
                id,
                "userTask_draftServiceAgreement",
                Map.of(
                        "contractorKind", "outside",
                        "contractor", "Rekencentrum",
                        "content", "Werkplekken en netwerk.",
                        "term", "2026-01-01/2029-12-31",
                        "reviewOn", "2028-01"));
        beholder.accept(id);
        complete(id, "userTask_reviewServiceAgreement", Map.of("decision", "approved"));
        beholder.accept(id);
        complete(id, "userTask_recordFeasibility", Map.of("decision", "feasible"));
        beholder.accept(id);
        complete(id, "userTask_agreeServiceAgreement", Map.of("decision", "agreed"));
        complete(id, "userTask_recordContractorSignature", Map.of("signedBy", "directeur"));
        beholder.accept(id);
        complete(id, "userTask_signForClient", Map.of("signedBy", "burgemeester"));
        play.skip(id, "userTask_draftServiceAgreement");
        beholder.accept(id);
    }

    /** Whoever of Aameer does this task does it with these answers. */
    private void complete(CooperationId id, String step, Map<String, Object> answers) {
        OpenTask task = play.open(id, step).stream()
                .filter(one -> AAMEER.equals(one.client()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> all = new HashMap<>(answers);
        all.put("effectiveOn", TODAY.toEdtf());
        completing.complete(doer(task), task.id(), all);
    }

    private static Actor doer(OpenTask task) {
        return switch (task.body()) {
            case SECRETARY -> Play.of(AAMEER, Role.SECRETARY);
            case COLLEGE -> Play.of(AAMEER, Role.COLLEGE);
            default -> LEADER;
        };
    }

    /** Lets the time of a timer come. */
    private void fire(CooperationId id, String element) {
        Job timer = timers.createJobQuery().timers().activityId(element).list().stream()
                .filter(job -> engine.createProcessInstanceQuery()
                                .processInstanceId(job.getProcessInstanceId())
                                .processInstanceBusinessKey(id.text())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        timers.executeJob(timer.getId());
    }
}
