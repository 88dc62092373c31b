package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Checks numbers, their size before any arithmetic: 1e999999999 is short to write and long to work with. */
final class NumberCheck {

    private static final int MOST_DIGITS = 15;

    private NumberCheck() {}

    /** The number, or null when it is none or too long to work with. */
    static @Nullable BigDecimal read(Object given) {
        if (!(given instanceof Number raw)) {
            return null;
        }
        try {
            BigDecimal number = raw instanceof BigDecimal exact ? exact : new BigDecimal(raw.toString());
            return tooLong(number) ? null : number;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    /** What is wrong with it, or null. */
    static @Nullable FieldProblem problem(String name, Rules rules, @Nullable BigDecimal number) {
        if (number == null) {
            return rules.decimals() == 0
                    ? FieldProblem.of(name, "inbox.number")
                    : FieldProblem.of(name, "inbox.numberDecimals", rules.decimals());
        }
        if (number.stripTrailingZeros().scale() > rules.decimals()) {
            String code = rules.decimals() == 0 ? "inbox.wholeNumber" : "inbox.decimals";
            return FieldProblem.of(name, code, rules.decimals());
        }
        if (rules.min() != null && number.compareTo(rules.min()) < 0) {
            return FieldProblem.of(name, "inbox.atLeast", rules.min());
        }
        return rules.max() != null && number.compareTo(rules.max()) > 0
                ? FieldProblem.of(name, "inbox.atMost", rules.max())
                : null;
    }

    private static boolean tooLong(BigDecimal number) {
        return number.precision() > 2 * MOST_DIGITS
                || (long) number.precision() - number.scale() > MOST_DIGITS
                || number.scale() > MOST_DIGITS;
    }
}
