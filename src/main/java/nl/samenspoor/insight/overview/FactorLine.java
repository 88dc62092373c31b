package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A factor of one cooperation, with what the check says about it now.
 *
 * @param status         the factor and its assessments
 * @param name           its name in the reader's language
 * @param perMunicipality scores of partners, by name of the municipality, as keys
 * @param directed       scores from one partner to another, by their names with an arrow between, as keys
 * @param findings       what the check found, in sentences
 * @param severity       key of the worst finding: red, amber or info; null without findings
 */
public record FactorLine(
        FactorStatus status,
        String name,
        Map<String, String> perMunicipality,
        Map<String, String> directed,
        List<String> findings,
        @Nullable String severity) {

    public FactorLine {
        findings = List.copyOf(findings);
    }

    /** Key of its score; unknown when it was never assessed. */
    public String score() {
        return status.score().key();
    }

    /** When it was assessed, or null. */
    public @Nullable EffectiveDate assessedOn() {
        return status.latest().map(assessment -> assessment.effective()).orElse(null);
    }

    /** Where the score is known from, or null. */
    public @Nullable String source() {
        return status.latest().map(assessment -> assessment.source()).orElse(null);
    }

    /** Key of its category. */
    public String category() {
        return status.factor().category().key();
    }

    static Map<String, String> named(FactorStatus status, Map<MunicipalityCode, String> names) {
        Map<String, String> scores = new TreeMap<>();
        status.latest().ifPresent(assessment -> assessment
                .perMunicipality()
                .forEach((code, score) -> scores.put(names.getOrDefault(code, code.text()), score.key())));
        return scores;
    }

    static Map<String, String> directed(FactorStatus status, Map<MunicipalityCode, String> names) {
        Map<String, String> scores = new TreeMap<>();
        status.latest().ifPresent(assessment -> assessment
                .directed()
                .forEach((way, score) -> scores.put(
                        names.getOrDefault(way.from(), way.from().text()) + " → "
                                + names.getOrDefault(way.to(), way.to().text()),
                        score.key())));
        return scores;
    }
}
