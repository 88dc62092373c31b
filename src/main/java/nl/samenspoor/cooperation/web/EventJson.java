package nl.samenspoor.cooperation.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the course of a cooperation. Each kind has its own fields; a field that does not belong to the
 * kind is refused.
 *
 * @param kind         election, key_person_change, incident, evaluation_requested, sounding, opt_out, task_field_opened,
 *                     partner_joins, form_chosen, form_dropped, start_planned or followed_from_now
 * @param effectiveOn  when; left out it is today
 * @param source       where it is known from; may be left out
 * @param text         what happened or why, in the sender's words
 * @param outcome      of a sounding: supported, not_supported or unknown
 * @param dropsForm    of a sounding without support: whether the preferred form fails by it (when left out, it does)
 * @param municipality who opts out or joins, or whose election it is (when left out, that of all partners); by CBS code
 * @param taskField    id of the field somebody opts out of
 * @param name         of the field that is opened
 * @param taskKind     of the field that is opened: piofach, execution, policy_strategic or unknown
 * @param ahead        whether the field runs ahead (when left out, it does not)
 * @param form         chosen form, 1 to 4
 * @param variant      variant of the form; may be left out
 * @param legalForm    legal shape; unknown when left out
 * @param reviewOn     day on which the form that is chosen, or that takes the place of a failed one, is looked at again;
 *                     people must give it
 */
record EventJson(
        @Nullable String kind,
        @Nullable EffectiveDateJson effectiveOn,
        @Nullable String source,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable Boolean dropsForm,
        @Nullable String municipality,
        @Nullable String taskField,
        @Nullable String name,
        @Nullable String taskKind,
        @Nullable Boolean ahead,
        @Nullable Integer form,
        @Nullable String variant,
        @Nullable String legalForm,
        @Nullable String reviewOn) {

    /** Refuses what does not belong to this kind of event; the date and the source always do. */
    void allowOnly(Reader reader, Set<String> fields) {
        given().forEach((field, content) -> {
            if (content != null && !fields.contains(field)) {
                reader.problem(field, "cooperation.unknownField");
            }
        });
    }

    private Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> given = new TreeMap<>();
        given.put("text", text);
        given.put("outcome", outcome);
        given.put("dropsForm", dropsForm);
        given.put("municipality", municipality);
        given.put("taskField", taskField);
        given.put("name", name);
        given.put("taskKind", taskKind);
        given.put("ahead", ahead);
        given.put("form", form);
        given.put("variant", variant);
        given.put("legalForm", legalForm);
        given.put("reviewOn", reviewOn);
        return given;
    }

    EffectiveDate effective(Reader reader) {
        return reader.effective("effectiveOn", effectiveOn);
    }

    Particulars particulars(Reader reader) {
        return reader.particulars(source);
    }
}
