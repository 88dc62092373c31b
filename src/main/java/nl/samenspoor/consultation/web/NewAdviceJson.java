package nl.samenspoor.consultation.web;

import java.util.Objects;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/** The advice of a works council that was asked for it, as the page and clients send it. */
record NewAdviceJson(
        @Nullable String municipality,
        @Nullable String outcome,
        @Nullable String text,
        @Nullable String conditions,
        @Nullable String effectiveOn,
        @Nullable String source) {

    static NewAdviceJson of(Typed typed) {
        return new NewAdviceJson(
                typed.optional("municipality"),
                typed.optional("outcome"),
                typed.optional("text"),
                typed.optional("conditions"),
                typed.optional("effectiveOn"),
                typed.optional("source"));
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    GiveAdvice command(CooperationId cooperation) {
        Mistakes mistakes = new Mistakes();
        MunicipalityCode whose = mistakes.in(() -> NewRequestJson.municipality(municipality));
        AdviceOutcome advised = mistakes.in(() -> AdviceOutcome.of(NewRequestJson.required("outcome", outcome)));
        EffectiveDate on = mistakes.in(
                () -> EffectiveDate.parse("effectiveOn", NewRequestJson.required("effectiveOn", effectiveOn)));
        mistakes.refuse();
        return new GiveAdvice(
                cooperation,
                Objects.requireNonNull(whose),
                Objects.requireNonNull(advised),
                blank(text) ? null : text,
                blank(conditions) ? null : conditions,
                Objects.requireNonNull(on),
                Particulars.from(source));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
