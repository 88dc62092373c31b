package nl.samenspoor.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.EffectiveDate.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts days: when a term ends that starts on some day. */
@Component
public class DayCounting {

    private static final LocalDate NO_EARLIER = LocalDate.of(1000, 1, 1);
    private static final LocalDate NO_LATER = LocalDate.of(9999, 12, 31);

    private final WorkingDays workingDays;

    public DayCounting(TermCatalogue catalogue) {
        this.workingDays = new WorkingDays(catalogue.equatedDays().keySet());
    }

    /** Last day of a term that starts on that day; for a term counted back, the last day on which to act. */
    public LocalDate lastDay(TermRule rule, LocalDate start) {
        LocalDate last = counted(rule, start);
        MonthDay before = rule.before();
        if (before != null) {
            LocalDate limit = before.atYear(start.getYear()).minusDays(1);
            return last.isAfter(limit) ? limit : last;
        }
        return last;
    }

    private LocalDate counted(TermRule rule, LocalDate start) {
        TermLength length = rule.length();
        if (length == null) {
            return NO_LATER;
        }
        return switch (rule.count()) {
            case WITHIN_AFTER_RECEIPT -> end(rule, start.plusDays(1), length.after(start));
            case LAID_OPEN_FOR -> end(rule, start, length.countingFrom(start));
            case BEFORE_EVENT -> length.before(start);
            case BY_DATE -> NO_LATER;
        };
    }

    private LocalDate end(TermRule rule, LocalDate first, LocalDate last) {
        return rule.extension() ? workingDays.endOf(first, last) : last;
    }

    /** Last day of a term whose start is known as exactly as {@code start} says. */
    public Due due(TermRule rule, EffectiveDate start) {
        if (!start.known()) {
            return Due.unknown();
        }
        return new Due(last(rule, start.earliest()), last(rule, start.latest()), start.precision() == Precision.ABOUT);
    }

    private @Nullable LocalDate last(TermRule rule, LocalDate start) {
        return start.equals(NO_EARLIER) || start.equals(NO_LATER) ? null : lastDay(rule, start);
    }

    /** Whether a council could meet: not on a weekend, a holiday or a day on a par with one. */
    public boolean isWorkingDay(LocalDate day) {
        return workingDays.includes(day);
    }
}
