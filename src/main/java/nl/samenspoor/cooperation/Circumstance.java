package nl.samenspoor.cooperation;

/** What may happen around a cooperation at any time (Speulman 2012, §3.3.1, §5.4.2). */
public enum Circumstance implements Choice {
    ELECTION,
    KEY_PERSON_CHANGE,
    INCIDENT
}
