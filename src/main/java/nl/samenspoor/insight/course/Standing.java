package nl.samenspoor.insight.course;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a step of the course stands, by process and record together. */
public enum Standing {
    AHEAD(null),
    /** A phase or gate that lies ahead again, and was passed in an earlier round. */
    EARLIER(null),
    /** The present run went past it: it was not called for. */
    BYPASSED(null),
    /** Task fields that are worked out on a track of their own, and so not in this phase. */
    OWN_TRACK("forward"),
    /** It lies behind, and no process went through it here. */
    ELSEWHERE("unknown"),
    /** Something is or waits there. */
    NOW("hands"),
    /** The same while the cooperation is on hold: nobody can go on with it. */
    HELD("pause"),
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

    private static final Set<Standing> NOTHING_HAPPENED = EnumSet.of(AHEAD, EARLIER, BYPASSED, OWN_TRACK, ELSEWHERE);

    private final @Nullable String sign;

    Standing(@Nullable String sign) {
        this.sign = sign;
    }

    /** Icon in the list; null for none. */
    public @Nullable String sign() {
        return sign;
    }

    /** Whether anything happened there in the present run. */
    public boolean reached() {
        return !NOTHING_HAPPENED.contains(this);
    }

    /** Whether the cooperation is there, going on or standing still. */
    public boolean present() {
        return this == NOW || this == HELD;
    }

    /** Lower-case key of style and message. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
