package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** How much an agreement spells out (Speulman 2012, §3.4, table 4.4). */
public enum DetailLevel {
    OUTLINE,
    STANDARD,
    STANDARD_WITH_CONFLICT_CLAUSE,
    STANDARD_PLUS,
    DETAILED;

    /** Lower-case key as forms, the API and the decision table write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code detail} for an unknown key */
    public static DetailLevel of(String key) {
        return Arrays.stream(values())
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("detail", "agreement.service.detail", key));
    }
}
