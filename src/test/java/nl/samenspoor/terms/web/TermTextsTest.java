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
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/terms");
        Texts texts = TestTexts.from(messages);

        assertThat(new TermTexts(texts, TestTexts.dates(texts), new Today(Clock.systemUTC()))
                        .since(SampleTerm.on("2026-11-27", "wgr_view_draft", started, null)))
                .isEqualTo(said);
    }
}
