package nl.samenspoor.cooperation;

/** Who may signal the problem a cooperation starts from (Speulman 2012, §2.4.1). */
public enum SignalSource implements Choice {
    COUNCIL,
    COLLEGE,
    OFFICIAL_ORGANISATION,
    CITIZENS,
    BUSINESSES,
    PROVINCE,
    STATE,
    UNKNOWN
}
