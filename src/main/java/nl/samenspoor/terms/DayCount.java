package nl.samenspoor.terms;

/** How the days of a term are counted. The conventions must not be mixed. */
public enum DayCount {
    /** The day after the start is day 1: eight weeks end on start + 56 days (Wgr art. 1 par. 3). */
    WITHIN_AFTER_RECEIPT,
    /** The first day counts: eight weeks end on start + 55 days (Arhi art. 5 par. 2). */
    LAID_OPEN_FOR,
    /** Counted back from the event: twelve weeks before it is event − 84 days. */
    BEFORE_EVENT,
    /** A fixed day of the year in which the term starts. */
    BY_DATE;

    /** Lower-case key as data and the API write it. */
    public String key() {
        return Keys.of(this);
    }
}
