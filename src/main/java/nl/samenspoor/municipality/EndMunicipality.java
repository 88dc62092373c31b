package nl.samenspoor.municipality;

import java.time.LocalDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record that a municipality ends, or correct when and into which it does.
 *
 * @param municipality which
 * @param validUntil   first day it no longer exists; may lie ahead
 * @param successor    the municipality it goes into, or null when it is split up or that is not known
 * @param source       where this is known from, or null
 */
public record EndMunicipality(
        MunicipalityCode municipality,
        LocalDate validUntil,
        @Nullable MunicipalityCode successor,
        @Nullable String source) {}
