package nl.samenspoor.drafts;

import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What people call the fields of a draft or form, and how they read what stands in them. */
public interface FieldWords {

    /** What people call a field, for {@code record:says}. */
    String label(String field);

    /** What stands in a field as people read it; the same for what they typed themselves. */
    String shown(String field, String text);

    /** Whether people type what stands in it; else it is one of a few choices, and nobody writes a third text of two. */
    boolean typed(String field);

    /** Put together from parts; {@code shown} gets the name of the field and what stands in it. */
    static FieldWords of(UnaryOperator<String> label, BinaryOperator<String> shown, Predicate<String> typed) {
        return new FieldWords() {
            @Override
            public String label(String field) {
                return label.apply(field);
            }

            @Override
            public String shown(String field, String text) {
                return text.isEmpty() ? text : shown.apply(field, text);
            }

            @Override
            public boolean typed(String field) {
                return typed.test(field);
            }
        };
    }
}
