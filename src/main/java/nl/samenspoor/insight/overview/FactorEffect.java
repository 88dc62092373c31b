package nl.samenspoor.insight.overview;

import nl.samenspoor.factors.Polarity;
import nl.samenspoor.factors.Score;

/**
 * How a score tells on a cooperation: what promotes helps by being there, what hinders by not being there. Everywhere scores
 * are tinted, they are tinted by this.
 */
public enum FactorEffect {
    HELPS(5),
    PARTLY_HELPS(4),
    /** Of a factor that works either way, whatever its score. */
    EITHER_WAY(3),
    PARTLY_HINDERS(2),
    HINDERS(1),
    /** Nobody assessed it, or it does not apply. */
    SAYS_NOTHING(0);

    private final int level;

    FactorEffect(int level) {
        this.level = level;
    }

    /** Number of the tint, as in the class {@code level-5} of the style sheet. */
    public int level() {
        return level;
    }

    /** What this score of a factor of this polarity does. */
    public static FactorEffect of(Polarity polarity, Score score) {
        if (score == Score.NA || score == Score.UNKNOWN) {
            return SAYS_NOTHING;
        }
        if (polarity == Polarity.EITHER) {
            return EITHER_WAY;
        }
        boolean promotes = polarity == Polarity.PROMOTING;
        return switch (score) {
            case PRESENT -> promotes ? HELPS : HINDERS;
            case PARTLY -> promotes ? PARTLY_HELPS : PARTLY_HINDERS;
            case ABSENT -> promotes ? HINDERS : HELPS;
            case NA, UNKNOWN -> SAYS_NOTHING;
        };
    }
}
