package nl.samenspoor.consultation.web;

import java.util.Objects;
import java.util.function.Consumer;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A request for advice, as the page and clients send it; dates as {@code 2026-11-24}, {@code 2026-11} or {@code unknown}.
 * Whether political primacy is reserved must be said: {@code yes} or {@code no}.
 */
record NewRequestJson(
        @Nullable String municipality,
        @Nullable String subject,
        @Nullable String requestedOn,
        @Nullable String agreedTerm,
        @Nullable String primacyReserved,
        @Nullable String outsideExpert) {

    /**
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already, and not before it is known whose works council is asked
     * @throws InvalidInput on every field that is missing, cannot be read or is refused by the rules
     */
    RequestAdvice command(CooperationId cooperation, Consumer<RequestAdvice> rules) {
        Mistakes mistakes = new Mistakes();
        MunicipalityCode whose = mistakes.in(() -> municipality(municipality));
        EffectiveDate on = mistakes.in(
                () -> EffectiveDate.parse("requestedOn", required("requestedOn", requestedOn)),
                EffectiveDate.unknown());
        EffectiveDate agreed = mistakes.in(() ->
                agreedTerm == null || agreedTerm.isBlank() ? null : EffectiveDate.parse("agreedTerm", agreedTerm));
        Boolean primacy = mistakes.in(() -> yes("primacyReserved", required("primacyReserved", primacyReserved)));
        Boolean expert = mistakes.in(
                () -> outsideExpert != null && !outsideExpert.isBlank() && yes("outsideExpert", outsideExpert));
        if (whose == null) {
            mistakes.of(() -> required("subject", subject));
            mistakes.refuse();
        }
        RequestAdvice command = new RequestAdvice(
                cooperation,
                Objects.requireNonNull(whose),
                subject,
                on,
                agreed,
                Boolean.TRUE.equals(primacy),
                Boolean.TRUE.equals(expert));
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    static MunicipalityCode municipality(@Nullable String code) {
        return new MunicipalityCode(required("municipality", code));
    }

    static String required(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return given;
    }

    private static boolean yes(String field, String given) {
        return switch (given) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw InvalidInput.of(
                        field, "consultation.kind", given.substring(0, Math.min(60, given.length())), "yes, no");
        };
    }
}
