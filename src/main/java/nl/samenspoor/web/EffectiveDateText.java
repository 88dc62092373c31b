package nl.samenspoor.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes effective dates for people, no more exactly than is known: "19 september 2011", "maart 2011", "rond december
 * 2010", "2006 – 2009", "onbekend". In templates as {@code @dates}, or through the fragment {@code date}.
 */
@Component("dates")
public class EffectiveDateText {

    private static final String OPEN = "..";

    private final Texts texts;

    EffectiveDateText(Texts texts) {
        this.texts = texts;
    }

    /** In the language of the current request; null reads as unknown. */
    public String of(@Nullable EffectiveDate date) {
        return of(date, LocaleContextHolder.getLocale());
    }

    /** In that language, for texts that are kept; null reads as unknown. */
    public String of(@Nullable EffectiveDate date, Locale locale) {
        if (date == null || !date.known()) {
            return texts.in(locale, "web.date.unknown");
        }
        String text = written(date, locale);
        return date.planned() ? texts.in(locale, "web.date.planned", text) : text;
    }

    /**
     * For a sentence in which a word such as "since" or "until" stands before it: "2006 or earlier" where {@link #of} says
     * "until 2006". Null reads as unknown.
     */
    public String moment(@Nullable EffectiveDate date) {
        return moment(date, LocaleContextHolder.getLocale());
    }

    private String moment(@Nullable EffectiveDate date, Locale locale) {
        if (date == null || date.planned()) {
            return of(date, locale);
        }
        String until = date.until();
        return switch (date.precision()) {
            case INTERVAL -> texts.in(locale, "web.moment.interval", part(date.value(), locale), part(until, locale));
            case OPEN ->
                OPEN.equals(until)
                        ? texts.in(locale, "web.moment.from", part(date.value(), locale))
                        : texts.in(locale, "web.moment.until", part(until, locale));
            default -> of(date, locale);
        };
    }

    /** A plain day. */
    public String day(LocalDate day) {
        return part(day.toString(), LocaleContextHolder.getLocale());
    }

    /** Whether a text, in whichever language, says that date already. */
    public boolean saidIn(@Nullable String text, @Nullable EffectiveDate date) {
        if (text == null || date == null) {
            return false;
        }
        for (Locale locale : RequestLanguage.SUPPORTED) {
            if (text.contains(of(date, locale)) || text.contains(moment(date, locale))) {
                return true;
            }
        }
        return false;
    }

    /** What a field for a date holds, as people type it; what is no date stays as it is. */
    public @Nullable String typed(@Nullable Object held) {
        return held == null ? null : TypedDate.shown(held.toString());
    }

    /** Value for {@code <time datetime>}, or null when the date has no single machine-readable form. */
    public @Nullable String machine(@Nullable EffectiveDate date) {
        if (date == null) {
            return null;
        }
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.value();
            default -> null;
        };
    }

    private String written(EffectiveDate date, Locale locale) {
        String until = date.until();
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> part(date.value(), locale);
            case ABOUT -> texts.in(locale, "web.date.about", part(date.value(), locale));
            case INTERVAL -> texts.in(locale, "web.date.interval", part(date.value(), locale), part(until, locale));
            case OPEN ->
                OPEN.equals(until)
                        ? texts.in(locale, "web.date.from", part(date.value(), locale))
                        : texts.in(locale, "web.date.until", part(until, locale));
            case UNKNOWN -> texts.in(locale, "web.date.unknown");
        };
    }

    private static String part(@Nullable String written, Locale locale) {
        if (written == null) {
            return "";
        }
        return switch (written.length()) {
            case 4 -> Year.parse(written).toString();
            case 7 -> YearMonth.parse(written).format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
            default -> LocalDate.parse(written).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
        };
    }
}
