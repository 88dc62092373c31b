package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must be like.
 *
 * @param required      whether it must be given
 * @param minLength     fewest characters of a text
 * @param maxLength     most characters of a text
 * @param min           lowest number, or null
 * @param max           highest number, or null
 * @param decimals      most decimals of a number
 * @param pattern       what a text must match as a whole, or null
 * @param effectiveDate whether a text is a date with its precision
 * @param minRows       fewest rows
 * @param sometimes     whether another answer can make it required; its description says which
 */
public record Rules(
        boolean required,
        int minLength,
        int maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        int decimals,
        @Nullable Pattern pattern,
        boolean effectiveDate,
        int minRows,
        boolean sometimes) {

    Rules asRequired() {
        return new Rules(true, minLength, maxLength, min, max, decimals, pattern, effectiveDate, minRows, sometimes);
    }
}
