package nl.samenspoor.inbox.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds and removes rows of a form that is being filled in, with everything typed so far kept. */
public final class TypedRows {

    private static final Pattern ROW = Pattern.compile("([A-Za-z]\\w*)\\[(\\d{1,3})]");
    private static final int MOST = 200;
    private static final String ADD = "_add";
    private static final String REMOVE = "_remove";

    private TypedRows() {}

    /** Whether a browser sent the form only to add or remove a row. */
    public static boolean asked(Map<String, ? extends List<String>> sent) {
        return sent.containsKey(ADD) || sent.containsKey(REMOVE);
    }

    /**
     * Adds or removes the row that was asked for.
     *
     * @return name of the first field of a row added, or empty
     */
    public static String change(Form form, Map<String, Object> typed, Map<String, ? extends List<String>> sent) {
        if (sent.containsKey(ADD)) {
            return add(form, typed, first(sent, ADD));
        }
        remove(form, typed, first(sent, REMOVE));
        return "";
    }

    private static String first(Map<String, ? extends List<String>> sent, String name) {
        List<String> values = sent.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Adds an empty row.
     *
     * @return name of the first field of the row, or empty when nothing was added
     */
    private static String add(Form form, Map<String, Object> typed, String list) {
        Field rows = rows(form, list);
        List<Object> known = known(typed, list);
        int before = Math.max(known.size(), rows == null ? 0 : rows.rules().minRows());
        if (rows == null || before >= MOST) {
            return "";
        }
        while (known.size() <= before) {
            known.add(new LinkedHashMap<String, Object>());
        }
        typed.put(list, known);
        return list + "[" + before + "]." + first(rows.children());
    }

    /** Removes a row, written as {@code goals[1]}. */
    private static void remove(Form form, Map<String, Object> typed, String row) {
        Matcher named = ROW.matcher(row);
        if (!named.matches() || rows(form, named.group(1)) == null) {
            return;
        }
        List<Object> known = known(typed, named.group(1));
        int index = Integer.parseInt(named.group(2));
        if (index < known.size()) {
            known.remove(index);
            typed.put(named.group(1), known);
        }
    }

    private static @Nullable Field rows(Form form, String list) {
        return form.question(list)
                .filter(field -> field.kind() == FieldKind.ROWS)
                .orElse(null);
    }

    private static List<Object> known(Map<String, Object> typed, String list) {
        return typed.get(list) instanceof List<?> rows ? new ArrayList<>(rows) : new ArrayList<>();
    }

    private static String first(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.kind().asks())
                .map(Field::key)
                .findFirst()
                .orElse("");
    }
}
