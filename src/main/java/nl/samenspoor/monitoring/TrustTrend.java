package nl.samenspoor.monitoring;

/** Which way trust goes (Speulman 2012, §6.7, §7.5.1.1). */
public enum TrustTrend {
    RISING,
    STABLE,
    DECLINING,
    /** Not judged, or not known. */
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws nl.samenspoor.kernel.InvalidInput on field {@code trend} for an unknown key */
    public static TrustTrend of(String key) {
        return Keys.read(values(), "trend", key);
    }
}
