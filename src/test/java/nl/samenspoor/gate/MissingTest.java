package nl.samenspoor.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.RecordedWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of a condition are marked as recorded on a page in another language; names are not. */
class MissingTest {

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void wordsOfAConditionSayTheirLanguageOnAnEnglishPage() {
        Missing missing = new Missing(
                GateKey.G2, "gate.missing.condition", List.of("Ommen", new Missing.Words("Elk jaar een gesprek.")));
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(missing.marked()).containsExactly("Ommen", RecordedWords.marked("Elk jaar een gesprek."));
        assertThat(missing.marked()[1]).isNotEqualTo("Elk jaar een gesprek.");
        assertThat(missing.arguments()).last().hasToString("Elk jaar een gesprek.");
    }
}
