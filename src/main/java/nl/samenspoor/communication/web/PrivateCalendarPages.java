package nl.samenspoor.communication.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.samenspoor.communication.calendar.GivingOutCalendars;
import nl.samenspoor.communication.calendar.ReadingCalendars;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's private calendar address, and the calendar behind it. */
@Controller
class PrivateCalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private static final String HERE = "redirect:/calendar";
    /** The address just made, on its way to the page that shows it. */
    private static final String MADE = "address";

    private final GivingOutCalendars calendars;
    private final ReadingCalendars reading;
    private final Texts texts;
    private final Clock clock;
    private final String own;

    /**
     * @param base where people reach this installation, {@code https://…}; empty takes the address of each request, which
     *             whoever sends the request writes himself
     */
    PrivateCalendarPages(
            GivingOutCalendars calendars,
            ReadingCalendars reading,
            Texts texts,
            Clock clock,
            @Value("${samenspoor.base-url:}") String base) {
        this.calendars = calendars;
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
        this.own = base.strip().replaceAll("/+$", "");
    }

    @GetMapping("/calendar")
    ModelAndView own(Actor actor, Model model) {
        if (model.containsAttribute(MADE)) {
            return new ModelAndView("communication/calendar-made");
        }
        ModelAndView page = new ModelAndView("communication/calendar");
        page.addObject(
                "since",
                calendars
                        .since(actor)
                        .map(moment -> moment.atZone(clock.getZone()).toLocalDate())
                        .orElse(null));
        return page;
    }

    /** Leads to the page that shows the address, once: a reload there makes no other. Only the session keeps it until then. */
    @PostMapping("/calendar")
    String make(Actor actor, RedirectAttributes flash) {
        flash.addFlashAttribute(MADE, base() + "/calendar/" + calendars.make(actor) + ".ics");
        return HERE;
    }

    @PostMapping("/calendar/revocation")
    String revoke(Actor actor, RedirectAttributes flash) {
        calendars.revoke(actor);
        flash.addFlashAttribute("done", texts.of("communication.calendar.revoked"));
        return HERE;
    }

    /** For calendar programs: without a session, a cookie or a word about why there is nothing. */
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return reading.read(token, base())
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.empty().cachePrivate())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"samenspoor.ics\"")
                        .body(calendar.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private String base() {
        return own.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : own;
    }
}
