package nl.samenspoor.municipality;

import java.time.LocalDate;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (gemeente).
 *
 * @param code       its CBS code
 * @param name       its official name
 * @param province   CBS code of its province, {@code PV} and two digits, or null when unknown
 * @param validFrom  first day it exists, or null when unknown
 * @param validUntil first day it no longer exists, or null while it exists
 * @param successor  the municipality it went into, or null
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        @Nullable String province,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable MunicipalityCode successor) {

    /** Whether it certainly no longer existed on that date, however exactly the date is known. */
    public boolean surelyEndedOn(EffectiveDate date) {
        return validUntil != null && date.known() && !date.earliest().isBefore(validUntil);
    }

    /** Whether it exists on that day, as far as known. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || day.isBefore(validUntil));
    }
}
