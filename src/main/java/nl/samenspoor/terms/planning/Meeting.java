package nl.samenspoor.terms.planning;

import java.time.LocalDate;

/**
 * A day on which a council meets.
 *
 * @param day   the day
 * @param fixed whether the date was given; else it follows from the rhythm and may still change
 */
public record Meeting(LocalDate day, boolean fixed) {}
