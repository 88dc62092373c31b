package nl.samenspoor.communication;

import java.util.Locale;

/** What a reminder says about a task with a last day. */
public enum ReminderKind {
    /** Some days before the last day; to the body that does the task. */
    BEFORE,
    /** Soon after the last day; to the same. */
    OVERDUE,
    /** Longer after the last day; to those who lead the cooperation. */
    ESCALATION;

    /** Lower-case key, for the table and for message codes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReminderKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
