package nl.samenspoor.casebook;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.web.RecordedWords;

/**
 * Values for the places of a message, as they are kept until somebody reads it: the reader's language writes dates and chooses
 * forms of words by numbers, and a page says in which language recorded words are, so those stay what they are; everything
 * else is told as its text.
 */
final class KeptArguments {

    private static final String DATE = "date";
    private static final String DAY = "day";
    private static final String MOMENT = "moment";
    private static final String WORDS = "words";

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
        if (argument instanceof ZonedDateTime moment) {
            return Map.of(MOMENT, moment.toString());
        }
        String words = RecordedWords.plain(String.valueOf(argument));
        return argument instanceof RecordedText ? Map.of(WORDS, words) : words;
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
            if (kept.get(WORDS) instanceof String words) {
                return new RecordedText(words);
            }
            return ZonedDateTime.parse(String.valueOf(kept.get(MOMENT)));
        }
        return argument;
    }
}
