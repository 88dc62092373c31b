package nl.samenspoor.drafts;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.kernel.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * A draft as somebody saved it. Never changes.
 *
 * @param number  counted from 1 within the draft
 * @param base    number of the version it was made from; 0 for the first
 * @param fields  text by name of the field; a field that is not in it is empty
 * @param account who saved it
 * @param as      in which role, or null when not known
 * @param at      when
 */
public record DraftVersion(
        int number, int base, Map<String, String> fields, String account, @Nullable Capacity as, Instant at) {

    /** What there is before anybody saved: nothing. */
    static final DraftVersion NONE = new DraftVersion(0, 0, Map.of(), "", null, Instant.EPOCH);

    public DraftVersion {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Text of a field; empty when there is none. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
