package nl.samenspoor.casebook;

import java.util.Locale;

/** What an import is doing, in the order in which it does it. */
public enum ImportStage {
    /** Another import comes first. */
    WAITING,
    /** The file is read and checked. */
    CHECKING,
    /** The municipalities are registered and the cooperation is started. */
    BEGINNING,
    /** The events are played, one by one. */
    EVENTS,
    /** What the file says of the whole is recorded, and all of it is kept or, after a try, undone. */
    CLOSING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
