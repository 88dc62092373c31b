package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.RecordedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Words of the record in a refusal say on a page in which language they are, and nowhere else. */
class TextsTest {

    private static final String MARKED = RecordedWords.FROM + "Belastingen" + RecordedWords.TO;
    private static final Conflict STOPPED = new Conflict("stopped", "Ommen", new RecordedText("Belastingen"));
    private static final InvalidInput TAKEN = new InvalidInput(List.of(
            FieldProblem.of("name", "taken", new RecordedText("Belastingen")), FieldProblem.of("name", "short", 3)));

    private Texts texts;

    @BeforeEach
    void englishMessages() {
        StaticMessageSource messages = new StaticMessageSource();
        for (Locale locale : RequestLanguage.SUPPORTED) {
            messages.addMessage("stopped", locale, "{0}: {1} was stopped.");
            messages.addMessage("taken", locale, "There is {0} already.");
            messages.addMessage("short", locale, "At least {0}.");
            messages.addMessage("web.named", locale, "{0}: {1}");
        }
        texts = new Texts(messages);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void onAnEnglishPageTheyAreMarked() {
        assertThat(texts.says(STOPPED)).isEqualTo("Ommen: " + MARKED + " was stopped.");
        assertThat(texts.fields(TAKEN).says("name")).isEqualTo("There is " + MARKED + " already. At least 3.");
        assertThat(texts.named(texts.fields(TAKEN), field -> "Name")
                        .all()
                        .get(0)
                        .says())
                .endsWith("There is " + MARKED + " already.");
    }

    @Test
    void onADutchPageTheyAreNot() {
        LocaleContextHolder.setLocale(RecordedWords.LANGUAGE);

        assertThat(texts.says(STOPPED)).isEqualTo("Ommen: Belastingen was stopped.");
        assertThat(texts.fields(TAKEN).says("name")).isEqualTo("There is Belastingen already. At least 3.");
    }

    @Test
    void whereThereIsNoMarkupTheyStandAsTheyAre() {
        assertThat(texts.plain(STOPPED)).isEqualTo("Ommen: Belastingen was stopped.");
        assertThat(texts.plain(new Conflict("taken", MARKED))).isEqualTo("There is Belastingen already.");
        assertThat(texts.of("taken", new RecordedText("Belastingen"))).isEqualTo("There is Belastingen already.");
        assertThat(texts.fields(TAKEN).all().get(0).message()).isEqualTo("There is Belastingen already.");
    }

    @Test
    void anotherSystemGetsTheMessageWithoutMarks() {
        assertThat(JsonMapper.shared()
                        .writeValueAsString(texts.parts(TAKEN).all().get(0)))
                .isEqualTo("{\"field\":\"name\",\"message\":\"There is Belastingen already.\"}");
    }
}
