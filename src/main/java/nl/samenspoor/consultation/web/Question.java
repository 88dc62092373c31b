package nl.samenspoor.consultation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question on a form of a page.
 *
 * @param field    its name
 * @param kind     how it is answered
 * @param label    in the reader's language
 * @param help     an explanation, or null
 * @param required whether it must be answered
 * @param options  what can be chosen; empty where one types
 */
record Question(String field, Kind kind, String label, @Nullable String help, boolean required, List<Option> options) {

    /** How a question is answered. */
    enum Kind {
        LINE,
        DATE,
        TEXT,
        CHOICE,
        /** From a list that is too long to show at once. */
        SELECT,
        /** Not asked: what the form knew when it was shown, its only option. */
        HIDDEN
    }

    /** Something that can be chosen. */
    record Option(String value, String label) {}

    Question {
        options = List.copyOf(options);
    }
}
