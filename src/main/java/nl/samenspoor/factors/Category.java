package nl.samenspoor.factors;

import java.util.Locale;

/** What a factor works on (Speulman 2012, §3.3.1 to §3.3.3). */
public enum Category {
    /** Randvoorwaardelijk: on the choice of partners. */
    PRECONDITIONS,
    /** Procesmatig: on the way to the start. */
    PROCESS,
    /** Structuur en inrichting: on how the cooperation is set up and run. */
    STRUCTURE,
    /** Came out of the cases, outside the three (§9.3.1). */
    EXTRA;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
