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
    WAGE_SUM_EUR,
    /** What the municipality has to save, in euros over the period its remark names. */
    SAVINGS_TASK_EUR,
    /** What it means to save by cooperating, in euros. */
    JOINT_SAVING_EUR,
    /** Rank in its region by inhabitants, 1 is the largest. */
    RANK_INHABITANTS,
    /** Rank in its region by area, 1 is the largest. */
    RANK_AREA;

    /** Lower-case key as the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it counts things, so that only whole numbers make sense. */
    public boolean whole() {
        return switch (this) {
            case INHABITANTS, SETTLEMENTS, ALDERMEN, RANK_INHABITANTS, RANK_AREA -> true;
            default -> false;
        };
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static FigureKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("kind", "municipality.figureKind", key));
    }
}
