package nl.samenspoor.process.model;

/** Keys of the process models and decision tables in {@code bpmn/}. */
public final class Processes {

    public static final String COOPERATION = "cooperation";
    public static final String PHASE_2 = "phase2Decision";
    public static final String PHASE_3 = "phase3Implementation";
    public static final String TASK_FIELD = "taskField";
    public static final String COUNCIL_GATE = "councilGate";
    public static final String SERVICE_AGREEMENT = "serviceAgreement";
    public static final String GATE_ROUNDS = "gateRounds";
    public static final String GATE_OUTCOME = "gateOutcome";
    public static final String SERVICE_AGREEMENT_DETAIL = "serviceAgreementDetail";

    private Processes() {}
}
