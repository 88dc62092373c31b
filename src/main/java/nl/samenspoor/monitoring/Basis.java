package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** Whether a judgement is stated somewhere or derived from what is stated. */
public enum Basis {
    STATED,
    DERIVED;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code basis} for an unknown key */
    public static Basis of(String key) {
        return Keys.read(values(), "basis", key);
    }
}
