package nl.samenspoor.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.Comparison;
import nl.samenspoor.insight.comparison.ComparisonRow;
import nl.samenspoor.insight.comparison.Evidence;
import nl.samenspoor.insight.comparison.StudyConclusion;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Hypothesis;
import org.jspecify.annotations.Nullable;

/**
 * One hypothesis: of each cooperation and municipality the researcher's verdict beside what the records say.
 *
 * @param key        of the hypothesis
 * @param conclusion of the study on it, for reference
 * @param lines      in the order of the cooperations, first the cooperation and then its municipalities
 */
public record HypothesisPart(String key, StudyConclusion conclusion, List<Line> lines) {

    /**
     * One line.
     *
     * @param cooperation  which cooperation
     * @param municipality which of its municipalities, or null
     * @param verdict      of the researcher
     * @param evidence     what the records say
     */
    public record Line(
            CooperationSummary cooperation,
            @Nullable MunicipalityCode municipality,
            Cell verdict,
            List<Evidence> evidence) {

        /** What speaks on that side: {@code for}, {@code against}, {@code not_tested} or {@code missing}. */
        public List<Evidence> on(String side) {
            return evidence.stream()
                    .filter(one -> one.side().key().equals(side))
                    .toList();
        }
    }

    private record Subject(String cooperation, @Nullable MunicipalityCode municipality) {}

    public HypothesisPart {
        lines = List.copyOf(lines);
    }

    /** How many facts of all lines speak on that side. */
    public long count(String side) {
        return lines.stream().mapToLong(line -> line.on(side).size()).sum();
    }

    /** How often each verdict was given on a cooperation, in the order in which they occur. */
    public Map<Object, Long> verdicts() {
        return lines.stream()
                .filter(line -> line.municipality() == null && line.verdict().known())
                .collect(Collectors.groupingBy(
                        line -> line.verdict().value(), LinkedHashMap::new, Collectors.counting()));
    }

    static List<HypothesisPart> of(Comparison compared) {
        return Arrays.stream(Hypothesis.values())
                .map(hypothesis -> part(hypothesis, compared))
                .toList();
    }

    private static HypothesisPart part(Hypothesis hypothesis, Comparison compared) {
        Map<Subject, Cell> verdicts = new LinkedHashMap<>();
        Map<Subject, List<Evidence>> evidence = new LinkedHashMap<>();
        Map<String, Map<Subject, CooperationSummary>> subjects = new LinkedHashMap<>();
        for (ComparisonRow row : compared.rows()) {
            Cell verdict = row.cell(hypothesis.key());
            if (row.municipality() == null || verdict.known()) {
                Subject subject = new Subject(row.cooperation().id().text(), row.municipality());
                verdicts.put(subject, verdict);
                of(subjects, subject).put(subject, row.cooperation());
            }
        }
        compared.evidence().stream()
                .filter(one -> one.hypothesis() == hypothesis)
                .forEach(one -> {
                    Subject subject = new Subject(one.cooperation().id().text(), one.municipality());
                    evidence.computeIfAbsent(subject, none -> new ArrayList<>()).add(one);
                    of(subjects, subject).put(subject, one.cooperation());
                });
        return new HypothesisPart(
                hypothesis.key(),
                StudyConclusion.on(hypothesis),
                subjects.values().stream()
                        .flatMap(own -> own.entrySet().stream())
                        .map(entry -> new Line(
                                entry.getValue(),
                                entry.getKey().municipality(),
                                verdicts.getOrDefault(entry.getKey(), Cell.UNKNOWN),
                                List.copyOf(evidence.getOrDefault(entry.getKey(), List.of()))))
                        .toList());
    }

    private static Map<Subject, CooperationSummary> of(
            Map<String, Map<Subject, CooperationSummary>> subjects, Subject subject) {
        return subjects.computeIfAbsent(subject.cooperation(), none -> new LinkedHashMap<>());
    }
}
