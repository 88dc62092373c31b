package nl.samenspoor.inbox.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.drafts.Overtaken;

/**
 * What others recorded since somebody began with the form of a task, for work that keeps its versions.
 *
 * @param overtaken field by field
 * @param words     what people call those fields, and how they read them
 * @param takenOver what the form shows from now on, by its field keys: what only others changed, and in {@value #SEEN} the
 *                  newest version
 */
public record OvertakenWork(Overtaken overtaken, FieldWords words, Map<String, Object> takenOver) {

    /** Field in which a form keeps the version it was opened with; a problem on it says that there is a newer one. */
    public static final String SEEN = "seen";

    public OvertakenWork {
        takenOver = Collections.unmodifiableMap(new LinkedHashMap<>(takenOver));
    }
}
