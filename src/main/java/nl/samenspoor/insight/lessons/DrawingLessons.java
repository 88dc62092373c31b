package nl.samenspoor.insight.lessons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CooperationPhases;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PhasesOfMany;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.Factor;
import nl.samenspoor.factors.FactorCatalogue;
import nl.samenspoor.factors.FactorScores;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.factors.Finding;
import nl.samenspoor.factors.Score;
import nl.samenspoor.gate.AskedFor;
import nl.samenspoor.gate.ConditionsOfMany;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.insight.comparison.AsOf;
import nl.samenspoor.insight.comparison.Comparing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws from the cooperations somebody may see what they teach together. Reads only, in a constant number of statements,
 * however many they are: of each no more than the few columns that tell it.
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
    private final PhasesOfMany phases;
    private final DecisionPoints points;
    private final Factors factors;
    private final FactorScores scores;
    private final FactorCatalogue catalogue;
    private final ConditionsOfMany conditions;
    private final Clock clock;

    DrawingLessons(
            Comparing comparing,
            Cooperations cooperations,
            PhasesOfMany phases,
            DecisionPoints points,
            Factors factors,
            FactorScores scores,
            FactorCatalogue catalogue,
            ConditionsOfMany conditions,
            Clock clock) {
        this.comparing = comparing;
        this.cooperations = cooperations;
        this.phases = phases;
        this.points = points;
        this.factors = factors;
        this.scores = scores;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * From all the actor may see, or from those named.
     *
     * @param asked its page and size are of no account
     * @param like  whose factors the others are held against, or null; it counts even when it is not among those asked for
     * @throws NotFound     when the actor may not see one of the cooperations named, or {@code like}
     * @throws InvalidInput as {@link Comparing#compare(Actor, nl.samenspoor.insight.comparison.ComparisonTable,
     *                      Comparing.Asked)}
     */
    public Lessons of(Actor actor, Comparing.Asked asked, @Nullable CooperationId like) {
        comparing.require(actor, asked);
        AsOf asOf = asked.asOf();
        CooperationSummary looked = like == null
                ? null
                : comparing
                        .selected(actor, new Comparing.Asked(List.of(like), asOf, 0, 1))
                        .items()
                        .get(0);
        Reach.Among among = PhasesOfMany.among(actor, asked.chosen());
        PhasesOfMany.Found found = phases.of(among, !asked.chosen().isEmpty(), asOf.day(), asOf.recorded());
        List<CooperationPhases> counted = found.cooperations();
        Map<CooperationId, Map<String, Score>> scored = scores.of(among, asOf.day(), asOf.recorded());
        return new Lessons(
                counted,
                asked.chosen().isEmpty()
                        ? cooperations.counts(actor).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : asked.chosen().size(),
                found.unrecorded(),
                found.notBegun(),
                found.uncertain(),
                Arrays.stream(Phase.values())
                        .map(phase -> PhaseDuration.of(phase, counted, LocalDate.now(clock)))
                        .toList(),
                new Recurring(findings(counted, among, scored, asOf), words(counted, among, asOf)),
                looked,
                looked == null ? List.of() : resembling(actor, looked, counted, scored, asOf));
    }

    /** What the check finds in the scores as they are, and the contradictions of the latest check on record. */
    private List<Recurring.FindingIn> findings(
            List<CooperationPhases> counted,
            Reach.Among among,
            Map<CooperationId, Map<String, Score>> scored,
            AsOf asOf) {
        Map<CooperationId, List<Finding>> checked = scores.findings(among, CONTRADICTIONS, asOf.day(), asOf.recorded());
        List<Factor> checklist = catalogue.checklist();
        Map<Finding, List<CooperationPhases>> where = new LinkedHashMap<>();
        for (CooperationPhases cooperation : counted) {
            Stream.concat(
                            profile(scored, cooperation).findings(checklist),
                            checked.getOrDefault(cooperation.id(), List.of()).stream())
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

    private List<Recurring.WordIn> words(List<CooperationPhases> counted, Reach.Among among, AsOf asOf) {
        Map<CooperationId, List<AskedFor>> all = conditions.of(among);
        Map<String, List<Recurring.Asked>> found = new TreeMap<>();
        for (CooperationPhases cooperation : counted) {
            all.getOrDefault(cooperation.id(), List.of()).stream()
                    .filter(asked ->
                            asOf.counts(asked.setOn()) && asOf.recorded().counts(asked.recordedAt()))
                    .forEach(asked -> words(asked.text())
                            .forEach(word -> found.computeIfAbsent(word, none -> new ArrayList<>())
                                    .add(new Recurring.Asked(cooperation, asked.text()))));
        }
        return found.entrySet().stream()
                .map(entry -> Recurring.WordIn.of(entry.getKey(), entry.getValue()))
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

    /** The nearest of all; only of these the log is read. */
    private List<Resemblance> resembling(
            Actor actor,
            CooperationSummary looked,
            List<CooperationPhases> counted,
            Map<CooperationId, Map<String, Score>> scored,
            AsOf asOf) {
        Profile own = own(looked, asOf);
        List<Near> nearest = counted.stream()
                .filter(one -> !one.id().equals(looked.id()))
                .flatMap(one -> own.to(profile(scored, one)).map(near -> new Near(one, near)).stream())
                .sorted(Comparator.comparing((Near one) -> -one.nearness().percentage())
                        .thenComparing(one -> -one.nearness().alike().size())
                        .thenComparing(one -> one.cooperation().name()))
                .limit(MOST_RESEMBLING)
                .toList();
        if (nearest.isEmpty()) {
            return List.of();
        }
        List<CooperationId> ids =
                nearest.stream().map(one -> one.cooperation().id()).toList();
        Map<CooperationId, CooperationSummary> stood =
                comparing.selected(actor, new Comparing.Asked(ids, asOf, 0, MOST_RESEMBLING)).items().stream()
                        .collect(Collectors.toMap(CooperationSummary::id, Function.identity()));
        Map<CooperationId, List<LoggedPoint>> logs = points.of(ids);
        return nearest.stream()
                .filter(one -> stood.containsKey(one.cooperation().id()))
                .map(one -> new Resemblance(
                        Objects.requireNonNull(stood.get(one.cooperation().id())),
                        one.nearness().percentage(),
                        one.nearness().alike(),
                        one.nearness().unlike(),
                        asOf.recorded(logs.getOrDefault(one.cooperation().id(), List.of())).stream()
                                .filter(point -> HAPPENED.contains(point.kind()) && point.correctedBy() == null)
                                .filter(point -> asOf.counts(point.effective()))
                                .toList()))
                .toList();
    }

    private record Near(CooperationPhases cooperation, Profile.Nearness nearness) {}

    /** It may be an example, or not among those asked for. */
    private Profile own(CooperationSummary looked, AsOf asOf) {
        return new Profile(factors.checklist(looked.id()).stream()
                .map(asOf::of)
                .filter(status -> status.assessed() && status.score() != Score.NA)
                .collect(Collectors.toMap(
                        status -> status.factor().id(), FactorStatus::score, (one, other) -> one, LinkedHashMap::new)));
    }

    private static Profile profile(Map<CooperationId, Map<String, Score>> scored, CooperationPhases cooperation) {
        return new Profile(scored.getOrDefault(cooperation.id(), Map.of()));
    }
}
