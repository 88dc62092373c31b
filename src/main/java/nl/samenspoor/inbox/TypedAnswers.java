package nl.samenspoor.inbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as they were typed, in a form in which two can be compared. */
final class TypedAnswers {

    private TypedAnswers() {}

    /** What is filled in: as text, without what is empty or not ticked; null when nothing is. */
    static @Nullable Object filled(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> many) {
            Map<String, Object> kept = new LinkedHashMap<>();
            many.forEach((key, value) -> {
                Object filled = filled(value);
                if (filled != null) {
                    kept.put(String.valueOf(key), filled);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        if (answer instanceof List<?> many) {
            List<Object> kept = new ArrayList<>();
            for (Object each : many) {
                Object filled = filled(each);
                if (filled != null) {
                    kept.add(filled);
                }
            }
            return kept.isEmpty() ? null : kept;
        }
        String text = answer instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : answer == null ? "" : answer.toString().replace("\r\n", "\n").strip();
        return text.isEmpty() || text.equals("false") ? null : text;
    }
}
