package nl.samenspoor.casebook.events;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/** What the events of one import share: the cooperation they are about and the names the file gave to things. */
public final class CaseContext {

    private final Actor importer;
    private final CooperationId id;
    private final Map<MunicipalityCode, String> names = new HashMap<>();
    private final Map<String, String> taskFields = new HashMap<>();
    private final Set<String> fieldsAhead = new HashSet<>();

    /**
     * @param importer who imports the file, recording what others decided
     * @param id       the cooperation that was started for the file
     */
    public CaseContext(Actor importer, CooperationId id, CaseFile file) {
        this.importer = importer;
        this.id = id;
        file.content()
                .path("municipalities")
                .forEach(one -> names.put(
                        new MunicipalityCode(one.get("code").asString()),
                        one.get("name").asString()));
    }

    public CooperationId id() {
        return id;
    }

    /** Who records: the account that imports the file. */
    public Actor actor() {
        return importer;
    }

    String name(MunicipalityCode code) {
        return names.getOrDefault(code, code.text());
    }

    /**
     * Everything the event says beside its own fields, for the decision log.
     *
     * @param own what its own fields say: told too where the file's words take the place of the use case's sentence
     */
    Particulars particulars(CaseEvent event, @Nullable String... own) {
        return new Particulars(
                event.texts("actors"),
                event.text("what") == null ? null : Wording.all(event.required("what"), own),
                event.text("consequence"),
                irreversible(event),
                SourceText.of(event));
    }

    /** The same actors and source for a second entry about the same event, in the words of the use case. */
    Particulars again(CaseEvent event) {
        return new Particulars(event.texts("actors"), null, null, null, SourceText.alone(event));
    }

    static @Nullable Boolean irreversible(CaseEvent event) {
        return event.node().has("irreversible")
                ? event.node().get("irreversible").asBoolean()
                : null;
    }

    /** The event's own words: the field, or else what the log tells, or else its source. */
    String words(CaseEvent event, String field) {
        String own = event.text(field);
        if (own != null) {
            return own;
        }
        String what = event.text("what");
        return what != null ? what : event.required("source");
    }

    /** A field of the event, with the municipality it is about. */
    String about(CaseEvent event, String field) {
        MunicipalityCode municipality = event.municipality("municipality");
        String words = event.required(field);
        return municipality == null ? words : words + " (" + name(municipality) + ")";
    }

    void opened(String taskField, String fieldId, boolean ahead) {
        taskFields.put(taskField, fieldId);
        if (ahead) {
            fieldsAhead.add(fieldId);
        }
    }

    /** Whether a task field runs ahead of the broad cooperation. */
    boolean ahead(@Nullable String fieldId) {
        return fieldId != null && fieldsAhead.contains(fieldId);
    }

    /** Id of the task field an event names. */
    String taskField(CaseEvent event) {
        String name = event.required("taskField");
        String id = taskFields.get(name);
        if (id == null) {
            throw InvalidInput.of("taskField", "casebook.unknownTaskField", name);
        }
        return id;
    }
}
