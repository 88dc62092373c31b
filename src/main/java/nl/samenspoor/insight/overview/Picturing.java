package nl.samenspoor.insight.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.monitoring.EvaluationMoment;
import nl.samenspoor.monitoring.EvaluationMoments;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together what the features know of one cooperation. */
@Component
public class Picturing {

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final GateView gates;
    private final Tasks tasks;
    private final CostKeys costKeys;
    private final Arrangements arrangements;
    private final ServiceAgreements serviceAgreements;
    private final Municipalities municipalities;
    private final EvaluationMoments evaluations;
    private final Rails rails;
    private final WaitingBeforeGates waiting;
    private final Clock clock;

    Picturing(
            Visibility visibility,
            Cooperations cooperations,
            GateView gates,
            Tasks tasks,
            CostKeys costKeys,
            Arrangements arrangements,
            ServiceAgreements serviceAgreements,
            Municipalities municipalities,
            EvaluationMoments evaluations,
            Rails rails,
            WaitingBeforeGates waiting,
            Clock clock) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.gates = gates;
        this.tasks = tasks;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
        this.serviceAgreements = serviceAgreements;
        this.municipalities = municipalities;
        this.evaluations = evaluations;
        this.rails = rails;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @throws NotFound when the actor may not see it */
    public CooperationPicture of(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        CooperationSummary cooperation = cooperations.summary(id);
        List<Partner> partners = cooperations.partners(id);
        List<PhasePeriod> phases = cooperations.phases(id);
        List<Gate> opened = gates.gates(id);
        List<CostKey> keys = costKeys.of(id);
        List<ServiceAgreement> services = serviceAgreements.of(id);
        List<OpenTask> open = tasks.of(id);
        List<TaskField> fields = cooperations.taskFields(id);
        Map<MunicipalityCode, String> names = municipalities.names(mentioned(partners, opened, keys, services, open));
        return new CooperationPicture(
                cooperation,
                cooperation.pastOn(LocalDate.now(clock)),
                rails.ofOpenings(cooperation, phases, opened),
                phases,
                partners,
                cooperations.goals(id).orElse(null),
                cooperations.alternatives(id),
                fields,
                opened,
                gates.conditions(id),
                missing(cooperation, opened, gates.missing(id), waiting.of(cooperation, open, names, fields)),
                nextEvaluation(cooperation),
                keys,
                arrangements.of(id),
                services,
                serviceAgreements.today(id),
                open,
                cooperation.status() == CooperationStatus.ON_HOLD
                        ? cooperations.holdReviewOn(id).orElse(null)
                        : null,
                cooperations.formReview(id).orElse(null),
                cooperations.events(id),
                municipalities.ending(
                        partners.stream().map(Partner::municipality).toList()),
                names);
    }

    /** In phase 4, while its clock runs. */
    private @Nullable EvaluationMoment nextEvaluation(CooperationSummary cooperation) {
        return cooperation.phase() != Phase.REALISATION || cooperation.status() == CooperationStatus.ENDED
                ? null
                : evaluations.next(cooperation.id()).orElse(null);
    }

    /**
     * What is missing for the next gate: at the gate, the work of the phase that waits, and of a chosen form, when it is
     * looked at again (model rule R3). Nothing once it has ended.
     */
    private static List<Missing> missing(
            CooperationSummary cooperation, List<Gate> opened, List<Missing> atGates, List<Missing> waiting) {
        if (cooperation.status() == CooperationStatus.ENDED) {
            return List.of();
        }
        GateKey next = next(cooperation, opened);
        Stream<Missing> review = cooperation.form() == null || cooperation.formReviewOn() != null
                ? Stream.empty()
                : Stream.of(new Missing(next, "cooperation.missing.formReview", List.of()));
        return Stream.of(atGates.stream(), waiting.stream().map(one -> one.at(next)), review)
                .flatMap(part -> part)
                .toList();
    }

    /** The gate of the present phase, or, when all agreed there and only the start is to come, the one after it. */
    private static GateKey next(CooperationSummary cooperation, List<Gate> opened) {
        GateKey own = cooperation.phase().gate();
        return opened.stream()
                .filter(gate -> gate.key() == own && gate.status() != Gate.Status.ABANDONED && !gate.earlierStay())
                .max(Comparator.comparingInt(Gate::attempt))
                .map(Gate::next)
                .orElse(own);
    }

    /** Whether the actor leads it. */
    public boolean leads(Actor actor, CooperationId id) {
        return visibility.leads(actor, id);
    }

    private static Collection<MunicipalityCode> mentioned(
            List<Partner> partners,
            List<Gate> gates,
            List<CostKey> keys,
            List<ServiceAgreement> services,
            List<OpenTask> open) {
        return Stream.of(
                        partners.stream().map(Partner::municipality),
                        gates.stream().flatMap(gate -> gate.municipalities().stream()),
                        keys.stream()
                                .flatMap(key -> key.periods().stream())
                                .flatMap(period -> period.shares().keySet().stream()),
                        services.stream().map(ServiceAgreement::client),
                        open.stream().flatMap(task -> Stream.ofNullable(task.municipality())))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }
}
