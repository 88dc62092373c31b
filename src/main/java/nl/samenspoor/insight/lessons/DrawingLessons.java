package nl.samenspoor.insight.lessons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationPage;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.FactorCheck;
import nl.samenspoor.factors.FactorChecks;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws from the cooperations somebody may see what they teach together. Reads only, in a constant number of statements.
 * A made-up example counts only when it was named.
 */
@Component
public class DrawingLessons {

    private static final Set<DecisionPointKind> HAPPENED = EnumSet.of(
            DecisionPointKind.PARTNER_WITHDRAWAL,
            DecisionPointKind.PARTNER_OPT_OUT,
            DecisionPointKind.FALLBACK,
            DecisionPointKind.RESTART_LIGHTER,
            DecisionPointKind.HOLD,
            DecisionPointKind.RESUMPTION,
            DecisionPointKind.START,
            DecisionPointKind.EXTENSION,
            DecisionPointKind.TERMINATION);

    /** Rules about scores that do not go together; the others follow from the scores as they are now. */
    private static final Set<String> CONTRADICTIONS =
            Set.of("cc_trust", "cc_overtrust", "cc_ownership", "cc_partner_parent");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_WORD = 6;
    private static final int MOST_WORDS = 20;
    private static final int MOST_RESEMBLING = 5;

    /** Words that stand in any condition and say nothing about it. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "worden",
            "wordt",
            "moeten",
            "moet",
            "kunnen",
            "zullen",
            "willen",
            "hebben",
            "zonder",
            "binnen",
            "tussen",
            "volgens",
            "waarbij",
            "waarin",
            "daarbij",
            "daarvan",
            "hierbij",
            "eerste",
            "tweede",
            "andere",
            "gemeente",
            "gemeenten",
            "college",
            "colleges",
            "council",
            "councils",
            "raadsleden",
            "besluit",
            "besluiten",
            "voordat",
            "nadat",
            "wanneer",
            "should",
            "before",
            "between",
            "municipality",
            "municipalities",
            "decision",
            "samenwerking",
            "cooperation");

    private final Comparing comparing;
    private final Cooperations cooperations;
    private final DecisionPoints points;
    private final Factors factors;
    private final FactorChecks checks;
    private final GateView gates;
    private final Clock clock;

    DrawingLessons(
            Comparing comparing,
            Cooperations cooperations,
            DecisionPoints points,
            Factors factors,
            FactorChecks checks,
            GateView gates,
            Clock clock) {
        this.comparing = comparing;
        this.cooperations = cooperations;
        this.points = points;
        this.factors = factors;
        this.checks = checks;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * @param like whose factors the others are held against, or null; it counts even when it is not among those asked for
     * @throws NotFound     when the actor may not see one of the cooperations named, or {@code like}
     * @throws InvalidInput as {@link Comparing#compare(Actor, nl.samenspoor.insight.comparison.ComparisonTable,
     *                      Comparing.Asked)}
     */
    public Lessons of(Actor actor, Comparing.Asked asked, @Nullable CooperationId like) {
        CooperationPage page = comparing.selected(actor, asked);
        CooperationSummary looked = like == null
                ? null
                : comparing
                        .selected(actor, new Comparing.Asked(List.of(like), asked.asOf(), 0, 1))
                        .items()
                        .get(0);
        List<CooperationSummary> counted = page.items().stream()
                .filter(one -> !asked.chosen().isEmpty() || !one.fictional())
                .toList();
        List<CooperationId> ids = counted.stream().map(CooperationSummary::id).toList();
        Map<CooperationId, List<FactorStatus>> scored = factors.all(
                Stream.concat(ids.stream(), Stream.ofNullable(like)).distinct().toList());
        return new Lessons(
                counted,
                page.total(),
                phases(counted, ids),
                new Recurring(findings(counted, ids, scored, asked.asOf()), words(counted, ids, asked.asOf())),
                looked,
                looked == null ? List.of() : resembling(looked, counted, scored, asked.asOf()));
    }

    private List<PhaseDuration> phases(List<CooperationSummary> counted, List<CooperationId> ids) {
        Map<CooperationId, List<PhasePeriod>> periods = cooperations.phases(ids);
        LocalDate today = LocalDate.now(clock);
        Map<CooperationId, LocalDate> until = new HashMap<>();
        counted.forEach(one -> until.put(one.id(), one.observedUntil() == null ? today : one.observedUntil()));
        return Arrays.stream(Phase.values())
                .map(phase -> PhaseDuration.of(phase, counted, periods, until))
                .toList();
    }

