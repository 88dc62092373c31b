package nl.samenspoor.cooperation;

/** What the project leader does when the councils rejected or refused. */
public enum AfterRejection implements Choice {
    FALL_BACK,
    REWORK,
    STOP
}
