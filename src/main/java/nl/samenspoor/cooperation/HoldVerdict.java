package nl.samenspoor.cooperation;

/** What the review of a hold says. */
public enum HoldVerdict implements Choice {
    LONGER,
    RESUME
}
