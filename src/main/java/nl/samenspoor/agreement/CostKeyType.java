package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Kinds of cost keys (verdeelsleutels) seen in practice (Speulman 2012, §3.3.3, §5.5, §6.5). */
public enum CostKeyType {
    /** A percentage per partner, fixed once. */
    FIXED_PERCENTAGE,
    /** A ratio such as 2:5. */
    RATIO,
    /** Every partner the same. */
    EQUAL,
    /** Follows an indicator such as inhabitants or fte. */
    INDICATOR_BASED,
    /** Follows the use that is made. */
    USAGE_BASED,
    /** Settled anew in each business case. */
    PER_BUSINESS_CASE;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code type} for an unknown key */
    public static CostKeyType of(String key) {
        return Arrays.stream(values())
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("type", "agreement.costKeyType", key));
    }
}
