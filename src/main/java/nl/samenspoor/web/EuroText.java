package nl.samenspoor.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes amounts in the language of the request: {@code € 1.234,50}. In templates as {@code @euros}. */
@Component("euros")
public class EuroText {

    private static final char MINUS = '−';

    private final Texts texts;

    EuroText(Texts texts) {
        this.texts = texts;
    }

    /** Below zero with a minus before the sign. */
    public String of(BigDecimal amount) {
        return in(LocaleContextHolder.getLocale(), amount);
    }

    /** In that language, for texts that are kept. */
    public static String in(Locale locale, BigDecimal amount) {
        String number = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(amount.abs());
        return (amount.signum() < 0 ? MINUS + " " : "") + "€ " + number;
    }

    /** Cents as euros; null reads as unknown. */
    public String cents(@Nullable Long cents) {
        return cents == null ? texts.of("web.unknown") : of(BigDecimal.valueOf(cents, 2));
    }
}
