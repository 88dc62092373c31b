package nl.samenspoor.casebook.file;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One event of a case file. Of one that does not fit the schema a field may be missing, or be of another type.
 *
 * @param caseId id of the case it belongs to
 * @param index  its place in the list, counted from 0
 * @param node   its fields
 */
public record CaseEvent(String caseId, int index, JsonNode node) {

    public String kind() {
        return node.path("kind").asString("");
    }

    /** When it took effect; a plan when the file says so. */
    public EffectiveDate on() {
        EffectiveDate date = date(node.path("on"), "on");
        return planned() ? date.asPlanned() : date;
    }

    public boolean planned() {
        return node.path("planned").asBoolean(false);
    }

    /** A date field, or null when it is not there. */
    public @Nullable EffectiveDate date(String field) {
        return node.has(field) ? date(node.get(field), field) : null;
    }

    /** A text field, or null when it is not there. */
    public @Nullable String text(String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }

    /** A text field, or null when it is not there or the file says that nobody knows. */
    public @Nullable String known(String field) {
        String text = text(field);
        return text == null || text.equals("unknown") ? null : text;
    }

    /** A text field that the schema requires. */
    public String required(String field) {
        return node.path(field).asString("");
    }

    public MunicipalityCode municipality() {
        return new MunicipalityCode(required("municipality"));
    }

    /** A municipality field, or null when it is not there. */
    public @Nullable MunicipalityCode municipality(String field) {
        String code = text(field);
        return code == null ? null : new MunicipalityCode(code);
    }

    public List<MunicipalityCode> municipalities(String field) {
        return texts(field).stream().map(MunicipalityCode::new).toList();
    }

    /** A list of texts, empty when it is not there. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(item -> texts.add(item.asString()));
        return texts;
    }

    /** Path of one of its fields in the file. */
    public String path(String field) {
        return "events[" + index + "]" + (field.isEmpty() ? "" : "." + field);
    }

    /** Reads a date as case files write it: {@code unknown} or the written form of the kernel. */
    public static EffectiveDate date(JsonNode value, String field) {
        String text = value.asString("");
        return text.equals("unknown") ? EffectiveDate.unknown() : EffectiveDate.parse(field, text);
    }
}
