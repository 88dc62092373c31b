package nl.samenspoor.consultation;

import nl.samenspoor.kernel.Actor;

/**
 * A works council advised on the plan.
 *
 * @param by     who recorded it
 * @param advice what it advised
 * @param words  the same in words
 */
public record WorksCouncilAdvised(Actor by, GiveAdvice advice, String words) {}
