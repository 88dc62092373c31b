package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs. Every part may be null: it is unknown, or the kind of price does not have it.
 *
 * @param kind  how it is reckoned
 * @param hours hours a year, at most two decimals
 * @param rate  price of an hour, in whole cents
 * @param acts  acts a year, such as a permit or a document
 * @param act   price of an act, in whole cents
 * @param year  amount a year, in whole cents
 * @param fte   staff in full-time equivalents, at most two decimals
 * @param words what else is agreed on the price, or the price in words
 */
public record ServicePrice(
        @Nullable Kind kind,
        @Nullable BigDecimal hours,
        @Nullable Long rate,
        @Nullable Long acts,
        @Nullable Long act,
        @Nullable Long year,
        @Nullable BigDecimal fte,
        @Nullable String words) {

    /** Ways of reckoning a price (Speulman 2012, §3.3.3). */
    public enum Kind {
        /** Hours times a rate. */
        HOURS_RATE,
        PER_ACT,
        FIXED_PER_YEAR;

        /** Lower-case key as forms and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code priceKind} for an unknown key */
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("priceKind", "agreement.service.priceKind", key));
        }
    }

    /** The most an amount may be, in whole cents: a hundred billion euros. */
    static final long MOST = 100_000_000_000_00L;

    /** Nothing is known. */
    public static final ServicePrice UNKNOWN = new ServicePrice(null, null, null, null, null, null, null, null);

    /** Only words are known. */
    public static ServicePrice inWords(@Nullable String words) {
        return new ServicePrice(null, null, null, null, null, null, null, words);
    }

    /**
     * What it comes to in a year, in whole cents, rounded half up; null while a part of it is unknown.
     *
     * @throws ArithmeticException when the parts come to more than {@link #MOST}, which no agreement does
     */
    public @Nullable Long perYear() {
        BigDecimal reckoned = reckoned();
        return reckoned == null ? year : Long.valueOf(reckoned.longValueExact());
    }

    private @Nullable BigDecimal reckoned() {
        if (kind == Kind.HOURS_RATE && hours != null && rate != null) {
            return hours.multiply(BigDecimal.valueOf(rate)).setScale(0, RoundingMode.HALF_UP);
        }
        return kind == Kind.PER_ACT && acts != null && act != null
                ? BigDecimal.valueOf(acts).multiply(BigDecimal.valueOf(act))
                : null;
    }

    /**
     * What contradicts itself: parts that another kind of price has, parts that come to more than any amount may be, and an
     * amount a year that the parts do not come to.
     */
    List<FieldProblem> contradictions() {
        List<FieldProblem> problems = new ArrayList<>();
        foreign(problems, Kind.HOURS_RATE, "hours", hours);
        foreign(problems, Kind.HOURS_RATE, "rate", rate);
        foreign(problems, Kind.PER_ACT, "acts", acts);
        foreign(problems, Kind.PER_ACT, "actPrice", act);
        if (kind == null && year != null) {
            problems.add(FieldProblem.of("priceKind", "agreement.service.priceKindNeeded"));
        }
        BigDecimal reckoned = reckoned();
        if (reckoned != null && reckoned.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            problems.add(FieldProblem.of(
                    kind == Kind.PER_ACT ? "actPrice" : "rate", "agreement.service.priceTooHigh", euros(MOST)));
        } else if (reckoned != null && year != null && reckoned.compareTo(BigDecimal.valueOf(year)) != 0) {
            problems.add(FieldProblem.of(
                    "yearPrice", "agreement.service.priceDiffers", euros(reckoned.longValueExact()), euros(year)));
        }
        return problems;
    }

    private void foreign(List<FieldProblem> problems, Kind owner, String field, @Nullable Object value) {
        if (value != null && kind == null) {
            problems.add(FieldProblem.of("priceKind", "agreement.service.priceKindNeeded"));
        } else if (value != null && kind != owner) {
            problems.add(FieldProblem.of(field, "agreement.service.priceForeign"));
        }
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
