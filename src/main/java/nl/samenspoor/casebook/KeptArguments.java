package nl.samenspoor.casebook;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * Values for the places of a message, as they are kept until somebody reads it: the reader's language writes dates and chooses
 * forms of words by numbers, so those stay what they are; everything else is told as its text.
 */
final class KeptArguments {

    private static final String DATE = "date";
    private static final String DAY = "day";
    private static final String MOMENT = "moment";

    private KeptArguments() {}

    /** For JSON. */
    static List<Object> written(List<Object> arguments) {
        return arguments.stream().map(KeptArguments::written).toList();
    }

    private static Object written(Object argument) {
        if (argument instanceof Number) {
            return argument;
        }
        if (argument instanceof EffectiveDate date) {
            return Map.of(DATE, date.toEdtf());
        }
        if (argument instanceof LocalDate day) {
            return Map.of(DAY, day.toString());
        }
        return argument instanceof ZonedDateTime moment ? Map.of(MOMENT, moment.toString()) : String.valueOf(argument);
    }

    /** From JSON. */
    static List<Object> read(List<Object> arguments) {
        return arguments.stream().map(KeptArguments::read).toList();
    }

    private static Object read(Object argument) {
        if (argument instanceof Map<?, ?> kept) {
            if (kept.get(DATE) instanceof String date) {
                return EffectiveDate.parse(date);
            }
            if (kept.get(DAY) instanceof String day) {
                return LocalDate.parse(day);
            }
            return ZonedDateTime.parse(String.valueOf(kept.get(MOMENT)));
        }
        return argument;
    }
}
