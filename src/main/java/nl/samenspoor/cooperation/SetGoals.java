package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Particulars;

/**
 * Set goals and vision.
 *
 * @param set         what, and when
 * @param particulars what else is known of it
 */
public record SetGoals(GoalsAndVision set, Particulars particulars) {}
