package nl.samenspoor.cooperation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;

/** What can be reported on a page, each with the fields it asks besides the date and the source. */
enum ReportKind {
    HOLD("text", "reviewOn"),
    RESUMPTION("text"),
    WITHDRAWAL("municipality", "text"),
    OPT_OUT("municipality", "taskField", "text"),
    TASK_FIELD_OPENED("name", "taskKind", "ahead"),
    FORM_CHOSEN("form", "variant", "legalForm", "reviewOn", "text"),
    FORM_DROPPED("text", "reviewOn"),
    SOUNDING("outcome", "text", "reviewOn"),
    ELECTION("municipality", "text"),
    KEY_PERSON_CHANGE("text"),
    INCIDENT("text"),
    EVALUATION_REQUESTED("text"),
    START_PLANNED("text"),
    PARTNER_JOINS("municipality", "text"),
    FOLLOWED_FROM_NOW("text"),
    TERMINATION("text");

    private final Set<String> fields;

    ReportKind(String... fields) {
        this.fields = Set.of(fields);
    }

    /** Lower-case key, for events the one the API uses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks when it happened; following begins on the day it is recorded. */
    public boolean dated() {
        return this != FOLLOWED_FROM_NOW;
    }

    /** Whether this field must be filled in. */
    public boolean needs(String field) {
        return switch (this) {
            case RESUMPTION, START_PLANNED, FOLLOWED_FROM_NOW -> false;
            case FORM_CHOSEN -> !field.equals("text");
            case SOUNDING -> !field.equals("reviewOn");
            default -> true;
        };
    }

    /** Whether the cooperation ends by it, so that the sender must confirm it: two partners make a cooperation. */
    public boolean ends(CooperationSummary cooperation) {
        return this == TERMINATION
                || this == WITHDRAWAL && cooperation.partners().size() <= 2;
    }

    /**
     * Whether it can be reported of this cooperation now.
     *
     * @param fields whether the cooperation has a task field
     */
    boolean possible(CooperationSummary cooperation, boolean fields, LocalDate today) {
        LocalDate until = cooperation.observedUntil();
        return switch (this) {
            case HOLD -> cooperation.status() != CooperationStatus.ON_HOLD;
            case RESUMPTION -> cooperation.status() == CooperationStatus.ON_HOLD;
            case OPT_OUT -> fields;
            case EVALUATION_REQUESTED -> cooperation.phase() == Phase.REALISATION;
            case PARTNER_JOINS -> cooperation.phase().compareTo(Phase.IMPLEMENTATION) < 0;
            case FOLLOWED_FROM_NOW -> until != null && until.isBefore(today);
            default -> true;
        };
    }

    /** Whether it is named, with when it can be, where it cannot be reported now: not what its counterpart in the list says. */
    boolean namedWhenNot() {
        return this == OPT_OUT || this == EVALUATION_REQUESTED || this == PARTNER_JOINS;
    }

    /** What somebody must be allowed to do to report it. */
    Right right() {
        return switch (this) {
            case HOLD -> Right.HOLD;
            case RESUMPTION -> Right.RESUME;
            case WITHDRAWAL, OPT_OUT -> Right.STEP_OUT;
            case TERMINATION -> Right.END;
            default -> Right.STEER;
        };
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
