package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** How much trust there is (Speulman 2012, table 8.9). */
public enum TrustLevel {
    HIGH,
    MEDIUM,
    LOW,
    /** Judged, and found not to be known. */
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code level} for an unknown key */
    public static TrustLevel of(String key) {
        return Keys.read(values(), "level", key);
    }
}
