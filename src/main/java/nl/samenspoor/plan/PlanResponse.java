package nl.samenspoor.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * What a works council, the unions or a council said about a plan, with what was done with it.
 *
 * @param number       its number, unique over all plans
 * @param kind         who and what
 * @param municipality of the works council or council; for the unions null when they spoke for all together
 * @param version      the fixed version it is about, for example {@code 1.0}; null when not known
 * @param text         what was said
 * @param outcome      of an amendment; null for the others
 * @param on           when
 * @param source       where it is known from, or null
 * @param handlings    what was done with it, in order; the last counts
 */
public record PlanResponse(
        long number,
        Kind kind,
        @Nullable MunicipalityCode municipality,
        @Nullable String version,
        String text,
        @Nullable Outcome outcome,
        EffectiveDate on,
        @Nullable String source,
        List<Handling> handlings) {

    /** Who said it. */
    public enum Kind {
        WORKS_COUNCIL,
        /** Georganiseerd Overleg: employers and unions. */
        UNION_CONSULTATION,
        /** An amendment brought to the vote in a council. */
        AMENDMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code kind} */
        public static Kind of(@Nullable String key) {
            return choice("kind", key, values());
        }
    }

    /** What the council decided on its amendment. */
    public enum Outcome {
        ADOPTED,
        REJECTED,
        WITHDRAWN,
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code outcome} */
        public static Outcome of(@Nullable String key) {
            return choice("outcome", key, values());
        }
    }

    /** How far the plan follows it. */
    public enum Result {
        ADOPTED,
        PARTLY,
        NOT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code result} */
        public static Result of(@Nullable String key) {
            return choice("result", key, values());
        }
    }

    /**
     * What was done with it.
     *
     * @param result  how far the plan follows it
     * @param reason  why, or how it was worked in
     * @param account who recorded that
     */
    public record Handling(Result result, String reason, EffectiveDate on, String account) {}

    public PlanResponse {
        handlings = List.copyOf(handlings);
    }

    /** What was done with it last, or null while nothing was. */
    public @Nullable Handling handled() {
        return handlings.isEmpty() ? null : handlings.get(handlings.size() - 1);
    }

    private static <E extends Enum<E>> E choice(String field, @Nullable String key, E[] values) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        field,
                        "plan.choice",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
