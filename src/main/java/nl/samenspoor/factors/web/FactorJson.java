package nl.samenspoor.factors.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.Direction;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A factor and its latest assessment as the API writes it; what is not known is the word {@code unknown}.
 *
 * @param versions how often it was assessed
 */
record FactorJson(
        String factor,
        String name,
        String category,
        String polarity,
        String score,
        Object assessedOn,
        String basis,
        Map<String, String> perMunicipality,
        List<DirectedJson> directed,
        Map<String, String> subscores,
        String motivation,
        String source,
        String assessor,
        int versions) {

    private static final String UNKNOWN = "unknown";

    /** A score from one municipality to another. */
    record DirectedJson(@Nullable String from, @Nullable String to, @Nullable String score) {}

    static FactorJson of(FactorStatus status, String name, List<MunicipalityCode> partners) {
        Assessment latest = status.latest().orElse(null);
        return new FactorJson(
                status.factor().id(),
                name,
                status.factor().category().key(),
                status.factor().polarity().key(),
                status.score().key(),
                EffectiveDateJson.orUnknown(latest == null ? null : latest.effective()),
                latest == null ? UNKNOWN : latest.basis().key(),
                perMunicipality(latest, partners),
                directed(latest),
                subscores(status, latest),
                latest == null ? UNKNOWN : orUnknown(latest.motivation()),
                latest == null ? UNKNOWN : orUnknown(latest.source()),
                latest == null ? UNKNOWN : latest.assessor(),
                status.versions().size());
    }

    private static Map<String, String> perMunicipality(@Nullable Assessment latest, List<MunicipalityCode> partners) {
        Map<String, String> scores = new TreeMap<>();
        partners.forEach(code -> scores.put(code.text(), UNKNOWN));
        if (latest != null) {
            latest.perMunicipality().forEach((code, score) -> scores.put(code.text(), score.key()));
        }
        return scores;
    }

    private static List<DirectedJson> directed(@Nullable Assessment latest) {
        return latest == null
                ? List.of()
                : latest.directed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparing(Direction::from).thenComparing(Direction::to)))
                        .map(one -> new DirectedJson(
                                one.getKey().from().text(),
                                one.getKey().to().text(),
                                one.getValue().key()))
                        .toList();
    }

    private static Map<String, String> subscores(FactorStatus status, @Nullable Assessment latest) {
        return status.factor().subscores().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> latest == null
                                ? UNKNOWN
                                : latest.subscores()
                                        .getOrDefault(key, Score.UNKNOWN)
                                        .key(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }
}
