package nl.samenspoor.motive;

import java.util.Locale;

/** The three K's (kwaliteit, kosten, kwetsbaarheid): the rational motives (Speulman 2012, §3.2, §4.5.2). */
public enum ThreeK {
    QUALITY,
    COSTS,
    /** Scored as a state: very good is not vulnerable at all. */
    VULNERABILITY;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
