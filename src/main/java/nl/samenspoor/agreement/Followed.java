package nl.samenspoor.agreement;

import nl.samenspoor.kernel.EffectiveDate;

/**
 * The figure that the shares of a period were taken from, once: they do not move with it afterwards.
 *
 * @param indicator as {@link ComputedShares} names it
 * @param figuresOn the day whose figures were taken
 */
public record Followed(String indicator, EffectiveDate figuresOn) {}
