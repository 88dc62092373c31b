package nl.samenspoor.drafts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.samenspoor.drafts.DraftMerge.Changed;
import org.jspecify.annotations.Nullable;

/**
 * A form that was opened before somebody else recorded a newer version of the same: field by field what both started from,
 * what one filled in, and what the others made of it. What only the others changed is taken over into the form; where both
 * changed a field one's own stays, with the other beside it. Sent again, counted from the newest version, it is recorded
 * knowingly.
 *
 * @param before number of the version the form was opened with; 0 for none
 * @param newest the version that is the newest now, with its account and moment
 * @param lines  every field that anybody changed since, in the order of the form
 */
public record Overtaken(int before, Edition newest, List<Line> lines) {

    /**
     * One field.
     *
     * @param by who among the others changed it last, with the version; null when nobody but the one who fills in the form
     */
    public record Line(DraftMerge.Field field, @Nullable Edition by) {

        public String name() {
            return field.name();
        }

        public Changed changed() {
            return field.changed();
        }

        /** Who among the others changed it last; null when nobody did. */
        public @Nullable String account() {
            return by == null ? null : by.account();
        }

        /** When it was changed last; null when nobody else did. */
        public @Nullable Instant at() {
            return by == null ? null : by.at();
        }
    }

    public Overtaken {
        lines = List.copyOf(lines);
    }

    /**
     * @param editions every version, in any order
     * @param before   number of the version the form was opened with; without such a version the form was empty
     * @param mine     what the form holds now
     * @return nothing when no version is newer
     */
    public static Optional<Overtaken> of(List<Edition> editions, int before, Map<String, String> mine) {
        List<Edition> since = editions.stream()
                .filter(one -> one.number() > before)
                .sorted(Comparator.comparingInt(Edition::number))
                .toList();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> base = editions.stream()
                .filter(one -> one.number() == before)
                .findFirst()
                .map(Edition::fields)
                .orElse(Map.of());
        Edition newest = since.get(since.size() - 1);
        List<Line> lines = new ArrayList<>();
        DraftMerge.compare(lines(base), lines(mine), lines(newest.fields()))
                .forEach(field -> lines.add(new Line(field, last(field.name(), base, since))));
        return Optional.of(new Overtaken(before, newest, lines));
    }

    /** Who changed a field last. */
    private static @Nullable Edition last(String name, Map<String, String> base, List<Edition> since) {
        Edition last = null;
        String text = line(base.getOrDefault(name, ""));
        for (Edition one : since) {
            String now = line(one.fields().getOrDefault(name, ""));
            if (!now.equals(text)) {
                last = one;
                text = now;
            }
        }
        return last;
    }

    /** Space around a text and the sort of its line ends are no change. */
    private static Map<String, String> lines(Map<String, String> fields) {
        Map<String, String> lines = new LinkedHashMap<>(fields);
        lines.replaceAll((name, text) -> line(text));
        return lines;
    }

    private static String line(String text) {
        return text.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What only the others changed, by name of the field: what the form shows instead of what it was opened with. */
    public Map<String, String> takenOver() {
        return by(Changed.BY_THEM, DraftMerge.Field::theirs);
    }

    /** What both changed to another text, by name of the field, as the others made it: what stands beside one's own. */
    public Map<String, String> apart() {
        return by(Changed.APART, DraftMerge.Field::theirs);
    }

    private Map<String, String> by(Changed changed, Function<DraftMerge.Field, String> text) {
        Map<String, String> found = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.changed() == changed)
                .forEach(line -> found.put(line.name(), text.apply(line.field())));
        return Collections.unmodifiableMap(found);
    }
}