    private List<Recurring.FindingIn> findings(
            List<CooperationSummary> counted,
            List<CooperationId> ids,
            Map<CooperationId, List<FactorStatus>> scored,
            AsOf asOf) {
        Map<CooperationId, List<FactorCheck>> all = checks.of(ids);
        Map<Finding, List<CooperationSummary>> where = new LinkedHashMap<>();
        for (CooperationSummary cooperation : counted) {
            Stream<Finding> contradictions = all.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(check -> asOf.counts(EffectiveDate.on(check.asOf())))
                    .limit(1)
                    .flatMap(check -> check.findings().stream())
                    .filter(finding -> CONTRADICTIONS.contains(finding.rule()));
            Stream.concat(profile(scored, cooperation, asOf).findings(), contradictions)
                    .distinct()
                    .forEach(finding -> where.computeIfAbsent(finding, none -> new ArrayList<>())
                            .add(cooperation));
        }
        return where.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Recurring.FindingIn(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Recurring.FindingIn found) ->
                                -found.cooperations().size())
                        .thenComparing(found -> found.finding().severity()))
                .toList();
    }

    private List<Recurring.WordIn> words(List<CooperationSummary> counted, List<CooperationId> ids, AsOf asOf) {
        Map<CooperationId, List<Condition>> all = gates.conditions(ids);
        Map<String, List<Recurring.Asked>> found = new TreeMap<>();
        for (CooperationSummary cooperation : counted) {
            all.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(condition -> asOf.counts(condition.setOn()))
                    .forEach(condition -> words(condition.text())
                            .forEach(word -> found.computeIfAbsent(word, none -> new ArrayList<>())
                                    .add(new Recurring.Asked(cooperation, condition))));
        }
        return found.entrySet().stream()
                .map(entry -> new Recurring.WordIn(entry.getKey(), entry.getValue()))
                .filter(word -> word.cooperations() > 1)
                .sorted(Comparator.comparing((Recurring.WordIn word) -> -word.cooperations())
                        .thenComparing(word -> -word.asked().size())
                        .thenComparing(Recurring.WordIn::word))
                .limit(MOST_WORDS)
                .toList();
    }

    static Set<String> words(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD && !EMPTY_WORDS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Resemblance> resembling(
            CooperationSummary looked,
            List<CooperationSummary> counted,
            Map<CooperationId, List<FactorStatus>> known,
            AsOf asOf) {
        List<CooperationSummary> others =
                counted.stream().filter(one -> !one.id().equals(looked.id())).toList();
        Profile own = profile(known, looked, asOf);
        Map<CooperationSummary, Profile.Nearness> near = new LinkedHashMap<>();
        others.forEach(other -> own.to(profile(known, other, asOf)).ifPresent(nearness -> near.put(other, nearness)));
        List<Map.Entry<CooperationSummary, Profile.Nearness>> nearest = near.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<CooperationSummary, Profile.Nearness> entry) ->
                                -entry.getValue().percentage())
                        .thenComparing(entry -> -entry.getValue().alike().size())
                        .thenComparing(entry -> entry.getKey().name()))
                .limit(MOST_RESEMBLING)
                .toList();
        Map<CooperationId, List<LoggedPoint>> logs =
                points.of(nearest.stream().map(entry -> entry.getKey().id()).toList());
        return nearest.stream()
                .map(entry -> new Resemblance(
                        entry.getKey(),
                        entry.getValue().percentage(),
                        entry.getValue().alike(),
                        entry.getValue().unlike(),
                        logs.getOrDefault(entry.getKey().id(), List.of()).stream()
                                .filter(point -> HAPPENED.contains(point.kind()) && point.correctedBy() == null)
                                .filter(point -> asOf.counts(point.effective()))
                                .toList()))
                .toList();
    }

    private static Profile profile(
            Map<CooperationId, List<FactorStatus>> known, CooperationSummary cooperation, AsOf asOf) {
        return Profile.of(known.getOrDefault(cooperation.id(), List.of()).stream()
                .map(asOf::of)
                .toList());
    }
}
