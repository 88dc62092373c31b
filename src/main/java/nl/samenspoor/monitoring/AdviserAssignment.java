package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * What an external adviser was asked to do.
 *
 * @param adviser    the firm, at most 200 characters
 * @param assignment what it was asked, or null when not known
 * @param period     when, or null when not known
 */
public record AdviserAssignment(String adviser, @Nullable String assignment, @Nullable EffectiveDate period) {}
