package nl.samenspoor.process.model;

/** Keys of the process models and decision tables in {@code bpmn/}. */
public final class Processes {

    public static final String COOPERATION = "cooperation";
    public static final String COUNCIL_GATE = "councilGate";
    public static final String GATE_ROUNDS = "gateRounds";
    public static final String GATE_OUTCOME = "gateOutcome";

    private Processes() {}
}
