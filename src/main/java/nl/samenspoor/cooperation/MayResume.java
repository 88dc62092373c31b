package nl.samenspoor.cooperation;

/** Who may end a hold: the project leader, or a college or council clerk of a partner. */
public enum MayResume implements Choice {
    PROJECT_LEADER,
    COLLEGE,
    COUNCIL
}
