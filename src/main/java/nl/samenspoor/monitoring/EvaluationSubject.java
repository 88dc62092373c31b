package nl.samenspoor.monitoring;

import java.util.Set;
import nl.samenspoor.kernel.InvalidInput;

/** What is evaluated. */
public enum EvaluationSubject {
    COOPERATION,
    COST_KEY,
    STRUCTURE,
    SERVICE_AGREEMENT,
    ARRANGEMENT,
    OTHER;

    /** Those with which cost keys are evaluated. */
    public static final Set<EvaluationSubject> OF_COST_KEY = Set.of(COST_KEY);

    /** Those with which arrangements are evaluated. */
    public static final Set<EvaluationSubject> OF_ARRANGEMENT = Set.of(ARRANGEMENT, COOPERATION);

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code subject} for an unknown key */
    public static EvaluationSubject of(String key) {
        return Keys.read(values(), "subject", key);
    }
}
