package nl.samenspoor.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The generally recognised holidays (Algemene termijnenwet art. 3 par. 1 and 2): New Year's Day, Good Friday, Easter
 * Monday, the day on which the King's birthday is celebrated, 5 May, Ascension Day, Whit Monday and both days of
 * Christmas. 4 May and New Year's Eve are none. Days that a decree puts on a par with them are data, see
 * {@link TermCatalogue#equatedDays}. Right for years from 1990.
 */
public final class DutchHolidays {

    private static final int FIRST_KINGS_DAY = 2014;

    private DutchHolidays() {}

    /** The holidays of a year, in order. */
    public static Set<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        return new TreeSet<>(List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                monarchsDay(year),
                LocalDate.of(year, Month.MAY, 5),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)));
    }

    /** 27 April since 2014, 30 April before; the day before when that is a Sunday. */
    static LocalDate monarchsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, year < FIRST_KINGS_DAY ? 30 : 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /**
     * Easter Sunday of the Gregorian calendar: the Sunday after the first full moon of spring, by the church's tables.
     */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int tooLate = (golden + 11 * epact + 22 * toSunday) / 451;
        int days = epact + toSunday - 7 * tooLate + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
