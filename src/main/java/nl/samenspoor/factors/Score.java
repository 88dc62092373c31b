package nl.samenspoor.factors;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Score of a factor (Speulman 2012, tables 5.2, 6.2 and 7.2). */
public enum Score {
    PRESENT,
    PARTLY,
    ABSENT,
    /** Does not apply. */
    NA,
    /** Not assessed: no score of the thesis, and never shown as absent. */
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "factors.score." + key();
    }

    /** @throws InvalidInput on {@code field} for an unknown key */
    public static Score of(String field, @Nullable String key) {
        return Arrays.stream(values())
                .filter(score -> score.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "factors.score", String.valueOf(key)));
    }
}
