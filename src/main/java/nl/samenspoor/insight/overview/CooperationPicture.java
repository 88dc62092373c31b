package nl.samenspoor.insight.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementHistory;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.AlternativeState;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.CourseEvent;
import nl.samenspoor.cooperation.GoalsAndVision;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.web.RailStop;
import org.jspecify.annotations.Nullable;

/**
 * The whole picture of one cooperation.
 *
 * @param cooperation       the cooperation at a glance
 * @param past              whether nothing is known of it after a day that has passed
 * @param stops             its rail
 * @param phases            periods in each phase, in the order they were entered
 * @param partners          present and former partners
 * @param goals             what it is to bring about; null when nobody set it
 * @param alternatives      forms that failed and the ranking
 * @param taskFields        fields that follow their own track
 * @param gates             every opening of every gate
 * @param conditions        what bodies asked for with their decisions
 * @param missing           what is missing for the next gate
 * @param nextEvaluation    when it is evaluated next and why then; null outside phase 4 and for a case only observed
 * @param costKeys          keys laid down, the newest first
 * @param arrangements      versions of the arrangement, the newest first
 * @param serviceAgreements versions of service agreements, the newest first
 * @param agreementsNow     where each service agreement stands today
 * @param tasks             what is open; in one of the past nobody waits for it
 * @param holdReviewOn      when the hold that lasts is looked at again; null when it does not stand still or the day is
 *                          not known
 * @param formReview        when the chosen form is looked at again, as exactly as it is known; null when nobody said
 * @param events            what happened on its course
 * @param ending            partners that end or have ended, by code
 * @param names             names of all municipalities mentioned
 */
public record CooperationPicture(
        CooperationSummary cooperation,
        boolean past,
        List<RailStop> stops,
        List<PhasePeriod> phases,
        List<Partner> partners,
        @Nullable GoalsAndVision goals,
        List<Alternative> alternatives,
        List<TaskField> taskFields,
        List<Gate> gates,
        List<Condition> conditions,
        List<Missing> missing,
        @Nullable EvaluationMoment nextEvaluation,
        List<CostKey> costKeys,
        List<Arrangement> arrangements,
        List<ServiceAgreement> serviceAgreements,
        List<AgreementNow> agreementsNow,
        List<OpenTask> tasks,
        @Nullable LocalDate holdReviewOn,
        @Nullable EffectiveDate formReview,
        List<CourseEvent> events,
        Map<MunicipalityCode, Municipality> ending,
        Map<MunicipalityCode, String> names) {

    /** The name of a municipality. */
    public String name(MunicipalityCode code) {
        return names.getOrDefault(code, code.text());
    }

    /** The name of a task field; empty when there is none with this id. */
    public String fieldName(String id) {
        return taskFields.stream()
                .filter(field -> field.id().equals(id))
                .map(TaskField::name)
                .findFirst()
                .orElse("");
    }

    /** Each arrangement with its state now and those before. */
    public List<ArrangementHistory> arrangementHistories() {
        return ArrangementHistory.of(arrangements);
    }

    /** Whether it stands still now. */
    public boolean held() {
        return cooperation.status() == CooperationStatus.ON_HOLD && !past;
    }

    /** Whether a task cannot be done before the cooperation is resumed. */
    public boolean waits(OpenTask task) {
        return held() && !OpenTask.besideTheCourse(task.step());
    }

    /** The evaluation that comes next and can be asked for earlier; null while nobody can. */
    public @Nullable EvaluationMoment evaluationAwaited() {
        return cooperation.status() == CooperationStatus.ACTIVE && !past ? nextEvaluation : null;
    }

    /** The hold that lasts, or the last one there was. */
    public Optional<CourseEvent> lastHold() {
        return events.stream()
                .filter(event -> event.kind() == DecisionPointKind.HOLD)
                .reduce((earlier, later) -> later);
    }

    /** What an opening of a gate came to, as the mark of the rail. */
    public RailStop.GateState mark(Gate gate) {
        return Rails.mark(gate);
    }

    /**
     * The form that took the place of a rejected one and is not decided on yet; empty when there is none, and when nobody works
     * on it any more.
     */
    public Optional<Alternative> workedOut() {
        return past || !cooperation.fellBack()
                ? Optional.empty()
                : alternatives.stream()
                        .filter(alternative -> alternative.state() == AlternativeState.OPEN)
                        .min(Comparator.comparingInt(Alternative::rank));
    }

    /** The opening of a gate that counts now: the last one, open or decided. */
    public Optional<Gate> lastOpening() {
        return gates.stream()
                .filter(gate -> gate.status() != Gate.Status.ABANDONED)
                .max(Comparator.comparing(Gate::openedAt)
                        .thenComparing(Gate::key)
                        .thenComparingInt(Gate::attempt));
    }

    /**
     * What a partner said last at that gate while it took part this time; null when its body has not decided yet, and for
     * one that left before.
     */
    public @Nullable Decision lastDecision(Partner partner) {
        return lastOpening().stream()
                .flatMap(gate -> gate.decisions().stream())
                .filter(decision -> decision.municipality().equals(partner.municipality()))
                .filter(decision -> !decision.on().surelyBefore(partner.from()))
                .filter(decision -> partner.until() == null || !partner.until().surelyBefore(decision.on()))
                .max(Comparator.comparingInt(Decision::round).thenComparingInt(Decision::meeting))
                .orElse(null);
    }

    /** Whether a gate was decided in a round that no longer counts: the rail has it ahead again. */
    public boolean ofEarlierRound(Gate gate) {
        return gate.outcome() != null && RailStop.gateAhead(stops, gate.key().phase());
    }

    /** The latest opening of every gate that was opened, in order of the gates. */
    public List<GateSummary> latestGates() {
        return GateSummaries.of(gates);
    }
}
