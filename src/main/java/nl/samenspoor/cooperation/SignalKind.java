package nl.samenspoor.cooperation;

/** What sort of problem was signalled (Speulman 2012, §2.4.1). */
public enum SignalKind implements Choice {
    /** Weak administrative capacity (bestuurskracht) of one or more municipalities. */
    ADMINISTRATIVE_CAPACITY,
    /** A regional task that is better done together. */
    REGIONAL_TASK,
    COST_AND_VULNERABILITY,
    SAVINGS_TARGET,
    END_OF_ALLIANCE,
    ELECTION_PROGRAMME,
    /** A new task or partner of a running cooperation (§2.4.4). */
    EXTENSION,
    OTHER,
    UNKNOWN
}
