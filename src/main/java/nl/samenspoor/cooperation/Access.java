package nl.samenspoor.cooperation;

/** What an account without a municipality may do with the cooperations assigned to it. */
public enum Access implements Choice {
    LEADER,
    READER
}
