package nl.samenspoor.settlement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Which way what it cost differs from what was budgeted. */
public enum DeviationKind {
    /** It cost less (meevaller). */
    WINDFALL,
    /** It cost more (tegenvaller). */
    SETBACK;

    private static final int SHOWN = 60;

    /** Lower-case key as forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code kind} for an unknown or missing key */
    public static DeviationKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        InvalidInput.of("kind", "settlement.kind", key.substring(0, Math.min(SHOWN, key.length()))));
    }
}
