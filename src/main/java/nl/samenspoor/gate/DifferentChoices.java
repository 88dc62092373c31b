package nl.samenspoor.gate;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says that bodies which all agreed chose differently, and what holds therefore. */
@Component
public class DifferentChoices {

    private final MessageSource messages;
    private final Municipalities municipalities;

    DifferentChoices(MessageSource messages, Municipalities municipalities) {
        this.messages = messages;
        this.municipalities = municipalities;
    }

    /** In the reader's language; null when they chose the same, or there was nothing to choose. */
    public @Nullable String of(Gate gate) {
        return of(gate, LocaleContextHolder.getLocale());
    }

    @Nullable
    String of(Gate gate, Locale language) {
        if (gate.choice() == null || gate.chosen().size() < 2) {
            return null;
        }
        Map<MunicipalityCode, String> names = municipalities.names(
                gate.chosen().values().stream().flatMap(Collection::stream).toList());
        String choices = gate.chosen().entrySet().stream()
                .map(entry -> text(
                        language,
                        "gate.choices.of",
                        choice(entry.getKey(), language),
                        entry.getValue().stream().map(names::get).collect(Collectors.joining(", "))))
                .collect(Collectors.joining("; "));
        return text(language, "gate.choices.differ", choices, choice(gate.choice(), language));
    }

    private String choice(Choice choice, Locale language) {
        return text(language, "gate.choice." + choice.key());
    }

    private String text(Locale language, String code, Object... arguments) {
        return messages.getMessage(code, arguments, language);
    }
}
