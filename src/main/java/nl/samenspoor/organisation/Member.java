package nl.samenspoor.organisation;

import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in a body, by role; never a name.
 *
 * @param role         for example burgemeester, or another body; at most 200 characters
 * @param municipality of which he is, or null for somebody of none or of all together
 * @param number       how many of them, 1 to 10,000; null is not known
 */
public record Member(String role, @Nullable MunicipalityCode municipality, @Nullable Integer number) {}
