package nl.samenspoor.agreement.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContentFields;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows and sends: {@code state.<item>}, {@code article.<item>} and {@code reason.<item>} for each item, and
 * the fields beside them.
 *
 * @param values by name of the field; never null, empty is not filled in
 */
record SchemeContentForm(Map<String, String> values) {

    private static final int LONGEST_DATE = 40;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> OTHERS =
            Set.of("version", "evaluationRule", "exitTerm", "on", "source", "_csrf", RequestLanguage.PARAMETER);

    /** As last recorded, or empty. */
    static SchemeContentForm of(@Nullable SchemeContent latest, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        values.put("on", today.toString());
        values.put("version", String.valueOf(latest == null ? 0 : latest.version()));
        if (latest != null) {
            latest.items().forEach((item, check) -> {
                values.put("state." + item.key(), check.state().key());
                put(values, "article." + item.key(), check.article());
                put(values, "reason." + item.key(), check.reason());
            });
            put(values, "evaluationRule", latest.evaluationRule());
            put(values, "exitTerm", latest.exitTerm());
        }
        return new SchemeContentForm(values);
    }

    private static void put(Map<String, String> values, String field, @Nullable String text) {
        if (text != null) {
            values.put(field, text);
        }
    }

    /** @throws InvalidInput naming fields the page does not have */
    void requireKnown() {
        Set<String> known = new HashSet<>(OTHERS);
        for (SchemeItem item : SchemeItem.values()) {
            known.addAll(List.of("state." + item.key(), "article." + item.key(), "reason." + item.key()));
        }
        List<FieldProblem> unknown = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> FieldProblem.of(
                        name.substring(0, Math.min(LONGEST_NAME, name.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    /** The same, as if the newest version had been read, with what only others changed. */
    SchemeContentForm after(SchemeContent newest, Set<String> takenOver) {
        Map<String, String> again = new HashMap<>(values);
        Map<String, String> theirs = of(newest, LocalDate.EPOCH).values();
        for (String field : takenOver) {
            boolean rule = field.equals(SchemeContentFields.EVALUATION) || field.equals(SchemeContentFields.EXIT);
            Stream<String> parts =
                    rule ? Stream.of(field) : Stream.of("state." + field, "article." + field, "reason." + field);
            parts.forEach(part -> again.put(part, theirs.getOrDefault(part, "")));
        }
        again.put("version", String.valueOf(newest.version()));
        return new SchemeContentForm(again);
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** @throws InvalidInput on the field that is missing or cannot be read */
    CheckSchemeContent command(CooperationId cooperation) {
        Map<SchemeItem, ItemCheck> items = new EnumMap<>(SchemeItem.class);
        for (SchemeItem item : SchemeItem.values()) {
            String state = value("state." + item.key());
            if (!state.isBlank()) {
                items.put(
                        item,
                        new ItemCheck(
                                ItemCheck.State.of("state." + item.key(), state),
                                value("article." + item.key()),
                                value("reason." + item.key())));
            } else if (!value("article." + item.key()).isBlank()
                    || !value("reason." + item.key()).isBlank()) {
                throw InvalidInput.of("state." + item.key(), "kernel.required");
            }
        }
        String on = value("on").strip();
        if (on.isEmpty()) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return new CheckSchemeContent(
                cooperation,
                items,
                value("evaluationRule"),
                value("exitTerm"),
                EffectiveDate.parse("on", on.substring(0, Math.min(LONGEST_DATE, on.length()))),
                Particulars.from(value("source")),
                seen());
    }

    private @Nullable Integer seen() {
        String typed = value("version").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            throw InvalidInput.of("version", "agreement.content.version.field");
        }
        return Integer.valueOf(typed);
    }
}
