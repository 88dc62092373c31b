package nl.samenspoor.insight.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.EffectiveDate.Precision;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how long something lasts, no more exactly than its dates are known. */
@Component
public class Lasting {

    private static final int IN_DAYS = 60;
    private static final int IN_MONTHS = 23;
    private static final double DAYS_A_MONTH = 30.4375;
    private static final BigDecimal DAYS_A_YEAR = new BigDecimal("365.25");

    private final Texts texts;

    Lasting(Texts texts) {
        this.texts = texts;
    }

    /**
     * For example "42 dagen", "ongeveer 14 maanden", or "hoogstens 12 maanden".
     *
     * @return null when one of the dates is not known, open or planned, or they do not follow each other
     */
    public @Nullable String between(@Nullable EffectiveDate from, @Nullable EffectiveDate until) {
        if (from == null || until == null || !tells(from) || !tells(until) || until.surelyBefore(from)) {
            return null;
        }
        TimeSpan span = TimeSpan.between(from, until);
        if (span.slack() == 0) {
            return span.days() <= IN_DAYS ? texts.of("insight.course.days", span.days()) : roughly(span.days());
        }
        return span.nearly()
                ? texts.of("insight.course.about", roughly(Math.max(span.middle(), (long) DAYS_A_MONTH)))
                : texts.of("insight.course.atMost", atMost(span.longest()));
    }

    /** How what happened lies against what was planned: "ongeveer 6 maanden later", or as planned as far as is known. */
    public String against(EffectiveDate planned, EffectiveDate real) {
        EffectiveDate plan = new EffectiveDate(planned.value(), planned.precision(), planned.until(), false);
        boolean later = plan.surelyBefore(real);
        if (!later && !real.surelyBefore(plan)) {
            return texts.of("insight.againstPlan.same");
        }
        String code = later ? "insight.againstPlan.later" : "insight.againstPlan.earlier";
        String length = later ? between(plan, real) : between(real, plan);
        return length == null ? texts.of(code + "Unknown") : texts.of(code, length);
    }

    private static boolean tells(EffectiveDate date) {
        return date.known() && date.precision() != Precision.OPEN && !date.planned();
    }

    private String atMost(long days) {
        long months = (long) Math.ceil(days / DAYS_A_MONTH);
        return months <= IN_MONTHS
                ? texts.of("insight.course.months", months)
                : texts.of("insight.course.years", new BigDecimal(days).divide(DAYS_A_YEAR, 1, RoundingMode.CEILING));
    }

    private String roughly(long days) {
        long months = Math.round(days / DAYS_A_MONTH);
        return months <= IN_MONTHS
                ? texts.of("insight.course.months", months)
                : texts.of("insight.course.years", new BigDecimal(days).divide(DAYS_A_YEAR, 1, RoundingMode.HALF_UP));
    }
}
