package nl.samenspoor.insight.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Writes how long something took, no more exactly than is known: "14 weken", "ca. 9 weken", "2,5 jaar", "hoogstens 2 jaar",
 * "langer dan 3 jaar", "onbekend".
 */
@Component
class TimeSpanText {

    private static final int DAYS_A_WEEK = 7;
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");

    /** From here years are easier to grasp. */
    private static final long WEEKS = 104;

    private final Texts texts;

    TimeSpanText(Texts texts) {
        this.texts = texts;
    }

    /** In the language of the current request. */
    String of(TimeSpan span) {
        if (!span.known()) {
            return texts.of("web.unknown");
        }
        if (span.atLeast()) {
            return texts.of("insight.span.atLeast", length(span.days()));
        }
        if (span.slack() == 0) {
            return length(span.days());
        }
        return span.nearly()
                ? texts.of("insight.span.about", length(span.middle()))
                : texts.of("insight.span.atMost", years(span.longest(), RoundingMode.CEILING, 1));
    }

    private String length(long days) {
        long weeks = Math.round((double) days / DAYS_A_WEEK);
        if (days < 2 * DAYS_A_WEEK) {
            return texts.of("insight.span.days", days);
        }
        return weeks < WEEKS
                ? texts.of("insight.span.weeks", weeks)
                : texts.of("insight.span.years", years(days, RoundingMode.HALF_UP, 1));
    }

    private static BigDecimal years(long days, RoundingMode rounding, int decimals) {
        return new BigDecimal(days).divide(DAYS_A_YEAR, decimals, rounding);
    }
}
