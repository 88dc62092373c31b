package nl.samenspoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class EffectiveDateTextTest {

    private final EffectiveDateText dates = new EffectiveDateText(TestTexts.of());

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-09-19, 19 september 2011",
        "2011-03, maart 2011",
        "2006, 2006",
        "2010-12~, rond december 2010",
        "2006/2009, 2006 tot en met 2009",
        "../2006, tot en met 2006",
        "2012-07-10/.., vanaf 10 juli 2012",
        "2013-01-01!, 1 januari 2013 (gepland)",
        "?, onbekend"
    })
    void aDateIsWrittenNoMoreExactlyThanItIsKnown(String edtf, String written) {
        assertEquals(written, dates.of(EffectiveDate.parse(edtf)));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-09-19, sinds 19 september 2011, since 19 September 2011",
        "2010-12~, sinds rond december 2010, since about December 2010",
        "../2006, sinds 2006 of eerder, since 2006 or earlier",
        "2012-07-10/.., sinds 10 juli 2012 of later, since 10 July 2012 or later",
        "2006/2009, sinds een dag van 2006 tot en met 2009, since a day from 2006 up to and including 2009",
        "?, sinds onbekend, since unknown"
    })
    void afterAWordItIsAMomentAndNoPeriod(String edtf, String dutch, String english) {
        EffectiveDate date = EffectiveDate.parse(edtf);
        assertEquals(dutch, "sinds " + dates.moment(date));
        assertTrue(dates.saidIn(dutch, date));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertEquals(english, "since " + dates.moment(date));
    }

    @Test
    void englishReadersGetEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertEquals("about December 2010", dates.of(EffectiveDate.parse("2010-12~")));
    }

    @Test
    void inASentenceADayADateAndAMomentAreWrittenAsPeopleDo() {
        Texts texts = TestTexts.of();
        Locale dutch = Locale.forLanguageTag("nl");

        assertEquals(
                "maart 2011: 3 april 2026",
                texts.in(dutch, "web.named", EffectiveDate.parse("2011-03"), LocalDate.of(2026, 4, 3)));
        assertEquals(
                "24 november 2026, 10:30: x",
                texts.in(
                        dutch,
                        "web.named",
                        ZonedDateTime.of(2026, 11, 24, 10, 30, 0, 0, ZoneId.of("Europe/Amsterdam")),
                        "x"));
        assertEquals("3 April 2026: 1", texts.in(Locale.ENGLISH, "web.named", LocalDate.of(2026, 4, 3), 1));
    }

    @Test
    void aTextThatSaysADateAlreadyInWhicheverLanguageIsKnown() {
        EffectiveDate date = EffectiveDate.parse("2026-06-09");
        assertTrue(dates.saidIn("in deze fase sinds 9 juni 2026", date));
        assertTrue(dates.saidIn("in this phase since 9 June 2026", date));
        assertFalse(dates.saidIn("§8.2", date));
        assertFalse(dates.saidIn(null, date));
        assertFalse(dates.saidIn("sinds juni 2026", null));
    }

    @Test
    void onlyACertainDateIsGivenToMachines() {
        assertEquals("2011-03", dates.machine(EffectiveDate.parse("2011-03")));
        assertNull(dates.machine(EffectiveDate.parse("2006/2009")));
        assertNull(dates.machine(null));
    }
}
