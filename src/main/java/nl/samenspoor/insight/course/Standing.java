package nl.samenspoor.insight.course;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a step of the course stands, by process and record together. */
public enum Standing {
    AHEAD(null),
    /** Something is or waits there. */
    NOW("hands"),
    /** A phase whose work is done while it lasts: its gate is open. */
    AT_GATE("clock"),
    /** A phase whose work is done while it lasts: its gate does not wait for a decision. */
    WORKED_OUT("clock"),
    /** A phase that lasts and whose work fell away with a partner: it waits until is said in which phase it goes on. */
    INTERRUPTED("clock"),
    DONE("check"),
    /** A gate whose outcome keeps the cooperation from going on as proposed. */
    REJECTED("cross"),
    /** A gate the cooperation is past, without an outcome on record. */
    PASSED("unknown"),
    /** Work nobody did: it was set aside. */
    SKIPPED("forward"),
    /** A token came there and was taken away before the step was done. */
    STOPPED("cross");

    private final @Nullable String sign;

    Standing(@Nullable String sign) {
        this.sign = sign;
    }

    /** Icon in the list; null for none. */
    public @Nullable String sign() {
        return sign;
    }

    /** Lower-case key of style and message. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
