package nl.samenspoor.cooperation;

/** Sort of tasks in a field (Speulman 2012, §2.2.3). */
public enum TaskFieldKind implements Choice {
    /** Personnel, information, organisation, finance, automation, communication, housing. */
    PIOFACH,
    /** Executing tasks towards citizens and firms. */
    EXECUTION,
    /** Tasks in which policy is made. */
    POLICY_STRATEGIC,
    UNKNOWN
}
