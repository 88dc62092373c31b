package nl.samenspoor.municipality;

import java.util.Locale;

/** What a remark about a municipality stands beside. */
public enum RemarkSubject {
    /** Earlier mergers and splits. */
    HISTORY,
    /** Anything else worth knowing. */
    GENERAL,
    /** The council that starts on the remark's reference date. */
    COUNCIL,
    /** The figure of that kind and reference date. */
    FIGURE;

    /** Lower-case key as the API writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
