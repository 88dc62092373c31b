package nl.samenspoor.agreement;

import nl.samenspoor.kernel.EffectiveDate;

/**
 * An agreement that was laid down as signed at once, without steps: from before there were steps, or from a case file.
 *
 * @param agreement where it stands
 * @param on        when it came into force
 */
public record SignedOutright(StandingAgreement agreement, EffectiveDate on) {}
