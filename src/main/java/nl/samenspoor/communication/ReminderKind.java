package nl.samenspoor.communication;

import java.util.Locale;

/** What a reminder says about a task with a last day, or about a question without one. */
public enum ReminderKind {
    /** Some days before the last day; to the body that does the task. */
    BEFORE,
    /** Soon after the last day; to the same. */
    OVERDUE,
    /** Longer after the last day; to those who lead the cooperation. */
    ESCALATION,
    /** With a reminder that reached nobody, because nobody holds the seat; to those who lead the cooperation. */
    VACANT,
    /** A college is asked for its answer; to those who hold its seat and to the secretary of the municipality. */
    ASKED,
    /** The same when nobody holds a seat there; to those who lead the cooperation. */
    ASKED_VACANT,
    /** A works council is asked for advice; to its members. */
    ADVICE_ASKED,
    /** The same when it has no members with an account; to those who lead the cooperation. */
    ADVICE_ASKED_VACANT,
    /** A municipality left a task field, which goes on without it; to the other colleges and their secretaries. */
    FIELD_LEFT,
    /** A task field stopped because a municipality takes no part; to the same. */
    FIELD_STOPPED,
    /** A municipality left the cooperation, which goes on without it; to the same. */
    PARTNER_LEFT,
    /** The cooperation stopped because a municipality left it; to the same. */
    COOPERATION_STOPPED;

    /** Whether a moment brings it; else it comes with another. */
    boolean timed() {
        return this == BEFORE || this == OVERDUE || this == ESCALATION;
    }

    /** Whether those who lead the cooperation are told, whoever does the task. */
    boolean toLeaders() {
        return this == ESCALATION || this == VACANT || this == ASKED_VACANT || this == ADVICE_ASKED_VACANT;
    }

    /** Whether something is late or stuck. */
    public boolean pressing() {
        return timed() ? this != BEFORE : toLeaders();
    }

    /** Lower-case key, for the table and for message codes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReminderKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
