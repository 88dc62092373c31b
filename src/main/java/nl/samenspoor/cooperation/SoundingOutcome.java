package nl.samenspoor.cooperation;

/** Outcome of an informal poll; a sounding is not a vote and binds nobody. */
public enum SoundingOutcome implements Choice {
    SUPPORTED,
    NOT_SUPPORTED,
    UNKNOWN
}
