package nl.samenspoor.cooperation;

/** How far a task field is: open for decision, approved by two or more municipalities, stopped, or working. */
public enum TaskFieldState implements Choice {
    OPEN,
    APPROVED,
    STOPPED,
    IMPLEMENTED
}
