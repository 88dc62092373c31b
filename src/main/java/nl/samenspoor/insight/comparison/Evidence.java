package nl.samenspoor.insight.comparison;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Hypothesis;
import org.jspecify.annotations.Nullable;

/**
 * One fact on record that speaks for or against a hypothesis. It is set beside the researcher's verdict and never
 * replaces it: a handful of cases proves nothing.
 *
 * @param hypothesis   which hypothesis
 * @param cooperation  in which cooperation
 * @param municipality of which of its municipalities, or null when it is about the cooperation
 * @param side         what it says
 * @param reason       key of the sentence: {@code insight.evidence.<reason>} in the bundles
 * @param facts        the cells it was read from, with their sources; the first is named in the sentence
 */
public record Evidence(
        Hypothesis hypothesis,
        CooperationSummary cooperation,
        @Nullable MunicipalityCode municipality,
        Side side,
        String reason,
        List<Cell> facts) {

    /** What a fact says about a hypothesis. */
    public enum Side {
        FOR,
        AGAINST,
        /** The situation the hypothesis is about does not occur here. */
        NOT_TESTED,
        /** A fact that is needed is not known. */
        MISSING;

        /** Lower-case key as the API writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Evidence {
        facts = List.copyOf(facts);
    }
}
