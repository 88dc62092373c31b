package nl.samenspoor.plan.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.plan.PlanSection;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call the fields of a plan, and how they read what stands in them; in templates {@code @planWords}. */
@Component
public class PlanWords {

    /** Before the names of fields of what is added. */
    private static final String ADDED = "new-";

    private final Texts texts;
    private final EffectiveDateText dates;

    PlanWords(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** Names fields for {@code record:says} by the titles and names in these versions of the plan, the first that has one. */
    UnaryOperator<String> labels(List<Map<String, String>> versions) {
        return field -> label(field, versions);
    }

    private String label(String field, List<Map<String, String>> versions) {
        String[] parts = field.split("\\.", 3);
        if (field.startsWith(ADDED)) {
            String part = texts.of("plan.field." + field.substring(ADDED.length()));
            String name = versions.get(0).getOrDefault(parts[0] + ".name", "");
            return name.isEmpty() || parts[1].equals("name")
                    ? part
                    : texts.of("plan.field.of", RecordedWords.marked(name), part);
        }
        if (parts.length < 3) {
            return texts.of("plan.field." + field);
        }
        String key = "section".equals(parts[0]) ? "title" : "name";
        String name = versions.stream()
                .map(fields -> fields.getOrDefault(parts[0] + "." + parts[1] + "." + key, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(RecordedWords::marked)
                .orElse(parts[1]);
        return parts[2].equals("text")
                ? name
                : texts.of("plan.field.of", name, texts.of("plan.field." + parts[0] + "." + parts[2]));
    }

    /** Names and words for who chooses between two texts. */
    FieldWords of(List<Map<String, String>> versions) {
        return new FieldWords() {
            @Override
            public String label(String field) {
                return PlanWords.this.label(field, versions);
            }

            @Override
            public String shown(String field, String text) {
                return PlanWords.this.shown(field, text);
            }

            @Override
            public boolean typed(String field) {
                return isTyped(field);
            }
        };
    }

    /** Whether people type what stands in a field. */
    static boolean isTyped(String field) {
        return !isChoice(field) && !isDate(field);
    }

    private static boolean isChoice(String field) {
        return isSettled(field) || isState(field) || field.equals("form");
    }

    private static boolean isSettled(String field) {
        return field.startsWith("section.") && field.endsWith(".settled");
    }

    private static boolean isDate(String field) {
        return PlanForm.DATE.matcher(field).matches();
    }

    private static boolean isState(String field) {
        return field.startsWith("stage.") && field.endsWith(".state");
    }

    /** The fields with choices in words. */
    Map<String, String> shown(Map<String, String> fields) {
        Map<String, String> shown = new LinkedHashMap<>();
        fields.forEach((field, text) -> shown.put(field, shown(field, text)));
        return shown;
    }

    private String shown(String field, String text) {
        if (isSettled(field)) {
            return texts.of(text.isEmpty() ? "plan.notSettled" : "plan.settled");
        }
        if (isState(field)) {
            return texts.of("plan.stage.state." + (text.isEmpty() ? "unknown" : text));
        }
        if (isDate(field) && !text.isEmpty()) {
            return date(text);
        }
        return field.equals("form") && !text.isEmpty() ? texts.of("plan.form." + text) : text;
    }

    /** In the words of the reader; what is no date as it was typed. */
    private String date(String text) {
        try {
            return dates.of(EffectiveDate.parse(text));
        } catch (InvalidInput asTyped) {
            return text;
        }
    }

    /**
     * The question a section answers, as help for whoever writes it; null for a section that people added.
     *
     * @param form number of the form of cooperation the plan is for, or empty
     */
    public @Nullable String question(String section, String form) {
        if (Arrays.stream(PlanSection.values()).noneMatch(one -> one.key().equals(section))) {
            return null;
        }
        String code = "plan.section." + section + ".start";
        String own = form.matches("[1-4]") ? texts.of(code + "." + form) : code;
        return own.startsWith(code) ? texts.of(code) : own;
    }

    /** The role somebody wrote in, or null when that is not known. */
    public @Nullable String role(@Nullable Capacity as) {
        return as == null ? null : texts.of("identity.role." + as.role().name());
    }
}
