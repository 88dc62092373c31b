package nl.samenspoor.cooperation;

/** What a college decides on the plan of approach (gate G2a). */
public enum PlanDecision implements Choice {
    ADOPTED,
    AMENDED,
    RETURNED
}
