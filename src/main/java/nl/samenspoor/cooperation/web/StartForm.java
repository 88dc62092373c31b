package nl.samenspoor.cooperation.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.EffectiveDateJson;
import nl.samenspoor.web.SubmissionToken;
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
 * @param parent       id of the cooperation it extends, or null
 * @param once         the form's own token, so that it starts one cooperation however often it is sent
 */
record StartForm(
        @Nullable String name,
        @Nullable List<String> partners,
        @Nullable String signalSource,
        @Nullable String signalKind,
        @Nullable String signalText,
        @Nullable String startedOn,
        @Nullable String parent,
        @Nullable String once) {

    StartForm {
        startedOn = TypedDate.edtfOrNull(startedOn);
    }

    static StartForm empty(String today) {
        return new StartForm(null, List.of(), null, null, null, today, null, SubmissionToken.fresh());
    }

    /** To begin an extension with: the municipalities of the cooperation are ticked. */
    static StartForm extending(CooperationSummary other, String today) {
        return new StartForm(
                null,
                other.partners().stream().map(MunicipalityCode::text).toList(),
                null,
                SignalKind.EXTENSION.key(),
                null,
                today,
                other.id().text(),
                SubmissionToken.fresh());
    }

    /** The same, typed for another cooperation. */
    StartForm anew() {
        return new StartForm(
                name, partners, signalSource, signalKind, signalText, startedOn, parent, SubmissionToken.fresh());
    }

    /** The same; begun today when nothing was typed, as the page says. */
    StartForm begun(String today) {
        return startedOn == null || startedOn.isBlank()
                ? new StartForm(name, partners, signalSource, signalKind, signalText, today, parent, once)
                : this;
    }

    /** The token it was sent with; a fresh one when that is none. */
    public String token() {
        return once != null && SubmissionToken.valid(once) ? once : SubmissionToken.fresh();
    }

    /** Whether a municipality is ticked. */
    public boolean has(String code) {
        return partners != null && partners.contains(code);
    }

    /** The ticked municipalities. */
    List<MunicipalityCode> codes() {
        return partners == null
                ? List.of()
                : partners.stream().map(MunicipalityCode::new).toList();
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
            case "effectiveOn" -> "startedOn";
            default -> field;
        };
    }
}
