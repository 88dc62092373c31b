package nl.samenspoor.consultation;

/** Whether a social plan, or a reason why there is none, is asked for. */
public enum PlanNeed {
    /** Staff get another employer under the legal form on record. */
    ASKED,
    /** Under the legal form on record they do not. */
    NOT_ASKED,
    /** No legal form is on record, so nobody knows yet. */
    NOT_KNOWN
}
