package nl.samenspoor.settlement;

import java.util.Locale;

/** What becomes of a windfall or setback. */
public enum Outcome {
    /** Not all colleges said something yet, and none refused; it is shared by the key for the time being. */
    PENDING,
    /** All colleges approve: the one partner bears or keeps it whole. */
    ATTRIBUTED,
    /** A college does not approve: it is shared by the key as everything else is. */
    SHARED_BY_KEY,
    /** The proposal was taken back before it was decided. */
    WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
