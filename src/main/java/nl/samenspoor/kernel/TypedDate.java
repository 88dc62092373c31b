package nl.samenspoor.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people type them in the fields of a page: {@code 24-11-2026}, {@code 24/11/2026}, {@code 24.11.2026},
 * {@code 24 november 2026}, {@code 24 nov 2026}, {@code 11-2026}, {@code november 2026}, in Dutch or English, and the
 * written form of {@link EffectiveDate}. About ({@code ~}), planned ({@code !}) and intervals ({@code 11-2026/03-2027})
 * are written as there, an interval also as {@code 1-1-2027 t/m 31-12-2030}. Files and the API know the written form only.
 */
public final class TypedDate {

    /** What keeps a text from being a date. */
    public enum Mistake {
        /** A day that the calendar does not have, or one with its month in front. */
        NO_SUCH_DAY,
        /** A year of two figures: nobody knows the century. */
        SHORT_YEAR,
        /** Anything else. */
        NO_DATE
    }

    private static final int LONGEST = 60;
    private static final String IN_FIGURES = "(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(";
    private static final String MONTH_IN_FIGURES = "(\\d{1,2}) ?[-/.] ?(";
    private static final String IN_WORDS = "(?:(\\d{1,2}) ?)?([a-z]{3,9})\\.? ?(";
    private static final String FULL_YEAR = "\\d{4})";
    private static final String SHORT_YEAR = "'?\\d{2})";
    private static final Pattern DAY = Pattern.compile(IN_FIGURES + FULL_YEAR);
    private static final Pattern MONTH = Pattern.compile(MONTH_IN_FIGURES + FULL_YEAR);
    private static final Pattern WORDS = Pattern.compile(IN_WORDS + FULL_YEAR);
    private static final Pattern SHORT_DAY = Pattern.compile(IN_FIGURES + SHORT_YEAR);
    private static final Pattern SHORT_MONTH = Pattern.compile(MONTH_IN_FIGURES + SHORT_YEAR);
    private static final Pattern SHORT_WORDS = Pattern.compile(IN_WORDS + SHORT_YEAR);
    private static final Pattern WRITTEN_DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}(-\\d{2})?~?(/(\\.\\.|\\d{4}(-\\d{2}){0,2}))?!?(?![\\w-])");
    private static final Map<String, Integer> MONTHS = months();

    private TypedDate() {}

    /**
     * The date that was typed.
     *
     * @throws InvalidInput on {@code field} when it is none
     */
    public static EffectiveDate parse(String field, @Nullable String typed) {
        return EffectiveDate.parse(field, typed == null ? null : edtf(typed));
    }

    /** The written form of what was typed; the same text where it is no date, for whoever reads it to refuse. */
    public static String edtf(String typed) {
        return date(typed).map(EffectiveDate::toEdtf).orElse(typed);
    }

    /** As {@link #edtf(String)}, and null for null. */
    public static @Nullable String edtfOrNull(@Nullable String typed) {
        return typed == null ? null : edtf(typed);
    }

    /** What was sent, with the written form of a date in these fields. */
    public static Map<String, String> edtf(Map<String, String> sent, String... fields) {
        Map<String, String> written = new LinkedHashMap<>(sent);
        for (String field : fields) {
            written.computeIfPresent(field, (name, typed) -> edtf(typed));
        }
        return written;
    }

    /** A date as somebody would type it, which reads back as the same date. */
    public static String of(EffectiveDate date) {
        String about = date.precision() == EffectiveDate.Precision.ABOUT ? "~" : "";
        String until = date.until();
        return partOf(date.value()) + (until == null ? about : "/" + partOf(until)) + (date.planned() ? "!" : "");
    }

    /** What a field holds, as somebody would type it; what is no date stays as it is. */
    public static String shown(String held) {
        return date(held).map(TypedDate::of).orElse(held);
    }

    /** A text that names dates in the written form as examples, with those dates as people type them. */
    public static String examples(String text) {
        return EXAMPLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
    }

    /** Why a text is no date. */
    public static Mistake mistake(String typed) {
        String text = plain(typed).replaceAll("[~!]+$", "");
        if (SHORT_DAY.matcher(text).matches()
                || SHORT_MONTH.matcher(text).matches()
                || SHORT_WORDS.matcher(text).matches()
                        && MONTHS.containsKey(text.replaceAll("^\\d{1,2} ?|[. ]*'?\\d{2}$", ""))) {
            return Mistake.SHORT_YEAR;
        }
        boolean day = Arrays.stream(written(text).split("/"))
                .anyMatch(part ->
                        WRITTEN_DAY.matcher(part).matches() && date(part).isEmpty());
        return day ? Mistake.NO_SUCH_DAY : Mistake.NO_DATE;
    }

    private static Optional<EffectiveDate> date(String typed) {
        try {
            return Optional.of(EffectiveDate.parse(written(typed)));
        } catch (InvalidInput none) {
            return Optional.empty();
        }
    }

    private static String written(String typed) {
        if (typed.length() > LONGEST) {
            return typed;
        }
        String text = plain(typed);
        String planned = text.endsWith("!") ? "!" : "";
        String one = text.substring(0, text.length() - planned.length()).strip();
        String about = one.endsWith("~") ? "~" : "";
        String rest = one.substring(0, one.length() - about.length()).strip();
        String whole = part(rest);
        int slash = rest.indexOf('/');
        boolean interval = whole.equals(rest) && slash >= 0;
        return (interval
                        ? part(rest.substring(0, slash).strip()) + "/"
                                + part(rest.substring(slash + 1).strip())
                        : whole)
                + about
                + planned;
    }

    /** Lower case, with single ordinary spaces. */
    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replaceAll(" (?:t/m|tot en met|up to and including) ", "/")
                .strip();
    }

    /** One date without signs; what is none stays as it is. */
    private static String part(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return written(day.group(4), Integer.parseInt(day.group(3)), day.group(1));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return written(month.group(2), Integer.parseInt(month.group(1)), null);
        }
        Matcher words = WORDS.matcher(text);
        Integer named = words.matches() ? MONTHS.get(words.group(2)) : null;
        return named == null ? text : written(words.group(3), named, words.group(1));
    }

    private static String written(String year, int month, @Nullable String day) {
        String start = String.format(Locale.ROOT, "%s-%02d", year, month);
        return day == null ? start : String.format(Locale.ROOT, "%s-%02d", start, Integer.parseInt(day));
    }

    private static String partOf(String part) {
        return switch (part.length()) {
            case 7 -> part.substring(5) + "-" + part.substring(0, 4);
            case 10 -> part.substring(8) + "-" + part.substring(5, 7) + "-" + part.substring(0, 4);
            default -> part;
        };
    }

    /** Names of months in both languages, whole and short. */
    private static Map<String, Integer> months() {
        String[] names = {
            "januari january jan",
            "februari february feb febr",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec"
        };
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int month = 1; month <= names.length; month++) {
            for (String name : names[month - 1].split(" ")) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
