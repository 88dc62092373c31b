package nl.samenspoor.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Effective dates in words, no more exactly than they are known: "19 september 2011", "maart 2011", "rond december
 * 2010", "2006–2009", "vanaf 10 juli 2012". In templates {@code ${@dates.text(date)}}.
 */
@Component("dates")
public class EffectiveDateText {

    private static final String OPEN_END = "..";

    private final MessageSource messages;

    EffectiveDateText(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of the present reader; null reads as unknown. */
    public String text(@Nullable EffectiveDate date) {
        return text(date, LocaleContextHolder.getLocale());
    }

    /** In that language; null reads as unknown. */
    public String text(@Nullable EffectiveDate date, Locale locale) {
        if (date == null) {
            return messages.getMessage("kernel.date.unknown", null, locale);
        }
        String text =
                switch (date.precision()) {
                    case UNKNOWN -> messages.getMessage("kernel.date.unknown", null, locale);
                    case ABOUT -> word("about", part(date.value(), locale), locale);
                    case INTERVAL -> interval(date, locale);
                    case OPEN -> open(date, locale);
                    default -> part(date.value(), locale);
                };
        return date.planned() ? word("planned", text, locale) : text;
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return part(day.toString(), LocaleContextHolder.getLocale());
    }

    private String interval(EffectiveDate date, Locale locale) {
        String until = String.valueOf(date.until());
        String dash = date.value().length() == 4 && until.length() == 4 ? "–" : " – ";
        return part(date.value(), locale) + dash + part(until, locale);
    }

    private String open(EffectiveDate date, Locale locale) {
        return date.value().equals(OPEN_END)
                ? word("until", part(String.valueOf(date.until()), locale), locale)
                : word("from", part(date.value(), locale), locale);
    }

    private String word(String key, String date, Locale locale) {
        return messages.getMessage("kernel.date." + key, new Object[] {date}, locale);
    }

    private static String part(String part, Locale locale) {
        return switch (part.length()) {
            case 10 -> LocalDate.parse(part).format(DateTimeFormatter.ofPattern("d MMMM uuuu", locale));
            case 7 -> YearMonth.parse(part).format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
            default -> part;
        };
    }
}
