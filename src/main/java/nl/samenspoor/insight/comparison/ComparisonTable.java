package nl.samenspoor.insight.comparison;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.NotFound;

/** The tables cooperations are compared in; numbers are those of Speulman 2012. */
public enum ComparisonTable {
    /** Table 8.1. */
    PHASE,
    /** Figure 8.1. */
    DURATION,
    /** Table 8.2. */
    ADVISERS,
    /** Tables 8.3 and 8.4. */
    FORM,
    /** Table 8.5. */
    PARTNER_FACTORS,
    /** Table 8.6, per municipality. */
    THREE_KS,
    /** Table 8.7, per municipality. */
    PRESSURES,
    /** Table 8.8. */
    TASKS,
    /** Table 8.9. */
    TRUST,
    /** Table 8.10. */
    CONTROL,
    /** Table 9.1. */
    ADVISERS_TRUST,
    /** Tables 5.2, 6.2 and 7.2. */
    FACTORS,
    /** Verdicts of §9.2.2 beside what the records say. */
    HYPOTHESES,
    /** The agreed cost key beside shares by tables 5.1, 6.1 and 7.1. */
    COST_KEY;

    /** Key as addresses and the API write it, for example {@code three-ks}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for a table that does not exist */
    public static ComparisonTable of(String key) {
        return Arrays.stream(values())
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("insight.noTable", key));
    }
}
