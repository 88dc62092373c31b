package nl.samenspoor.municipality;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** Background figures kept of a municipality. */
public enum FigureKind {
    INHABITANTS,
    /** Area in square kilometres. */
    AREA_KM2,
    /** Cities, villages and hamlets (kernen). */
    SETTLEMENTS,
    /** Size of the official organisation in full-time equivalents. */
    FTE,
    /** Number of aldermen. */
    ALDERMEN,
    /** Wage sum in euros a year. */
    WAGE_SUM_EUR;

    /** Lower-case key as the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts things, so that only whole numbers make sense. */
    public boolean whole() {
        return this == INHABITANTS || this == SETTLEMENTS || this == ALDERMEN;
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static FigureKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("kind", "municipality.figureKind", key));
    }
}
