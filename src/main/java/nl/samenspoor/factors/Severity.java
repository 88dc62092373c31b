package nl.samenspoor.factors;

import java.util.Locale;

/** How serious a finding is. None blocks. */
public enum Severity {
    /** Going on needs a motivation. */
    RED,
    AMBER,
    INFO;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
