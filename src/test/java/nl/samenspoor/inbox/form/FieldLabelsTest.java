package nl.samenspoor.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.function.Function;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a field is called in messages that stand apart from it. */
class FieldLabelsTest {

    private final Texts texts = mock();

    private static FieldView field(String name, String label, FieldView... children) {
        return new FieldView(
                children.length == 0 ? FieldKind.LINE : FieldKind.GROUP,
                name,
                label,
                null,
                true,
                false,
                "",
                1,
                List.of(),
                List.of(children),
                List.of(),
                null,
                false);
    }

    @SuppressWarnings("unchecked")
    private @Nullable String name(String field, FieldView... fields) {
        when(texts.named(any(FieldMessages.class), any(Function.class))).thenAnswer(call -> {
            Function<String, @Nullable String> label = call.getArgument(1);
            return FieldMessages.of(field, String.valueOf(label.apply(field)));
        });
        return FieldLabels.named(List.of(fields), FieldMessages.of(field, "Vul dit in."), texts)
                .says(field);
    }

    @Test
    void aGroupThatIsCalledLikeItsFieldIsNotSaidTwice() {
        assertThat(name("content", field("asks", "Wat wordt gevraagd", field("content", "Wat wordt gevraagd"))))
                .isEqualTo("Wat wordt gevraagd");
    }

    @Test
    void ofALabelThatTheFormHasTwiceTheGroupIsSaid() {
        assertThat(name("b", field("one", "Eerst", field("a", "Bron")), field("two", "Daarna", field("b", "Bron"))))
                .isEqualTo("Daarna, Bron");
    }
}
