package nl.samenspoor.gate.web;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what is known of gates into the reader's language. In templates as {@code @gateWording}. */
@Component("gateWording")
class GateWording {

    private final Texts texts;

    GateWording(Texts texts) {
        this.texts = texts;
    }

    /** Why a decision is what it is, in one sentence. */
    public String explanation(Decision decision) {
        String words = decision.reasons().stream()
                .map(reason -> texts.of(reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    public String missing(Missing missing) {
        return texts.of(missing.code(), missing.arguments().toArray());
    }
}
