package nl.samenspoor.terms;

/** Where a term stands today. */
public enum TermState {
    /** It is planned and starts later. */
    AHEAD,
    RUNNING,
    /** It ends within the days its rule warns for, today included. */
    NEAR,
    /** It may have ended: the start is not known exactly enough to say. */
    PERHAPS_OVER,
    /** Its last day has passed and nothing closed it. */
    OVER,
    /** It was to be waited for, and has passed: nobody is late. */
    ELAPSED,
    CLOSED,
    /** It was recorded by mistake. */
    MISTAKEN;

    /** Key as the API writes it: {@code perhaps-over}, {@code near}, … */
    public String key() {
        return Keys.of(this).replace('_', '-');
    }

    /** Whether the term still counts. */
    public boolean open() {
        return this != CLOSED && this != MISTAKEN;
    }
}
