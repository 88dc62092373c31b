package nl.samenspoor.cooperation;

/** Whether an alternative is still available, was chosen, or failed and is kept with the reason. */
public enum AlternativeState implements Choice {
    OPEN,
    CHOSEN,
    REJECTED
}
