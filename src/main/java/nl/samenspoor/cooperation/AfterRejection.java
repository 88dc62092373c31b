package nl.samenspoor.cooperation;

/** What the project leader does when the councils rejected or refused. */
public enum AfterRejection implements Choice {
    /** The next form of the ranking takes the place of the rejected one. */
    FALL_BACK,
    /** The same form, with a better proposal. */
    REWORK,
    /** Some partners leave; the others reassess how to go on. */
    FEWER_PARTNERS,
    /** Nothing is chosen yet: the cooperation stands still, and the choice is asked again after that. */
    HOLD,
    STOP
}
