package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** How much control or contract detail there is (table 8.10): a human judgement, not the number of instruments. */
public enum ControlLevel {
    HIGH,
    LOW,
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code level} for an unknown key */
    public static ControlLevel of(String key) {
        return Keys.read(values(), "level", key);
    }
}
