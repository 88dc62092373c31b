package nl.samenspoor.terms.planning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Calendars of councils. Reads only; like a council's composition they are the same for every account. */
@Component
public class CouncilCalendars {

    private final CalendarRows rows;

    CouncilCalendars(CalendarRows rows) {
        this.rows = rows;
    }

    /** The calendar that counts now, or one of which nothing is known. */
    public CouncilCalendar of(MunicipalityCode municipality) {
        return of(List.of(municipality)).getOrDefault(municipality, CouncilCalendar.unknown(municipality));
    }

    /** The calendars that count now, in a constant number of statements; every council asked for is in the answer. */
    public Map<MunicipalityCode, CouncilCalendar> of(Collection<MunicipalityCode> municipalities) {
        Map<MunicipalityCode, CouncilCalendar> known = rows.latest(municipalities);
        Map<MunicipalityCode, CouncilCalendar> all = new LinkedHashMap<>();
        municipalities.forEach(code -> all.put(code, known.getOrDefault(code, CouncilCalendar.unknown(code))));
        return all;
    }

    /** Every version there was, the newest first. */
    public List<CouncilCalendar> versions(MunicipalityCode municipality) {
        return rows.versions(municipality);
    }
}
