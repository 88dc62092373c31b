package nl.samenspoor.drafts;

import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.DraftMerge.Changed;
import org.jspecify.annotations.Nullable;

/**
 * Both texts side by side, for the fragment {@code merge}.
 *
 * @param before number of the version both started from
 * @param base   number of the newest version
 * @param saved  who saved since, and when, the newest first
 * @param fields what anybody changed
 * @param kept   what only the sender changed, by name of the field; sent along unseen
 */
public record MergeView(int before, int base, List<Save> saved, List<Field> fields, Map<String, String> kept) {

    /** One version in between; {@code at} in words. */
    public record Save(int number, String account, String at) {}

    /**
     * One field.
     *
     * @param byThem what the others made of it, word for word
     * @param byMe   what the sender made of it, word for word
     * @param typed  whether a third text can be typed; else it is one of the two
     * @param choice what was chosen already: {@code mine}, {@code theirs}, {@code edited} or empty
     * @param edited the text to edit
     */
    public record Field(
            String name,
            String label,
            Changed changed,
            String mine,
            TextDifference byThem,
            TextDifference byMe,
            boolean typed,
            String choice,
            String edited) {

        /** Whether somebody has to choose. */
        public boolean apart() {
            return changed == Changed.APART;
        }
    }

    public MergeView {
        saved = List.copyOf(saved);
        fields = List.copyOf(fields);
        kept = Map.copyOf(kept);
    }

    /** What the field is called that is chosen by {@code choice.<name>}; null when this is no choice. */
    public @Nullable String label(String choice) {
        return fields.stream()
                .filter(field -> choice.equals("choice." + field.name()))
                .map(Field::label)
                .findFirst()
                .orElse(null);
    }

    /** How many fields ask for a choice. */
    public long choices() {
        return fields.stream().filter(Field::apart).count();
    }
}
