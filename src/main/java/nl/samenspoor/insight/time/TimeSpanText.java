package nl.samenspoor.insight.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes how long something took, no more exactly than is known: "14 weken", "ongeveer 9 weken", "14 maanden", "2,5 jaar",
 * "hoogstens 12 maanden", "langer dan 3 jaar", "onbekend". Everywhere it is said, it is said by this.
 */
@Component
public class TimeSpanText {

    private static final int DAYS_A_WEEK = 7;
    private static final BigDecimal DAYS_A_MONTH = new BigDecimal("30.4375");
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");

    /** From here months are easier to grasp. */
    private static final long WEEKS = 26;

    /** From here years are. */
    private static final long MONTHS = 23;

    /** A month of 31 days and a year of 366 are no longer than a month and a year. */
    private static final BigDecimal LONG_MONTH = new BigDecimal("0.05");

    private final Texts texts;

    public TimeSpanText(Texts texts) {
        this.texts = texts;
    }

    /** In the language of the current request. */
    public String of(TimeSpan span) {
        if (!span.known() || span.atLeast() && span.days() == 0) {
            return texts.of("web.unknown");
        }
        if (span.atLeast()) {
            return texts.of("insight.span.atLeast", least(span.days()));
        }
        if (span.slack() == 0) {
            return length(span.days());
        }
        return span.nearly()
                ? texts.of("insight.span.about", length(span.middle()))
                : texts.of("insight.span.atMost", most(span.longest()));
    }

    /** Whether {@link #of} says more than that it is unknown. */
    public static boolean says(TimeSpan span) {
        return span.known() && !(span.atLeast() && span.days() == 0);
    }

    /**
     * How what happened lies against what was planned: "ongeveer 6 maanden later dan gepland", or as planned as far as is
     * known.
     *
     * @return null while one of both is not known
     */
    public @Nullable String against(@Nullable EffectiveDate planned, @Nullable EffectiveDate real) {
        if (planned == null || real == null || !planned.known() || !real.known()) {
            return null;
        }
        boolean later = planned.surelyBefore(real);
        if (!later && !real.surelyBefore(planned)) {
            return texts.of("insight.againstPlan.same");
        }
        String code = later ? "insight.againstPlan.later" : "insight.againstPlan.earlier";
        TimeSpan span = later ? TimeSpan.between(planned, real) : TimeSpan.between(real, planned);
        return says(span) ? texts.of(code, of(span)) : texts.of(code + "Unknown");
    }

    private String length(long days) {
        return length(days, RoundingMode.HALF_UP);
    }

    /** Rounded down, so that it was longer than that. */
    private String least(long days) {
        return length(days, RoundingMode.FLOOR);
    }

    private String length(long days, RoundingMode rounding) {
        if (days < 2 * DAYS_A_WEEK) {
            return texts.of("insight.span.days", days);
        }
        BigDecimal exact = new BigDecimal(days);
        long weeks = exact.divide(BigDecimal.valueOf(DAYS_A_WEEK), 0, rounding).longValueExact();
        if (weeks <= WEEKS) {
            return texts.of("insight.span.weeks", weeks);
        }
        long months = exact.divide(DAYS_A_MONTH, 0, rounding).longValueExact();
        return months <= MONTHS
                ? texts.of("insight.span.months", months)
                : texts.of("insight.span.years", exact.divide(DAYS_A_YEAR, 1, rounding));
    }

    /** Rounded up, so that it holds. */
    private String most(long days) {
        if (days < 2 * DAYS_A_WEEK) {
            return texts.of("insight.span.days", days);
        }
        long months = new BigDecimal(days)
                .divide(DAYS_A_MONTH, 3, RoundingMode.HALF_UP)
                .subtract(LONG_MONTH)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return months <= MONTHS
                ? texts.of("insight.span.months", months)
                : texts.of("insight.span.years", new BigDecimal(days).divide(DAYS_A_YEAR, 1, RoundingMode.CEILING));
    }
}
