package nl.samenspoor.settlement;

import nl.samenspoor.kernel.EffectiveDate;

/** A proposal taken back. */
public record Withdrawal(String reason, EffectiveDate on) {}
