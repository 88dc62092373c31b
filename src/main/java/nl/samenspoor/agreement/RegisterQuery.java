package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements a register shows, in which order. Null leaves a criterion out.
 *
 * @param words      part of the name of the task field or the contractor
 * @param client     the municipality that asks
 * @param state      where it stands today
 * @param alert      what asks attention
 * @param order      what it is ordered by
 * @param descending whether the order is turned round
 */
public record RegisterQuery(
        @Nullable String words,
        @Nullable MunicipalityCode client,
        @Nullable ServiceAgreementState state,
        @Nullable Alert alert,
        Order order,
        boolean descending) {

    /** Everything, by task field. */
    public static final RegisterQuery ALL = new RegisterQuery(null, null, null, null, Order.FIELD, false);

    /** What asks attention within half a year. */
    public enum Alert {
        /** It runs out. */
        ENDS,
        /** It is to be looked at again, or should have been. */
        REVIEW;

        /** Lower-case key as addresses write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a register is ordered by; each has an index either way. What is unknown comes last, either way. */
    public enum Order {
        FIELD("field_name"),
        CLIENT("client"),
        CONTRACTOR("contractor"),
        ENDS("ends_sort"),
        REVIEW("review_sort"),
        PRICE("year_cents"),
        FTE("fte_hundredths");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }

        /** Lower-case key as addresses write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads what an address says; empty leaves a criterion out.
     *
     * @throws InvalidInput on {@code q}, {@code client}, {@code state}, {@code alert}, {@code sort} or {@code direction} for
     *                      what cannot be
     */
    public static RegisterQuery read(
            String q, String client, String state, String alert, String sort, String direction) {
        return new RegisterQuery(
                PlainText.optional("q", q, PlainText.SHORT),
                client.isBlank() ? null : new MunicipalityCode(client),
                state.isBlank() ? null : one(ServiceAgreementState.values(), "state", state),
                alert.isBlank() ? null : one(Alert.values(), "alert", alert),
                sort.isBlank() ? Order.FIELD : one(Order.values(), "sort", sort),
                descending(direction));
    }

    private static boolean descending(String direction) {
        if (!direction.isBlank() && !direction.equals("asc") && !direction.equals("desc")) {
            throw InvalidInput.of("direction", "agreement.register.unknown", shortened(direction));
        }
        return direction.equals("desc");
    }

    private static <E extends Enum<E>> E one(E[] values, String field, String key) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "agreement.register.unknown", shortened(key)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
