package nl.samenspoor.insight.web;

import org.jspecify.annotations.Nullable;

/** The word the API uses for what nobody knows. */
final class Known {

    static final String UNKNOWN = "unknown";
    /** For what does not apply: a gate not decided yet, a partner that has not left. */
    static final String NONE = "none";

    private Known() {}

    static String text(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }

    static Object value(@Nullable Object value) {
        return value == null ? UNKNOWN : value;
    }

    static Object orNone(@Nullable Object value) {
        return value == null ? NONE : value;
    }
}
