package nl.samenspoor.monitoring;

/** Whether what was evaluated goes on as it is (Speulman 2012, §6.5). */
public enum EvaluationOutcome {
    CONTINUE,
    CHANGE;

    /** Lower-case key as forms and the API write it. */
    public String key() {
        return Keys.of(this);
    }
}
