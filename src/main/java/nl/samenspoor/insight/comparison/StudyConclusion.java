package nl.samenspoor.insight.comparison;

import java.util.Arrays;
import nl.samenspoor.monitoring.Hypothesis;

/**
 * What the study concluded on each hypothesis from its own three cases together (Speulman 2012, §9.2.2). It is shown for
 * reference beside what is compared here, and says nothing about other cooperations.
 */
public enum StudyConclusion {
    H1(Hypothesis.H1, "rejected"),
    H2A(Hypothesis.H2A, "rejected"),
    H2B(Hypothesis.H2B, "supported"),
    H3A(Hypothesis.H3A, "no_support_found"),
    H3B(Hypothesis.H3B, "partly_supported");

    /** Where the study says so. */
    public static final String SOURCE = "Speulman 2012, §9.2.2";

    private final Hypothesis hypothesis;
    private final String key;

    StudyConclusion(Hypothesis hypothesis, String key) {
        this.hypothesis = hypothesis;
        this.key = key;
    }

    /** What the study concluded on that hypothesis. */
    public static StudyConclusion on(Hypothesis hypothesis) {
        return Arrays.stream(values())
                .filter(one -> one.hypothesis == hypothesis)
                .findFirst()
                .orElseThrow();
    }

    public Hypothesis hypothesis() {
        return hypothesis;
    }

    /** {@code rejected}, {@code supported}, {@code partly_supported} or {@code no_support_found}. */
    public String key() {
        return key;
    }
}
