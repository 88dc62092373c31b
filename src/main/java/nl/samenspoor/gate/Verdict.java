package nl.samenspoor.gate;

import java.util.Locale;

/** What all bodies together said at a gate. */
public enum Verdict {
    AGREED,
    /** All agreed, at least one of them on conditions. */
    AGREED_WITH_CONDITIONS,
    /** At least two municipalities agreed, not all. */
    PARTLY_AGREED,
    NOT_AGREED;

    /** Lower-case key as the API and the decision table write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
