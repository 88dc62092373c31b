package nl.samenspoor.cooperation;

/** What a municipality decided on a task field: take part, not, or (later) no more. */
public enum FieldDecision implements Choice {
    GO,
    STOP,
    OPTED_OUT
}
