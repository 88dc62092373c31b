package nl.samenspoor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a plan of approach. It is kept as a draft with the fields {@code title}, {@code form} (1 to 4, or nothing),
 * {@code section.<key>.title}, {@code .text} and {@code .settled} ({@code yes} or nothing), and {@code stage.<key>.name},
 * {@code .from}, {@code .to}, {@code .responsible}, {@code .result} and {@code .state}. A key has 1 to 40 lower-case letters,
 * digits or hyphens.
 *
 * @param title    of the plan
 * @param form     number of the form of cooperation it was begun for, or null
 * @param sections in the order of the table of contents
 * @param stages   in order; these are the plan's own, not the five phases
 */
public record PlanText(String title, @Nullable Integer form, List<Section> sections, List<Stage> stages) {

    /**
     * A section.
     *
     * @param text    empty while nobody wrote it
     * @param settled whether those who write the plan agree on it
     */
    public record Section(String key, String title, String text, boolean settled) {

        /** Whether it is about structure, so that vision and goals are settled first. */
        public boolean structure() {
            return PlanSection.isStructure(key);
        }
    }

    /**
     * A stage.
     *
     * @param from        since when, as exactly as is known; null is unknown
     * @param to          until when, as exactly as is known; null is unknown
     * @param responsible as a role or body, never a personal name; null is unknown
     * @param result      what it brings; null is unknown
     */
    public record Stage(
            String key,
            String name,
            @Nullable EffectiveDate from,
            @Nullable EffectiveDate to,
            @Nullable String responsible,
            @Nullable String result,
            StageState state) {}

    static final String TITLE = "title";
    static final String FORM = "form";
    static final String YES = "yes";

    private static final Pattern PART = Pattern.compile("(section|stage)\\.([a-z0-9-]{1,40})\\.([a-z]+)");
    private static final List<String> OF_SECTION = List.of("title", "text", "settled");
    private static final List<String> OF_STAGE = List.of("name", "from", "to", "responsible", "result", "state");
    private static final int NAME = 200;
    private static final int DATE = 40;

    public PlanText {
        sections = List.copyOf(sections);
        stages = List.copyOf(stages);
    }

    /** A key no other stage has: {@code start} and the first free number. */
    public static String freeStage(String start, Set<String> taken) {
        int number = 1;
        while (taken.contains(start + number)) {
            number++;
        }
        return start + number;
    }

    /** Whether a plan has a field of this name. */
    public static boolean knows(String field) {
        if (field.equals(TITLE) || field.equals(FORM)) {
            return true;
        }
        Matcher part = PART.matcher(field);
        return part.matches() && (part.group(1).equals("section") ? OF_SECTION : OF_STAGE).contains(part.group(3));
    }

    /** What is kept of a field: a state that is not known as nothing, so that the same is always kept alike. */
    static String written(String field, String text) {
        Matcher part = PART.matcher(field);
        boolean state =
                part.matches() && part.group(1).equals("stage") && part.group(3).equals("state");
        return state && text.equals(StageState.UNKNOWN.key()) ? "" : text;
    }

    /**
     * What the fields of a draft say, as far as it can be read, and everything that is wrong with them.
     *
     * @param problems each field that is missing or cannot be read
     */
    record Read(PlanText text, List<FieldProblem> problems) {}

    /**
     * Reads the fields of a draft.
     *
     * @throws InvalidInput with every field that is missing or cannot be read
     */
    public static PlanText of(Map<String, String> fields) {
        Read read = read(fields);
        if (!read.problems().isEmpty()) {
            throw new InvalidInput(read.problems());
        }
        return read.text();
    }

    /** The same, refusing nothing. */
    static Read read(Map<String, String> fields) {
        Reading reading = new Reading(fields);
        String title = reading.required(TITLE);
        Integer form = reading.form();
        Map<String, Section> sections = new LinkedHashMap<>();
        Map<String, Stage> stages = new LinkedHashMap<>();
        for (String field : fields.keySet()) {
            Matcher part = PART.matcher(field);
            if (part.matches() && part.group(1).equals("section")) {
                sections.computeIfAbsent(part.group(2), reading::section);
            } else if (part.matches()) {
                stages.computeIfAbsent(part.group(2), reading::stage);
            }
        }
        return new Read(
                new PlanText(title, form, List.copyOf(sections.values()), List.copyOf(stages.values())),
                List.copyOf(reading.problems));
    }

    /** The section with this key, or null. */
    public @Nullable Section section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Reads field by field and keeps what is wrong. */
    private static final class Reading {

        private final Map<String, String> fields;
        private final List<FieldProblem> problems = new ArrayList<>();

        Reading(Map<String, String> fields) {
            this.fields = fields;
        }

        private <T> T read(Supplier<T> value, T otherwise) {
            try {
                return value.get();
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.problems());
                return otherwise;
            }
        }

        private String text(String field) {
            return fields.getOrDefault(field, "");
        }

        String required(String field) {
            return read(() -> PlainText.required(field, text(field), NAME), "");
        }

        @Nullable
        Integer form() {
            String number = text(FORM);
            if (number.isEmpty()) {
                return null;
            }
            if (!number.matches("[1-4]")) {
                problems.add(FieldProblem.of(FORM, "plan.form"));
                return null;
            }
            return Integer.valueOf(number);
        }

        Section section(String key) {
            String at = "section." + key + ".";
            String settled = text(at + "settled");
            if (!settled.isEmpty() && !settled.equals(YES)) {
                problems.add(FieldProblem.of(at + "settled", "plan.settled.value"));
            } else if (!settled.isEmpty() && text(at + "text").isEmpty()) {
                problems.add(FieldProblem.of(at + "settled", "plan.settled.empty"));
            }
            return new Section(key, required(at + "title"), text(at + "text"), settled.equals(YES));
        }

        Stage stage(String key) {
            String at = "stage." + key + ".";
            EffectiveDate from = date(at + "from");
            EffectiveDate to = date(at + "to");
            if (from != null && to != null && to.surelyBefore(from)) {
                problems.add(FieldProblem.of(at + "to", "plan.stage.order"));
            }
            return new Stage(
                    key,
                    required(at + "name"),
                    from,
                    to,
                    optional(at + "responsible"),
                    optional(at + "result"),
                    read(() -> StageState.of(at + "state", text(at + "state")), StageState.UNKNOWN));
        }

        private @Nullable String optional(String field) {
            String text = text(field);
            return text.isEmpty() ? null : text;
        }

        private @Nullable EffectiveDate date(String field) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            EffectiveDate read = read(
                    () -> EffectiveDate.parse(field, text.substring(0, Math.min(DATE + 1, text.length()))),
                    EffectiveDate.unknown());
            return read.known() ? read : null;
        }
    }
}
