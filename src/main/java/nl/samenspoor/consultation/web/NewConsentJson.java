package nl.samenspoor.consultation.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a council decided on a change, joining or leaving, as a client sends it; {@code outcome} is {@code given} or
 * {@code refused}, {@code on} a date as {@code 2026-11-24}, {@code 2026-11} or {@code unknown}.
 */
record NewConsentJson(
        @Nullable String municipality,
        @Nullable String outcome,
        @Nullable String ground,
        @Nullable String motivation,
        @Nullable String wishKind,
        @Nullable String wish,
        @Nullable String on,
        @Nullable String source) {

    Typed typed(int round) {
        Map<String, String> values = new HashMap<>();
        values.put("round", String.valueOf(round));
        put(values, "municipality", municipality);
        put(values, "outcome", outcome);
        put(values, "ground", ground);
        put(values, "motivation", motivation);
        put(values, "wishKind", wishKind);
        put(values, "wish", wish);
        put(values, "on", on);
        put(values, "source", source);
        return new Typed(values);
    }

    static void put(Map<String, String> values, String field, @Nullable String given) {
        if (given != null) {
            values.put(field, given);
        }
    }
}
