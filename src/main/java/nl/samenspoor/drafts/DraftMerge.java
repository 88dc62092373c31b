package nl.samenspoor.drafts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Three readings of a draft side by side: what both started from, what the others made of it, and what one wants to save.
 *
 * @param before the version both started from
 * @param theirs the newest version
 * @param mine   the text of every field as it is to be saved
 * @param fields every field that somebody changed, in the order of the draft
 */
public record DraftMerge(DraftVersion before, DraftVersion theirs, Map<String, String> mine, List<Field> fields) {

    /** Who changed a field. */
    public enum Changed {
        BY_ME,
        BY_THEM,
        /** Both, and to the same text. */
        ALIKE,
        /** Both, each to another text: somebody has to choose. */
        APART;

        /** Whether others changed it. */
        public boolean theirs() {
            return this != BY_ME;
        }

        /** Whether one changed it oneself. */
        public boolean mine() {
            return this != BY_THEM;
        }

        /** Last part of its message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One field in three readings; empty where it did not exist. */
    public record Field(String name, String before, String mine, String theirs) {

        public Changed changed() {
            if (mine.equals(theirs)) {
                return mine.equals(before) ? Changed.BY_ME : Changed.ALIKE;
            }
            return theirs.equals(before) ? Changed.BY_ME : mine.equals(before) ? Changed.BY_THEM : Changed.APART;
        }

        /** What it comes to by itself; where both differ, what the others made of it. */
        String merged() {
            return changed() == Changed.BY_ME ? mine : theirs;
        }

        private boolean untouched() {
            return mine.equals(before) && theirs.equals(before);
        }
    }

    public DraftMerge {
        mine = Collections.unmodifiableMap(new LinkedHashMap<>(mine));
        fields = List.copyOf(fields);
    }

    /** @param given fields as they were sent; what is left out stays as in {@code before} */
    static DraftMerge of(DraftVersion before, DraftVersion theirs, Map<String, String> given) {
        Map<String, String> mine = new LinkedHashMap<>(before.fields());
        mine.putAll(given);
        return new DraftMerge(before, theirs, mine, compare(before.fields(), mine, theirs.fields()));
    }

    /** Every field that somebody changed, in the order of one's own; a field that is in none of them was not there. */
    static List<Field> compare(Map<String, String> before, Map<String, String> mine, Map<String, String> theirs) {
        Set<String> names = new LinkedHashSet<>(mine.keySet());
        names.addAll(theirs.keySet());
        names.addAll(before.keySet());
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            Field field = new Field(
                    name, before.getOrDefault(name, ""), mine.getOrDefault(name, ""), theirs.getOrDefault(name, ""));
            if (!field.untouched()) {
                fields.add(field);
            }
        }
        return fields;
    }

    /** Fields both changed, each to another text. */
    public List<Field> apart() {
        return fields.stream().filter(field -> field.changed() == Changed.APART).toList();
    }

    /** Names of what the others changed, alike or not. */
    List<String> changedByThem() {
        return fields.stream()
                .filter(field -> field.changed() != Changed.BY_ME)
                .map(Field::name)
                .toList();
    }

    /** All fields, each as it comes to by itself; where both differ, as the others made it. */
    public Map<String, String> merged() {
        Map<String, String> merged = new LinkedHashMap<>();
        mine.keySet().forEach(name -> merged.put(name, theirs.text(name)));
        theirs.fields().forEach(merged::putIfAbsent);
        fields.forEach(field -> merged.put(field.name(), field.merged()));
        return merged;
    }
}
