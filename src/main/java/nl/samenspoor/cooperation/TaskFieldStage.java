package nl.samenspoor.cooperation;

import org.jspecify.annotations.Nullable;

/** Where a task field is on its own track; {@code task-field.bpmn} goes through the same (Speulman 2012, §7.4.2, §7.4.4). */
public enum TaskFieldStage implements Choice {
    /** No business case yet. */
    PREPARING(2),
    /** There is a business case; not every college decided. */
    DECIDING(2),
    /** Approved, and goes on with the whole cooperation. */
    WITH_THE_WHOLE(null),
    /** Approved and on a track of its own: agreements are made and it is put to work. */
    IMPLEMENTING(3),
    WORKING(4),
    STOPPED(null);

    private final @Nullable Integer phase;

    TaskFieldStage(@Nullable Integer phase) {
        this.phase = phase;
    }

    /** Which of the five phases it is in by itself, 1 to 5; null when it has none of its own. */
    public @Nullable Integer phase() {
        return phase;
    }

    /** Of this field, with or without a business case. */
    public static TaskFieldStage of(TaskField field, boolean drafted) {
        return switch (field.state()) {
            case OPEN -> drafted || !field.verdicts().isEmpty() ? DECIDING : PREPARING;
            case APPROVED -> field.ownTrack() ? IMPLEMENTING : WITH_THE_WHOLE;
            case IMPLEMENTED -> WORKING;
            case STOPPED -> STOPPED;
        };
    }
}
