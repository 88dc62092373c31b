package nl.samenspoor.drafts;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody recorded with a form of which every record is a version that stays.
 *
 * @param number  of the version
 * @param fields  text by name of the field, in the order of the form; a field that is not in it is empty
 * @param account who recorded it
 * @param at      when
 */
public record Edition(int number, Map<String, String> fields, String account, Instant at) {

    public Edition {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
