package nl.samenspoor.insight.overview;

import java.util.Locale;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of the pictures, in a language of choice. */
public final class InsightTexts {

    private InsightTexts() {}

    public static Texts in(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/insight", "messages/terms");
        return TestTexts.from(messages);
    }
}
