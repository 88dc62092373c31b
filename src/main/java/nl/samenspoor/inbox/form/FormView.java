package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.TypedDate;
import org.jspecify.annotations.Nullable;

/** Lays a form, what it holds and what is wrong with it out for a page. */
public final class FormView {

    private static final int SHORT_STORY = 2_000;

    private final Form form;
    private final FormTexts texts;
    private final Locale locale;
    private final Function<String, @Nullable String> messages;
    private final String first;

    /**
     * @param messages what is wrong with the field of this name, or null
     * @param first    name of the field the page puts the reader at, or empty
     */
    public FormView(
            Form form, FormTexts texts, Locale locale, Function<String, @Nullable String> messages, String first) {
        this.form = form;
        this.texts = texts;
        this.locale = locale;
        this.messages = messages;
        this.first = first;
    }

    /** The fields with these values; values as an answer would be, or as somebody typed them. */
    public List<FieldView> fields(Map<String, ?> values) {
        return fields("", "", form.fields(), values);
    }

    private List<FieldView> fields(String path, String textPath, List<Field> fields, Map<?, ?> values) {
        return fields.stream().map(field -> view(path, textPath, field, values)).toList();
    }

    private FieldView view(String path, String textPath, Field field, Map<?, ?> values) {
        String name = path + field.key();
        String texted = textPath + field.key();
        Object value = values.get(field.key());
        return new FieldView(
                field.kind(),
                name,
                texts.label(form, texted, field, locale),
                description(texted, field),
                field.rules().required() || field.rules().minRows() > 0,
                field.rules().sometimes(),
                field.date() ? TypedDate.shown(shown(value)) : shown(value),
                field.rules().maxLength() > SHORT_STORY ? 6 : 3,
                choices(name, texted, field, value),
                field.kind() == FieldKind.GROUP ? fields(path, textPath, field.children(), values) : List.of(),
                field.kind() == FieldKind.ROWS ? rows(name, texted, field, value) : List.of(),
                messages.apply(name),
                name.equals(first));
    }

    /** Examples of dates stand in a form as the API reads them; on a page people type them their own way. */
    private @Nullable String description(String texted, Field field) {
        String words = texts.description(form, texted, field, locale);
        return words != null && field.date() ? TypedDate.examples(words) : words;
    }

    private String shown(@Nullable Object value) {
        return value == null || value instanceof List<?>
                ? ""
                : value instanceof Number number ? typed(new BigDecimal(number.toString())) : value.toString();
    }

    /** As somebody would type it in his language: {@code 96640,25}. */
    private String typed(BigDecimal number) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return number.toPlainString().replace('.', point);
    }

    private List<FieldView.Choice> choices(String name, String texted, Field field, @Nullable Object value) {
        List<FieldView.Choice> choices = new ArrayList<>();
        for (FormOption option : field.options()) {
            boolean chosen = value instanceof List<?> many
                    ? many.contains(option.value())
                    : option.value().equals(value);
            choices.add(new FieldView.Choice(
                    choices.isEmpty() ? FieldView.idOf(name) : FieldView.idOf(name) + "-" + choices.size(),
                    option.value(),
                    texts.option(form, texted, option, locale),
                    option.recorded(),
                    chosen));
        }
        return choices;
    }

    private List<List<FieldView>> rows(String name, String texted, Field field, @Nullable Object value) {
        List<List<FieldView>> rows = new ArrayList<>();
        if (value instanceof List<?> given) {
            for (Object row : given) {
                Map<?, ?> values = row instanceof Map<?, ?> map ? map : Map.of();
                rows.add(fields(name + "[" + rows.size() + "].", texted + ".", field.children(), values));
            }
        }
        while (rows.size() < field.rules().minRows()) {
            rows.add(fields(name + "[" + rows.size() + "].", texted + ".", field.children(), Map.of()));
        }
        return rows;
    }
}
