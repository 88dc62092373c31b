package nl.samenspoor.insight.costs;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.InvalidInput;

/** An amount as people write it: {@code 1.234.567,89}, {@code 1234567,89}, {@code 1234567.89} or {@code -12}. */
public final class Euros {

    private static final int SHOWN = 40;
    private static final String COMMA_BEFORE_CENTS = "-?\\d{1,15}(,\\d{1,2})?";
    private static final String POINTS_BETWEEN_THOUSANDS = "-?\\d{1,3}(\\.\\d{3}){1,4}(,\\d{1,2})?";
    private static final Pattern DUTCH = Pattern.compile(COMMA_BEFORE_CENTS + "|" + POINTS_BETWEEN_THOUSANDS);
    private static final Pattern ENGLISH = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})\\.\\d{1,2}");
    private static final List<String> DECORATION = List.of("€", "EUR", " ", "\u00a0", "\u202f");

    private Euros() {}

    /** @throws InvalidInput on {@code field} for anything else; what can be read in two ways, as 1,234, is refused */
    public static BigDecimal parse(String field, String text) {
        String plain = text.replace('−', '-');
        for (String sign : DECORATION) {
            plain = plain.replace(sign, "");
        }
        if (DUTCH.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(".", "").replace(',', '.'));
        }
        if (ENGLISH.matcher(plain).matches()) {
            return new BigDecimal(plain.replace(",", ""));
        }
        throw InvalidInput.of(field, "insight.costs.notEuros", text.substring(0, Math.min(SHOWN, text.length())));
    }
}
