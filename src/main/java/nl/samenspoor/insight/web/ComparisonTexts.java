package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import nl.samenspoor.insight.comparison.Cell;
import nl.samenspoor.insight.comparison.ComparisonTable;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Columns and cells of comparisons in words; in templates {@code @comparisonTexts}. */
@Component
class ComparisonTexts {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final MessageSource messages;

    ComparisonTexts(Texts texts, EffectiveDateText dates, MessageSource messages) {
        this.texts = texts;
        this.dates = dates;
        this.messages = messages;
    }

    /** What a column is about. */
    public String column(ComparisonTable table, String column) {
        return table == ComparisonTable.FACTORS
                ? texts.of("factors.name." + column)
                : texts.of("insight.column." + table.key() + "." + column);
    }

    /** The value of a cell; a name stays as it is. */
    public String value(ComparisonTable table, String column, Cell cell) {
        Object value = cell.value();
        if (value instanceof EffectiveDate date) {
            return dates.of(date);
        }
        if (value instanceof BigDecimal number) {
            return NumberFormat.getInstance(LocaleContextHolder.getLocale()).format(number);
        }
        String key = "insight.value." + table.key() + "." + value;
        String fallback = "insight.value." + value;
        String text = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return text != null && !text.isEmpty() && !column.equals("names") && !column.equals("municipalities")
                ? text
                : orItself(fallback, value);
    }

    private String orItself(String key, Object value) {
        String text = messages.getMessage(key, null, "", LocaleContextHolder.getLocale());
        return text == null || text.isEmpty() ? value.toString() : text;
    }
}
