package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** What a case says about a hypothesis. */
public enum Verdict {
    CONFIRMED,
    LARGELY_CONFIRMED,
    PARTLY,
    MIXED,
    /** The municipalities differ; each has its own verdict. */
    SPLIT_BY_MUNICIPALITY,
    REJECTED,
    NOT_TESTABLE,
    NOT_APPLICABLE,
    UNKNOWN;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code verdict} for an unknown key */
    public static Verdict of(String key) {
        return Keys.read(values(), "verdict", key);
    }
}
