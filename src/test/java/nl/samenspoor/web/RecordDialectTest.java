package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Words of the record say on a page in another language in which language they are. */
class RecordDialectTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String SENTENCE = "<p record:says=\"|Source: ${recorded.words(text)}, page 3|\">x</p>";

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void onADutchPageNothingIsAdded() {
        assertThat(page(DUTCH, "<p record:text=\"${text}\">x</p>" + SENTENCE, "Kosten & baten"))
                .isEqualTo("<p>Kosten &amp; baten</p><p>Source: Kosten &amp; baten, page 3</p>");
        assertThat(page(DUTCH, "<textarea record:lang th:text=\"${text}\"></textarea>", "Kosten"))
                .isEqualTo("<textarea>Kosten</textarea>");
    }

    @Test
    void onAnEnglishPageTheElementOfARecordedTextIsDutch() {
        assertThat(page(Locale.ENGLISH, "<p class=\"literal\" record:text=\"${text}\">x</p>", "Kosten"))
                .isEqualTo("<p class=\"literal\" lang=\"nl\">Kosten</p>");
        assertThat(page(Locale.ENGLISH, "a <th:block record:text=\"${text}\">x</th:block> b", "Kosten"))
                .isEqualTo("a <span lang=\"nl\">Kosten</span> b");
        assertThat(page(Locale.ENGLISH, "<textarea record:lang th:text=\"${text}\"></textarea>", "Kosten"))
                .isEqualTo("<textarea lang=\"nl\">Kosten</textarea>");
        assertThat(page(Locale.ENGLISH, "<option record:lang=\"${text == 'Ommen'}\">x</option>", "Kosten"))
                .isEqualTo("<option>x</option>");
    }

    @Test
    void inAnEnglishSentenceOnlyTheRecordedWordsAreDutch() {
        assertThat(page(Locale.ENGLISH, SENTENCE, "Kosten"))
                .isEqualTo("<p>Source: <span lang=\"nl\">Kosten</span>, page 3</p>");
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() {
        String typed = RecordedWords.TO + "<b>" + RecordedWords.FROM + "x" + RecordedWords.TO;

        assertThat(page(Locale.ENGLISH, SENTENCE, typed))
                .isEqualTo("<p>Source: <span lang=\"nl\">&lt;b&gt;x</span>, page 3</p>");
        assertThat(page(Locale.ENGLISH, "<p record:text=\"${text}\">x</p>", typed))
                .isEqualTo("<p lang=\"nl\">&lt;b&gt;x</p>");
        assertThat(RecordedWords.plain(typed)).isEqualTo("<b>x");
    }

    @Test
    void whatIsNotThereIsInNoLanguage() {
        assertThat(page(Locale.ENGLISH, "<p record:text=\"${text}\">x</p>", "")).isEqualTo("<p></p>");
        assertThat(new RecordedWords().words(null)).isNull();
    }

    private static String page(Locale reader, String template, String text) {
        LocaleContextHolder.setLocale(reader);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new RecordDialect());
        return engine.process(template, new Context(reader, Map.of("text", text, "recorded", new RecordedWords())));
    }
}
