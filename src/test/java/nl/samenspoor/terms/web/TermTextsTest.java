package nl.samenspoor.terms.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import nl.samenspoor.terms.SampleTerm;
import nl.samenspoor.terms.Today;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How terms read in the reader's language. */
class TermTextsTest {

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | 2026-11-27 | begonnen 27 november 2026",
                "nl | 2026-11-28 | begint 28 november 2026",
                "nl | 2028-02-29 | begint 29 februari 2028",
                "nl | 2026-11    | begonnen november 2026",
                "en | 2028-02-29 | begins 29 February 2028",
                "en | 2026-01-05 | started 5 January 2026",
            })
    void aTermOfWhichTheFirstDayIsStillToComeHasNotBegun(String language, String started, String said) {
        assertThat(since(language, "wgr_view_draft", started)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | wgr_budget_send | 2027-07-02 | teruggerekend vanaf 2 juli 2027",
                "nl | wgr_budget_send | 2026-07-02 | teruggerekend vanaf 2 juli 2026",
                "en | council_papers  | 2027-03-18 | counted back from 18 March 2027",
            })
    void aTermThatIsCountedBackFromWhatIsToComeRunsAlready(String language, String term, String event, String said) {
        assertThat(since(language, term, event)).isEqualTo(said);
    }

    private static String since(String language, String term, String started) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/terms");
        Texts texts = TestTexts.from(messages);

        return new TermTexts(texts, TestTexts.dates(texts), new Today(Clock.systemUTC()))
                .since(SampleTerm.on("2026-11-27", term, started, null));
    }
}
