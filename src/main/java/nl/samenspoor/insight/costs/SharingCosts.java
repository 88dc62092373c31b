package nl.samenspoor.insight.costs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.CountingCase;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.FieldVerdict;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.monitoring.EvaluationSubject;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.settlement.Deviations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the key that counts beside the indicators. Reads only; what it computes is shown and never stored. */
@Component
public class SharingCosts {

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final CostKeys keys;
    private final ComputedShares computed;
    private final Municipalities municipalities;
    private final Deviations deviations;
    private final BusinessCases businessCases;
    private final FollowUp followUp;
    private final Clock clock;

    SharingCosts(
            Visibility visibility,
            Cooperations cooperations,
            CostKeys keys,
            ComputedShares computed,
            Municipalities municipalities,
            Deviations deviations,
            BusinessCases businessCases,
            FollowUp followUp,
            Clock clock) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.keys = keys;
        this.computed = computed;
        this.municipalities = municipalities;
        this.deviations = deviations;
        this.businessCases = businessCases;
        this.followUp = followUp;
        this.clock = clock;
    }

    /** @throws NotFound when the actor may not see the cooperation */
    public CostSharing of(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        CooperationSummary cooperation = cooperations.summary(id);
        List<MunicipalityCode> partners = cooperation.partners();
        EffectiveDate on = on(cooperation);
        List<CostKey> all = keys.of(id);
        CountingKey counting = CountingKey.on(all, on.latest());
        CostKey newest =
                all.stream().max(Comparator.comparingInt(CostKey::version)).orElse(null);
        CostKey key = counting.key();
        List<StandingKey> standing = StandingKey.of(all, on.latest());
        Map<String, Map<MunicipalityCode, Share>> indicators = computed.of(partners, on);
        List<Basis> agreed = key == null ? List.of() : agreed(key);
        CountingPeriod counts = CountingPeriod.of(counting, on);
        Basis current = counts.basis();
        List<TaskField> fields = cooperations.taskFields(id);
        Map<String, List<Basis>> paid = paid(id, fields, partners);
        List<Basis> cases = cases(fields, paid);
        List<Basis> divided = Stream.concat(agreed.stream(), cases.stream()).toList();
        Map<MunicipalityCode, String> names = names(partners, divided, standing);
        return new CostSharing(
                id,
                cooperation.name(),
                partners,
                bearers(partners, divided, names),
                names,
                key,
                standing,
                counting.proposal(),
                counting.later(),
                current,
                counts.why(),
                on,
                bases(agreed, partners, indicators, cases),
                stopped(fields, paid),
                left(fields, paid, partners),
                indicators.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), current))
                        .toList(),
                deviations.of(id),
                followUp.evaluations(id).stream()
                        .filter(one -> one.subject() == EvaluationSubject.COST_KEY)
                        .toList(),
                newest == null ? 0 : newest.version(),
                all.isEmpty() ? null : all.get(0).effective());
    }

    /** By id of a field: its business cases by which something can be divided, first the one that counts. */
    private Map<String, List<Basis>> paid(CooperationId id, List<TaskField> fields, List<MunicipalityCode> partners) {
        Map<String, List<BusinessCase>> versions = businessCases.of(id);
        Map<String, List<FieldVerdict>> said = cooperations.taskFieldDecisions(id);
        Map<String, List<Basis>> paid = new HashMap<>();
        for (TaskField field : fields) {
            CountingCase counting = CountingCase.of(
                    field,
                    partners,
                    versions.getOrDefault(field.id(), List.of()),
                    said.getOrDefault(field.id(), List.of()));
            Basis.CaseStanding beside = counting.known() ? Basis.CaseStanding.UNDECIDED : Basis.CaseStanding.UNKNOWN;
            BusinessCase decided = counting.decided();
            List<Basis> bases = new ArrayList<>();
            add(bases, field, Basis.caseKey(field.id()), decided, Basis.CaseStanding.DECIDED);
            add(
                    bases,
                    field,
                    decided == null ? Basis.caseKey(field.id()) : Basis.newerKey(field.id()),
                    counting.newer(),
                    beside);
            if (!bases.isEmpty()) {
                paid.put(field.id(), bases);
            }
        }
        return paid;
    }

    /** Where all that is paid by it is known. */
    private static void add(
            List<Basis> bases,
            TaskField field,
            String key,
            @Nullable BusinessCase version,
            Basis.CaseStanding standing) {
        if (version != null && !version.shares().isEmpty()) {
            bases.add(Basis.ofCase(
                    key, field.name(), new Basis.CaseVersion(version.version(), standing), version.shares()));
        }
    }

    /** Of fields that go on; in the order they were opened. */
    private static List<Basis> cases(List<TaskField> fields, Map<String, List<Basis>> paid) {
        return fields.stream()
                .filter(field -> field.state() != TaskFieldState.STOPPED)
                .flatMap(field -> paid.getOrDefault(field.id(), List.of()).stream())
                .toList();
    }

    private static Map<String, String> stopped(List<TaskField> fields, Map<String, List<Basis>> paid) {
        Map<String, String> stopped = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> field.state() == TaskFieldState.STOPPED && paid.containsKey(field.id()))
                .forEach(field -> stopped.put(Basis.caseKey(field.id()), field.name()));
        return stopped;
    }

    /** A business case counts on all who pay in it; one that leaves asks for a new version. */
    private static Map<String, List<MunicipalityCode>> left(
            List<TaskField> fields, Map<String, List<Basis>> paid, List<MunicipalityCode> partners) {
        Map<String, List<MunicipalityCode>> left = new LinkedHashMap<>();
        for (TaskField field : fields) {
            List<MunicipalityCode> gone = paid.getOrDefault(field.id(), List.of()).stream()
                    .flatMap(basis -> basis.shares().keySet().stream())
                    .distinct()
                    .filter(code -> !partners.contains(code)
                            || field.decisionOf(code)
                                    .filter(said -> said != FieldDecision.GO)
                                    .isPresent())
                    .toList();
            if (!gone.isEmpty() && field.state() != TaskFieldState.STOPPED) {
                left.put(field.name(), gone);
            }
        }
        return left;
    }

    private EffectiveDate on(CooperationSummary cooperation) {
        LocalDate observed = cooperation.observedUntil();
        return EffectiveDate.on(observed == null ? LocalDate.now(clock) : observed);
    }

    /** Names of the partners, and of whoever left and still stands in something by which is divided or in a key that stands. */
    private Map<MunicipalityCode, String> names(
            List<MunicipalityCode> partners, List<Basis> bases, List<StandingKey> standing) {
        return municipalities.names(Bearers.of(
                partners,
                Stream.concat(
                                bases.stream().map(Basis::shares),
                                standing.stream()
                                        .flatMap(one -> one.key().periods().stream())
                                        .map(CostKeyPeriod::shares))
                        .toList()));
    }

    /** Who bears something: the partners, then whoever left and still stands in something by which is divided. */
    private static Map<MunicipalityCode, String> bearers(
            List<MunicipalityCode> partners, List<Basis> bases, Map<MunicipalityCode, String> names) {
        Map<MunicipalityCode, String> inOrder = new LinkedHashMap<>();
        Bearers.of(partners, bases.stream().map(Basis::shares).toList())
                .forEach(code -> inOrder.put(code, names.getOrDefault(code, code.text())));
        return inOrder;
    }

    /** The periods by which something can be divided. */
    private static List<Basis> agreed(CostKey key) {
        return CountingPeriod.bases(key).stream()
                .filter(basis -> !basis.shares().isEmpty())
                .toList();
    }

    private static List<Basis> bases(
            List<Basis> agreed,
            List<MunicipalityCode> partners,
            Map<String, Map<MunicipalityCode, Share>> indicators,
            List<Basis> cases) {
        List<Basis> bases = new ArrayList<>(agreed);
        bases.addAll(cases);
        if (!partners.isEmpty()) {
            bases.add(new Basis(
                    Basis.EQUAL,
                    partners.stream()
                            .collect(Collectors.toMap(Function.identity(), code -> Share.of(1, partners.size()))),
                    null));
        }
        indicators.forEach((indicator, shares) -> bases.add(new Basis(indicator, shares, null)));
        return bases;
    }

    static IndicatorLine line(String indicator, Map<MunicipalityCode, Share> shares, @Nullable Basis current) {
        Map<MunicipalityCode, BigDecimal> points = new TreeMap<>();
        if (current != null) {
            shares.forEach((code, share) ->
                    points.put(code, share.pointsAbove(current.shares().getOrDefault(code, Share.ZERO))));
        }
        return new IndicatorLine(indicator, shares, points);
    }
}
