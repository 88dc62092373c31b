package nl.samenspoor.cooperation.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.kernel.NotFound;

/** What can be reported on a page, each with the fields it asks besides the date and the source. */
enum ReportKind {
    HOLD("text", "reviewOn"),
    RESUMPTION("text"),
    WITHDRAWAL("municipality", "text"),
    OPT_OUT("municipality", "taskField", "text"),
    TASK_FIELD_OPENED("name", "taskKind", "ahead"),
    FORM_DROPPED("text"),
    SOUNDING("outcome", "text"),
    ELECTION("text"),
    KEY_PERSON_CHANGE("text"),
    INCIDENT("text"),
    EVALUATION_REQUESTED("text"),
    START_PLANNED("text"),
    PARTNER_JOINS("municipality", "text"),
    TERMINATION("text");

    private final Set<String> fields;

    ReportKind(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Lower-case key, for events the one the API uses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for this field. */
    public boolean has(String field) {
        return fields.contains(field);
    }

    /** @throws NotFound for a kind that cannot be reported */
    static ReportKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("cooperation.noSuchReport"));
    }
}
