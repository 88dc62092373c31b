package nl.samenspoor.organisation.web;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import nl.samenspoor.web.Typed;

/** The rows of a list on a form, of which any may be left empty. */
final class FilledRows {

    private FilledRows() {}

    /**
     * Moves rows up over those that were left empty, so that what is wrong with the third of a list stands at the third row.
     *
     * @param empty  whether nothing stands in the row of that number, from 0
     * @param row    begin of the names of its fields
     * @param fields the rest of their names
     */
    static void closeUp(Typed typed, int most, IntPredicate empty, IntFunction<String> row, List<String> fields) {
        int to = 0;
        for (int from = 0; from < most; from++) {
            if (!empty.test(from)) {
                if (from > to) {
                    for (String field : fields) {
                        typed.with(row.apply(to) + field, typed.value(row.apply(from) + field));
                        typed.values().remove(row.apply(from) + field);
                    }
                }
                to++;
            }
        }
    }
}
