package nl.samenspoor.motive;

import java.util.Locale;

/**
 * Institutional pressures (Speulman 2012, §3.2.2, table 8.7). Financial pressure to economise is none of them: it counts
 * as rational (§8.4).
 */
public enum Pressure {
    /** Dwingend: province, state, supervision, decentralisation. */
    COERCIVE,
    /** Nabootsend: copying neighbours, trend. */
    MIMETIC,
    /** Maatgevend: authorities and standards of the profession. */
    NORMATIVE;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
