package nl.samenspoor.terms.planning;

import java.time.LocalDate;

/**
 * A meeting in which a council can decide.
 *
 * @param day    the day it meets
 * @param papers last day on which its papers can be sent
 */
public record CouncilMeeting(LocalDate day, LocalDate papers) {}
