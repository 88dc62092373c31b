package nl.samenspoor.identity.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments as people read them, for the templates of this module. */
@Component("moments")
class Moments {

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** Date and time in the language of the current request. */
    public String of(Instant instant) {
        return of(instant, LocaleContextHolder.getLocale());
    }

    /** Date and time to the minute. */
    public String of(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(clock.getZone()));
    }
}
