package nl.samenspoor.process.model;

/** Messages the models wait for. All are correlated on the cooperation. */
public final class Messages {

    public static final String PARTNERS_CHANGED = "partnersChanged";
    public static final String TERMINATED = "terminated";
    public static final String HELD = "held";
    public static final String RESUMED = "resumed";
    public static final String CIRCUMSTANCES_CHANGED = "circumstancesChanged";
    public static final String INCIDENT_HAPPENED = "incidentHappened";
    public static final String EXTENSION_STARTED = "extensionStarted";
    public static final String PARTNER_OPTED_OUT = "partnerOptedOut";
    public static final String TASK_FIELD_OPENED = "taskFieldOpened";
    public static final String FORM_DROPPED = "formDropped";
    public static final String EVALUATION_REQUESTED = "evaluationRequested";
    /** Waits at one municipality's decision on a task field. */
    public static final String OPTED_OUT_OF_FIELD = "optedOutOfField";

    /** Waits as long as a task field is worked on. */
    public static final String FIELD_DROPPED = "fieldDropped";

    /** Waits as long as councils are being heard. */
    public static final String DRAFT_CHANGED = "draftChanged";

    public static final String VIEW_ROUND_STARTED = "viewRoundStarted";

    public static final String SERVICE_AGREEMENT_REVISED = "serviceAgreementRevised";

    private Messages() {}
}
