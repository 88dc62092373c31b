package nl.samenspoor.terms.web;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.terms.planning.CouncilCalendars;
import nl.samenspoor.terms.planning.KeepingCalendars;
import nl.samenspoor.web.PageJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a council meets; the same for every account, recorded by its clerk. */
@RestController
@RequestMapping("/api/v1/municipalities/{code}/council-calendar")
class CalendarApi {

    private final CouncilCalendars calendars;
    private final KeepingCalendars keeping;
    private final KnownMunicipalities known;

    CalendarApi(CouncilCalendars calendars, KeepingCalendars keeping, KnownMunicipalities known) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.known = known;
    }

    @GetMapping
    CalendarJson latest(@PathVariable String code) {
        MunicipalityCode municipality = known.require(code);
        return CalendarJson.of(calendars.of(municipality), known.name(municipality));
    }

    @GetMapping("/versions")
    PageJson<CalendarJson> versions(@PathVariable String code) {
        MunicipalityCode municipality = known.require(code);
        String name = known.name(municipality);
        var all = calendars.versions(municipality).stream()
                .limit(PageJson.MOST)
                .map(calendar -> CalendarJson.of(calendar, name))
                .toList();
        return new PageJson<>(all, 0, PageJson.MOST, all.size());
    }

    @GetMapping("/versions/{version:[0-9]{1,9}}")
    CalendarJson version(@PathVariable String code, @PathVariable int version) {
        MunicipalityCode municipality = known.require(code);
        return calendars.versions(municipality).stream()
                .filter(calendar -> calendar.version() == version)
                .findFirst()
                .map(calendar -> CalendarJson.of(calendar, known.name(municipality)))
                .orElseThrow(() -> new NotFound("terms.noCalendarVersion", version));
    }

    @PutMapping
    CalendarJson keep(Actor actor, @PathVariable String code, @RequestBody CalendarJson.NewCalendarJson body) {
        MunicipalityCode municipality = known.require(code);
        keeping.keep(actor, body.command(municipality));
        return CalendarJson.of(calendars.of(municipality), known.name(municipality));
    }
}
