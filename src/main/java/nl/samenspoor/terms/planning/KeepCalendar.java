package nl.samenspoor.terms.planning;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record a council's calendar anew, as a whole.
 *
 * @param municipality whose council
 * @param leadWeeks    0 to 26, or null when not agreed
 * @param meetings     fixed dates, at most 400; doubles count once
 * @param rhythm       how often it meets where no dates are fixed, or null
 * @param recesses     at most 60
 * @param source       where it is known from, at most 2,000 characters, or null
 * @param basedOn      version that was looked at, so that nobody overwrites unseen what somebody else just recorded; null
 *                     when whatever is there may be succeeded
 */
public record KeepCalendar(
        MunicipalityCode municipality,
        @Nullable Integer leadWeeks,
        List<LocalDate> meetings,
        @Nullable Rhythm rhythm,
        List<Recess> recesses,
        @Nullable String source,
        @Nullable Integer basedOn) {

    public KeepCalendar {
        meetings = List.copyOf(meetings);
        recesses = List.copyOf(recesses);
    }
}
