package nl.samenspoor.drafts;

import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.DraftMerge.Changed;
import org.jspecify.annotations.Nullable;

/**
 * What was changed since a form was opened, for the fragment {@code meanwhile}, and for fields as {@code overtaken}.
 *
 * @param lines  every field that anybody changed
 * @param theirs by name of a field that both changed, what the others made of it, as people read it and for
 *               {@code record:says}
 */
public record OvertakenView(List<Line> lines, Map<String, String> theirs) {

    /**
     * One field.
     *
     * @param label  what people call it, for {@code record:says}
     * @param byThem what the others made of it, word for word
     * @param byMe   what the form holds, word for word
     * @param typed  whether people type it; else it is a choice in words
     * @param who    who among the others changed it last and when, in a sentence; null when nobody did
     */
    public record Line(
            String name,
            String label,
            Changed changed,
            TextDifference byThem,
            TextDifference byMe,
            boolean typed,
            @Nullable String who) {

        /** Whether the form holds another text than the others made of it, both changed. */
        public boolean apart() {
            return changed == Changed.APART;
        }
    }

    public OvertakenView {
        lines = List.copyOf(lines);
        theirs = Map.copyOf(theirs);
    }

    /** How many fields both changed to another text. */
    public long both() {
        return lines.stream().filter(Line::apart).count();
    }

    /** What the others made of a field that both changed; null for any other. */
    public @Nullable String beside(String field) {
        return theirs.get(field);
    }
}
