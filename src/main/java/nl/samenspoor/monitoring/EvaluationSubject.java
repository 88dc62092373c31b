package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** What is evaluated. */
public enum EvaluationSubject {
    COOPERATION,
    COST_KEY,
    STRUCTURE,
    SERVICE_AGREEMENT,
    ARRANGEMENT,
    OTHER;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code subject} for an unknown key */
    public static EvaluationSubject of(String key) {
        return Keys.read(values(), "subject", key);
    }
}
