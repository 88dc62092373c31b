package nl.samenspoor.insight.overview;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Score;
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

    /** The assessment before the one that counts, or null. */
    public @Nullable Assessment previous() {
        return status.versions().size() > 1 ? status.versions().get(1) : null;
    }

    /** Where its score lies in a profile 132 wide; null for a score that has no place between absent and present. */
    public @Nullable Integer place() {
        return place(status.score());
    }

    /** Where the score before lay, or null. */
    public @Nullable Integer placeBefore() {
        Assessment before = previous();
        return before == null ? null : place(before.score());
    }

    /** Whether both are known and differ. */
    public boolean moved() {
        Integer now = place();
        Integer before = placeBefore();
        return now != null && before != null && !now.equals(before);
    }

    private static @Nullable Integer place(Score score) {
        return switch (score) {
            case ABSENT -> 12;
            case PARTLY -> 66;
            case PRESENT -> 120;
            case NA, UNKNOWN -> null;
        };
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
