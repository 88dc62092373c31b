package nl.samenspoor.insight.costs;

import java.util.Locale;

/** Why no share can be named. Its words are {@code insight.noShare.<key>}, the same wherever a share would stand. */
public enum NoShare {
    /** No key was laid down. */
    NO_KEY,
    /** What was proposed was rejected and no other key counts. */
    REJECTED,
    /** The key was ended and no other counts. */
    ENDED,
    /** There is a key; all its periods are over. */
    OVER,
    /** There is a key; the shares of the period that holds are not known. */
    SHARES_UNKNOWN,
    /** The shares follow from each business case. */
    PER_CASE,
    /** Several periods hold side by side, each for costs of its own. */
    SEVERAL,
    /** There are shares, and none for this municipality. */
    NOT_IN_KEY;

    /** Lower-case key as the API and the messages write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
