package nl.samenspoor.communication.web;

import static nl.samenspoor.scenario.Play.AAMEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.communication.calendar.GivingOutCalendars;
import nl.samenspoor.communication.calendar.ReadingCalendars;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.identity.ResettingPasswords;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Where a calendar and the links in it lead. */
@IntegrationTest
class PrivateCalendarPagesTest {

    private static final Actor COLLEGE =
            new Actor("college-aameer", Set.of(), Set.of(new Seat(AAMEER, Role.COLLEGE)), false);

    @Autowired
    GivingOutCalendars calendars;

    @Autowired
    ReadingCalendars reading;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    ResettingPasswords passwords;

    @Autowired
    Texts texts;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    Clock clock;

    @AfterEach
    void forgetRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private String[] addressAndCalendar(String base) {
        people.register();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setServerName("gekozen-door-de-aanvrager.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        PrivateCalendarPages pages = new PrivateCalendarPages(calendars, reading, texts, clock, base);
        RedirectAttributes flash = new RedirectAttributesModelMap();
        pages.make(COLLEGE, flash);
        String address = (String) flash.getFlashAttributes().get("address");
        String token = address.replaceAll(".*/calendar/|[.]ics$", "");
        byte[] calendar = pages.read(token).getBody();
        return new String[] {address, new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "")};
    }

    private String tokenOf(String account) {
        return calendars.make(new Actor(account, Set.of(), Set.of(), false));
    }

    @Test
    void theAddressGoesWithThePasswordAndWithTheAccountAndDoesNotComeBack() {
        String name = "r" + UUID.randomUUID();
        Actor administrator = Actor.system("test");
        accounts.create(
                administrator,
                new CreateAccount(name, null, "vijf gewone woorden hier", Set.of(Role.READER), Set.of()));
        String first = tokenOf(name);
        assertThat(reads(first)).isTrue();
        passwords.issue(administrator, name);
        assertThat(reads(first)).isFalse();

        String second = tokenOf(name);
        accounts.deactivate(administrator, name);
        accounts.activate(administrator, name);
        assertThat(reads(second)).isFalse();
    }

    private boolean reads(String token) {
        try {
            return new PrivateCalendarPages(calendars, reading, texts, clock, "https://x.example")
                            .read(token)
                            .getBody()
                    != null;
        } catch (NotFound gone) {
            return false;
        }
    }

    @Test
    void theAddressOfTheInstallationGoesBeforeTheOneInTheRequest() {
        play.reachDecisions(play.start(AAMEER, Play.BERGVELD));

        String[] set = addressAndCalendar("https://samenspoor.regio.example/");
        assertThat(set[0]).startsWith("https://samenspoor.regio.example/calendar/");
        assertThat(set[1])
                .contains("https://samenspoor.regio.example/tasks/")
                .doesNotContain("gekozen-door-de-aanvrager");

        assertThat(addressAndCalendar("")[0]).as("none is set").contains("//gekozen-door-de-aanvrager.example/");
    }
}
