package nl.samenspoor.process.model;

/** All variables a process instance may carry: ids and the gate, never anything a person would call data. */
public final class Variables {

    /** Id of the cooperation; equals the business key. */
    public static final String COOPERATION = "cooperationId";
    /** Gate being passed, {@code G1} to {@code G5}; only in {@link Processes#COUNCIL_GATE}. */
    public static final String GATE = "gate";
    /** Code of the municipality a copy of a repeated task is for. */
    public static final String MUNICIPALITY = "municipality";
    /** Id of the task field a copy of a repeated activity is for. */
    public static final String TASK_FIELD = "taskField";
    /** Code of the municipality whose service agreement is worked on; only in {@link Processes#SERVICE_AGREEMENT}. */
    public static final String CLIENT = "client";
    /** Id of the recorded event that moved the token, for the step that logs it. */
    public static final String COURSE_EVENT = "courseEventId";

    /** On a task only: the day (ISO 8601) from which its term counts when that is not the day on which it opened. */
    public static final String COUNTS_FROM = "countsFrom";

    private Variables() {}
}
