package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** Level of tasks a cooperation takes on together (table 8.8). */
public enum TaskScope {
    /** Only policy-strategic tasks (beleidsrijk). */
    RICH_ONLY,
    RICH_AND_POOR,
    /** Only executing tasks (beleidsarm). */
    POOR_ONLY,
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code scope} for an unknown key */
    public static TaskScope of(String key) {
        return Keys.read(values(), "scope", key);
    }
}
