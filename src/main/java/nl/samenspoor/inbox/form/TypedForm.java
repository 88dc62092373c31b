package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.Euros;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sends, turned into answers as the API gets them: everything is text there, and rows are spelled in the
 * names of the fields ({@code goals[0].text}). Makes nothing right: what is no number stays text and is refused later.
 */
public final class TypedForm {

    private static final Pattern IN_ROW = Pattern.compile("([A-Za-z]\\w*)\\[(\\d{1,3})]\\.([A-Za-z]\\w*)");

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    private final Form form;
    private final Map<String, ? extends List<String>> sent;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    private TypedForm(Form form, Map<String, ? extends List<String>> sent) {
        this.form = form;
        this.sent = sent;
    }

    /** @param sent values by name; names that begin with an underscore are the page's own and left out */
    public static Map<String, Object> read(Form form, Map<String, ? extends List<String>> sent) {
        return new TypedForm(form, sent).read();
    }

    private Map<String, Object> read() {
        sent.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                put(name, values);
            }
        });
        tickBoxes(form.questions(), answers);
        answers.putAll(rows);
        return answers;
    }

    private void put(String name, List<String> values) {
        Matcher inRow = IN_ROW.matcher(name);
        if (!inRow.matches()) {
            answers.put(name, answer(form.question(name).orElse(null), values));
            return;
        }
        int index = Integer.parseInt(inRow.group(2));
        Field list = form.question(inRow.group(1))
                .filter(field -> field.kind() == FieldKind.ROWS)
                .orElse(null);
        if (list == null || index >= Field.MOST_ROWS) {
            answers.put(name, answer(null, values));
            return;
        }
        String key = inRow.group(3);
        row(list.key(), index).put(key, answer(inside(list, key), values));
    }

    private static @Nullable Field inside(Field list, String key) {
        return Form.questions(list.children()).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> row(String list, int index) {
        List<Map<String, Object>> known = rows.computeIfAbsent(list, key -> new ArrayList<>());
        while (known.size() <= index) {
            known.add(new LinkedHashMap<>());
        }
        return known.get(index);
    }

    private static Object answer(@Nullable Field field, List<String> values) {
        if (field != null && field.kind() == FieldKind.CHECKLIST) {
            return List.copyOf(values);
        }
        String value = values.isEmpty() ? "" : values.get(0);
        if (field == null || values.size() > 1) {
            return values.size() > 1 ? List.copyOf(values) : value;
        }
        return switch (field.kind()) {
            case NUMBER -> number(value);
            case CHECKBOX -> value.equals("true") ? Boolean.TRUE : value;
            default -> field.date() ? TypedDate.edtf(value) : value;
        };
    }

    /** As amounts are read elsewhere, or with more decimals; what can be read in two ways, as 1,234, stays text. */
    private static Object number(String text) {
        BigDecimal amount = Euros.read(text.strip());
        if (amount != null) {
            return amount;
        }
        String plain = text.strip().replace(',', '.');
        boolean clear =
                PLAIN.matcher(plain).matches() && !THOUSANDS.matcher(plain).matches();
        return clear ? new BigDecimal(plain) : text;
    }

    /** A browser sends nothing for a box that is not ticked. */
    private void tickBoxes(List<Field> questions, Map<String, Object> given) {
        for (Field question : questions) {
            if (question.kind() == FieldKind.CHECKBOX) {
                given.putIfAbsent(question.key(), Boolean.FALSE);
            } else if (question.kind() == FieldKind.ROWS) {
                List<Field> inRow = Form.questions(question.children());
                rows.getOrDefault(question.key(), List.of()).forEach(row -> tickBoxes(inRow, row));
            }
        }
    }
}
