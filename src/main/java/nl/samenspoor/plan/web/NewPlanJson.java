package nl.samenspoor.plan.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a client saves it, or as it was read with changes. What is left out stays as it was in {@code base}; an empty text
 * clears. What cannot be changed is not looked at.
 *
 * @param base  number of the version the client started from; 0 when there was none, and when left out that of {@code saved}
 * @param saved as it was read
 */
@JsonIgnoreProperties({"fixed", "fixedVersions"})
record NewPlanJson(
        @Nullable Integer base,
        @Nullable SavedBody saved,
        @Nullable String title,
        @Nullable String form,
        @Nullable List<SectionBody> sections,
        @Nullable List<StageBody> stages) {

    private static final String KEY = "[a-z0-9-]{1,40}";

    /** Which version was read. */
    @JsonIgnoreProperties({"base", "savedBy", "savedAs", "savedAt"})
    record SavedBody(@Nullable Integer version) {}

    /** A section; a key the plan does not have yet adds one. */
    @JsonIgnoreProperties("structure")
    record SectionBody(
            @Nullable String key, @Nullable String title, @Nullable String text, @Nullable Boolean settled) {}

    /**
     * A stage; {@code from} and {@code to} as {@code 2011-07-01}, {@code 2011-07}, {@code 2011} or {@code unknown}, or as they are
     * read.
     */
    record StageBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable EffectiveDateJson from,
            @Nullable EffectiveDateJson to,
            @Nullable String responsible,
            @Nullable String result,
            @Nullable String state) {}

    /** @throws InvalidInput on {@code base} when it is missing */
    int started() {
        Integer started = base != null || saved == null ? base : saved.version();
        if (started == null || started < 0) {
            throw InvalidInput.of("base", "drafts.base");
        }
        return started;
    }

    /** @throws InvalidInput on every key that is missing or none, and every date that is none */
    Map<String, String> fields() {
        Mistakes mistakes = new Mistakes();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", title);
        put(fields, "form", known(form));
        List<SectionBody> given = sections == null ? List.of() : sections;
        for (int i = 0; i < given.size(); i++) {
            SectionBody one = given.get(i);
            String at = "section." + key("sections[" + i + "].key", one.key(), mistakes) + ".";
            put(fields, at + "title", one.title());
            put(fields, at + "text", one.text());
            put(fields, at + "settled", one.settled() == null ? null : one.settled() ? "yes" : "");
        }
        List<StageBody> planned = stages == null ? List.of() : stages;
        for (int i = 0; i < planned.size(); i++) {
            StageBody one = planned.get(i);
            String at = "stage." + key("stages[" + i + "].key", one.key(), mistakes) + ".";
            put(fields, at + "name", one.name());
            put(fields, at + "from", mistakes.in(() -> date(at + "from", one.from())));
            put(fields, at + "to", mistakes.in(() -> date(at + "to", one.to())));
            put(fields, at + "responsible", known(one.responsible()));
            put(fields, at + "result", known(one.result()));
            put(fields, at + "state", one.state());
        }
        mistakes.refuse();
        return fields;
    }

    private static @Nullable String key(String field, @Nullable String key, Mistakes mistakes) {
        if (key == null || !key.matches(KEY)) {
            mistakes.add(List.of(FieldProblem.of(field, "plan.key")));
        }
        return key;
    }

    /** The short written form is read with the rest of the plan. */
    private static @Nullable String date(String field, @Nullable EffectiveDateJson sent) {
        if (sent == null || sent.precision() == null && sent.until() == null && sent.planned() == null) {
            return sent == null ? null : known(sent.value());
        }
        EffectiveDate date = sent.toDate(field);
        return date.known() ? date.toEdtf() : "";
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
