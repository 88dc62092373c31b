package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a cooperation is to bring about.
 *
 * @param text      what, in the words of whoever set it
 * @param indicator what it is measured by, or null when nobody said
 * @param target    the value it is to have, or null when nobody said
 * @param by        when it is reached, or null when nobody said
 */
public record Goal(String text, @Nullable String indicator, @Nullable String target, @Nullable EffectiveDate by) {}
