package nl.samenspoor.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a client saves it. What is left out stays as it was in {@code base}; an empty text clears.
 *
 * @param base number of the version the client started from; 0 when there was none
 */
record NewPlanJson(
        @Nullable Integer base,
        @Nullable String title,
        @Nullable String form,
        @Nullable List<SectionBody> sections,
        @Nullable List<StageBody> stages) {

    private static final String KEY = "[a-z0-9-]{1,40}";

    /** A section; a key the plan does not have yet adds one. */
    record SectionBody(
            @Nullable String key, @Nullable String title, @Nullable String text, @Nullable Boolean settled) {}

    /** A stage; {@code from} and {@code to} as {@code 2011-07-01}, {@code 2011-07}, {@code 2011} or {@code unknown}. */
    record StageBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String responsible,
            @Nullable String result,
            @Nullable String state) {}

    /** @throws InvalidInput on {@code base} when it is missing */
    int started() {
        if (base == null || base < 0) {
            throw InvalidInput.of("base", "drafts.base");
        }
        return base;
    }

    /** @throws InvalidInput on a key that is missing or none */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", title);
        put(fields, "form", form);
        List<SectionBody> given = sections == null ? List.of() : sections;
        for (int i = 0; i < given.size(); i++) {
            SectionBody one = given.get(i);
            String at = "section." + key("sections[" + i + "].key", one.key()) + ".";
            put(fields, at + "title", one.title());
            put(fields, at + "text", one.text());
            put(fields, at + "settled", one.settled() == null ? null : one.settled() ? "yes" : "");
        }
        List<StageBody> planned = stages == null ? List.of() : stages;
        for (int i = 0; i < planned.size(); i++) {
            StageBody one = planned.get(i);
            String at = "stage." + key("stages[" + i + "].key", one.key()) + ".";
            put(fields, at + "name", one.name());
            put(fields, at + "from", known(one.from()));
            put(fields, at + "to", known(one.to()));
            put(fields, at + "responsible", known(one.responsible()));
            put(fields, at + "result", known(one.result()));
            put(fields, at + "state", one.state());
        }
        return fields;
    }

    private static String key(String field, @Nullable String key) {
        if (key == null || !key.matches(KEY)) {
            throw InvalidInput.of(field, "plan.key");
        }
        return key;
    }

    private static @Nullable String known(@Nullable String text) {
        return "unknown".equals(text) ? "" : text;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }
}
