package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** Whether external advisers are used (table 8.2). */
public enum AdviserUse {
    YES,
    NO,
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code used} for an unknown key */
    public static AdviserUse of(String key) {
        return Keys.read(values(), "used", key);
    }
}
