package nl.samenspoor.terms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.terms.planning.CouncilCalendar;
import nl.samenspoor.terms.planning.CouncilCalendars;
import nl.samenspoor.terms.planning.KeepingCalendars;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FormFields;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page with the calendar of a council; its clerk changes it there. */
@Controller
@RequestMapping("/municipalities/{code}/council-calendar")
class CalendarPages {

    private static final List<String> WEEKDAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");
    private static final int SHOWN_VERSIONS = 20;

    private final CouncilCalendars calendars;
    private final KeepingCalendars keeping;
    private final KnownMunicipalities known;
    private final Texts texts;

    CalendarPages(CouncilCalendars calendars, KeepingCalendars keeping, KnownMunicipalities known, Texts texts) {
        this.calendars = calendars;
        this.keeping = keeping;
        this.known = known;
        this.texts = texts;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String code, Model model) {
        MunicipalityCode municipality = known.require(code);
        return show(actor, municipality, null, null, model);
    }

    @PostMapping
    String keep(
            Actor actor,
            @PathVariable String code,
            @RequestParam
                    @FormFields({
                        "leadWeeks",
                        "meetings",
                        "rhythmKind",
                        "weekday",
                        "everyWeeks",
                        "weeksFrom",
                        "recessName",
                        "recessFirst",
                        "recessLast",
                        "source",
                        "basedOn"
                    })
                    MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MunicipalityCode municipality = known.require(code);
        CalendarForm form = CalendarForm.of(sent);
        try {
            keeping.keep(actor, form.command(municipality));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, municipality, form, texts.fields(wrong), model);
        } catch (Conflict changed) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            FieldMessages message = FieldMessages.of("meetings", texts.says(changed));
            return show(actor, municipality, form, message, model);
        }
        flash.addFlashAttribute("done", texts.of("terms.calendar.kept"));
        return "redirect:/municipalities/" + municipality + "/council-calendar";
    }

    private String show(
            Actor actor,
            MunicipalityCode municipality,
            @Nullable CalendarForm form,
            @Nullable FieldMessages problems,
            Model model) {
        List<CouncilCalendar> versions = calendars.versions(municipality);
        CouncilCalendar calendar = versions.isEmpty() ? calendars.of(municipality) : versions.get(0);
        model.addAttribute("code", municipality.text());
        model.addAttribute("name", known.name(municipality));
        model.addAttribute("calendar", calendar);
        model.addAttribute("versions", versions.stream().limit(SHOWN_VERSIONS).toList());
        model.addAttribute("mayChange", Permissions.mayFor(actor, Right.KEEP_CALENDAR, municipality));
        model.addAttribute("form", form == null ? CalendarForm.of(calendar) : form);
        model.addAttribute("problems", problems);
        model.addAttribute("weekdays", WEEKDAYS);
        model.addAttribute("crumbs", List.of(new Crumb("/terms", texts.of("terms.title"))));
        return "terms/calendar";
    }
}
