package nl.samenspoor.consultation.web;

import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
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

    /** @throws InvalidInput on the field that is missing or cannot be read */
    RequestAdvice command(CooperationId cooperation) {
        return new RequestAdvice(
                cooperation,
                municipality(municipality),
                subject,
                EffectiveDate.parse("requestedOn", required("requestedOn", requestedOn)),
                agreedTerm == null || agreedTerm.isBlank() ? null : EffectiveDate.parse("agreedTerm", agreedTerm),
                yes("primacyReserved", required("primacyReserved", primacyReserved)),
                outsideExpert != null && !outsideExpert.isBlank() && yes("outsideExpert", outsideExpert));
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
