package nl.samenspoor.inbox.spi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.web.FieldMessages;

/**
 * The form a piece of work is done with, for another page that asks the same, such as one that corrects what was recorded:
 * the same questions in the same words, checked alike. Implemented by the inbox.
 */
public interface WorkForms {

    /** @param without keys of the questions that page does not ask */
    WorkForm of(WorkContext work, Set<String> without);

    /** The same for a correction: its date is the day that is on record, so left empty it is a mistake and not today. */
    WorkForm correcting(WorkContext work, Set<String> without);

    /** One form. */
    interface WorkForm {

        /**
         * What a browser sent, as answers by field key. Makes nothing right: what is no number stays text and is refused later.
         *
         * @param sent values by name; names that begin with an underscore are the page's own and left out
         */
        Typed typed(Map<String, ? extends List<String>> sent);

        /** What is right of the answers, and everything that is wrong. */
        Looked check(Map<String, ?> answers);

        /**
         * Its fields with these values, for a page.
         *
         * @param first name of the field the page puts the reader at, or empty
         */
        Laid lay(Map<String, ?> values, FieldMessages problems, String first);
    }

    /**
     * What was typed.
     *
     * @param values as answers by field key
     * @param rows   whether a row was asked for or taken away, and nothing was sent yet
     * @param first  name of the first field of a row asked for, or empty
     */
    record Typed(Map<String, Object> values, boolean rows, String first) {}

    /**
     * Answers after a look at the form.
     *
     * @param answers  what is right
     * @param problems what is wrong; nothing may be done while there are any
     */
    record Looked(Answers answers, List<FieldProblem> problems) {}

    /**
     * A form for a page.
     *
     * @param fields   for the template {@code inbox/fields}
     * @param problems each with the name of its field, for a summary
     */
    record Laid(List<?> fields, FieldMessages problems) {}
}
