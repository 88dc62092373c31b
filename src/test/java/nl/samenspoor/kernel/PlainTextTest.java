package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What text may hold. */
class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "half \ud83d", "\ude00 half", "a\uffffb"})
    void halfACharacterAndControlCharactersAreRefusedOnTheirField(String text) {
        assertThatThrownBy(() -> PlainText.required("name", text, PlainText.SHORT))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("name"));
    }

    @Test
    void wholeCharactersTabsAndLineEndsAreText() {
        assertThat(PlainText.required("name", " \ud83d\ude00\tja\r\nnee ", PlainText.SHORT))
                .isEqualTo("\ud83d\ude00\tja\r\nnee");
    }
}
