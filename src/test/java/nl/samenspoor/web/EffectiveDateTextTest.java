package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class EffectiveDateTextTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static EffectiveDateText dates() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/kernel");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new EffectiveDateText(messages);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-09-19, 19 september 2011, 19 September 2011",
        "2011-03, maart 2011, March 2011",
        "2006, 2006, 2006",
        "2010-12~, rond december 2010, around December 2010",
        "2006/2009, 2006–2009, 2006–2009",
        "2011-03/2011-08, maart 2011 – augustus 2011, March 2011 – August 2011",
        "../2006, tot 2006, until 2006",
        "2012-07-10/.., vanaf 10 juli 2012, from 10 July 2012",
        "2013-01-01!, 1 januari 2013 (gepland), 1 January 2013 (planned)",
        "?, onbekend, unknown"
    })
    void aDateReadsNoMoreExactlyThanItIsKnown(String written, String dutch, String english) {
        EffectiveDate date = EffectiveDate.parse(written);

        assertThat(dates().text(date, DUTCH)).isEqualTo(dutch);
        assertThat(dates().text(date, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void aMissingDateReadsAsUnknown() {
        assertThat(dates().text(null, DUTCH)).isEqualTo("onbekend");
    }
}
