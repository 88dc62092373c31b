package nl.samenspoor.casebook;

import java.util.Locale;

/** How the work on a case file stands. */
public enum ImportState {
    WAITING,
    RUNNING,
    /** It was imported; of a try: it could be. */
    DONE,
    /** The file is wrong, or does not fit what is known already. Nothing was changed. */
    REFUSED,
    /** A fault of ours. Nothing was changed. */
    FAILED,
    /** The application stopped in the middle. Nothing was changed. */
    BROKEN_OFF;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ended() {
        return this != WAITING && this != RUNNING;
    }
}
