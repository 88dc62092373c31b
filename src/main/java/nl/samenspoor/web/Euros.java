package nl.samenspoor.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people write it: {@code 1.234.567,89}, {@code 1234567,89}, {@code 1234567.89} or {@code -12}. What begins with
 * a zero has no thousands: {@code 0.875} is a fraction.
 */
public final class Euros {

    private static final int SHOWN = 40;
    private static final String COMMA_BEFORE_CENTS = "-?\\d{1,15}(,\\d{1,2})?";
    private static final String POINTS_BETWEEN_THOUSANDS = "-?[1-9]\\d{0,2}(\\.\\d{3}){1,4}(,\\d{1,2})?";
    private static final Pattern DUTCH = Pattern.compile(COMMA_BEFORE_CENTS + "|" + POINTS_BETWEEN_THOUSANDS);
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,15}|[1-9]\\d{0,2}(,\\d{3}){1,4})\\.\\d{1,2}");
    private static final List<String> DECORATION = List.of("€", "EUR", " ", "\u00a0", "\u202f");

    private static final BigDecimal MOST = new BigDecimal("100000000000000");

    private Euros() {}

    /** @throws InvalidInput on {@code field} for anything else; what can be read in two ways, as 1,234, is refused */
    public static BigDecimal parse(String field, String text) {
        BigDecimal amount = read(text);
        if (amount == null) {
            throw InvalidInput.of(field, "web.notEuros", text.substring(0, Math.min(SHOWN, text.length())));
        }
        return amount;
    }

    /** The same of any number with no more than two decimals; null for anything else. */
    public static @Nullable BigDecimal read(String text) {
        String plain = text.replace('−', '-');
        for (String sign : DECORATION) {
            plain = plain.replace(sign, "");
        }
        if (DUTCH.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(".", "").replace(',', '.'));
        }
        return ENGLISH.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
    }

    /**
     * Whole cents of an amount of zero or more; null when nothing is filled in: not known.
     *
     * @throws InvalidInput on {@code field} when it is no amount, below zero, or over a hundred trillion euros
     */
    public static @Nullable Long cents(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        BigDecimal amount = parse(field, text);
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw InvalidInput.of(field, "web.euros.range");
        }
        return amount.movePointRight(2).longValueExact();
    }

    /** Cents as a person would type them: {@code 1234,50}; empty for null. */
    public static String typed(@Nullable Long cents) {
        return cents == null ? "" : BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
