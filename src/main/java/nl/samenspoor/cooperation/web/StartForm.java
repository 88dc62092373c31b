package nl.samenspoor.cooperation.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * The page's form for a new cooperation, as it was typed.
 *
 * @param name         its name
 * @param partners     CBS codes of the ticked municipalities
 * @param signalSource who gave the signal
 * @param signalKind   what sort of problem
 * @param signalText   the signal in words
 * @param startedOn    when it began
 */
record StartForm(
        @Nullable String name,
        @Nullable List<String> partners,
        @Nullable String signalSource,
        @Nullable String signalKind,
        @Nullable String signalText,
        @Nullable String startedOn) {

    static StartForm empty(String today) {
        return new StartForm(null, List.of(), null, null, null, today);
    }

    /** Whether a municipality is ticked. */
    public boolean has(String code) {
        return partners != null && partners.contains(code);
    }

    StartJson json() {
        List<String> codes = partners == null ? List.of() : partners;
        return new StartJson(
                name,
                codes.stream().map(StartJson.PartnerJson::new).collect(Collectors.toList()),
                new StartJson.SignalJson(signalSource, signalKind, signalText),
                startedOn == null || startedOn.isBlank() ? null : EffectiveDateJson.written(startedOn));
    }

    /** Names of fields on the page for names of fields in a request: the signal's parts and the partners. */
    static String onPage(String field) {
        if (field.startsWith("partners")) {
            return "partners";
        }
        return switch (field) {
            case "signal.source" -> "signalSource";
            case "signal.kind" -> "signalKind";
            case "signal.text", "text" -> "signalText";
            default -> field;
        };
    }
}
