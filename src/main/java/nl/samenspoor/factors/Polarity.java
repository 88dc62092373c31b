package nl.samenspoor.factors;

import java.util.Locale;

/** Whether the presence of a factor helps or hinders. */
public enum Polarity {
    /** Bevorderend: its absence is itself a reason to fail (Speulman 2012, §3.3.1). */
    PROMOTING,
    /** Belemmerend. */
    HINDERING,
    /** Works either way, and raises no warning. */
    EITHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
