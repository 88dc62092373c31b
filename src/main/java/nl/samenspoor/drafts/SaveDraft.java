package nl.samenspoor.drafts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Save what somebody made of a draft.
 *
 * @param subject which draft
 * @param base    number of the version he started from; 0 when there was none yet
 * @param fields  text by name of the field, in the order of the draft. A field left out stays as it was in {@code base};
 *                an empty text clears it. Names have 1 to 100 characters, texts at most {@value #LONGEST}
 */
public record SaveDraft(DraftSubject subject, int base, Map<String, String> fields) {

    /** Longest text of a field, in characters. */
    public static final int LONGEST = 20_000;

    private static final int LONGEST_NAME = 100;

    public SaveDraft {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fields.keySet().forEach(name -> {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("no name of a field: " + name);
            }
        });
    }
}
