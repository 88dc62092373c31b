package nl.samenspoor.casebook.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a case file: names of fields and numbers of list items from the root.
 *
 * @param steps {@code String} for a field, {@code Integer} for an item
 */
record Place(List<Object> steps) {

    static final Place ROOT = new Place(List.of());

    Place {
        steps = List.copyOf(steps);
    }

    Place then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(longer);
    }

    @Nullable
    Place parent() {
        return steps.isEmpty() ? null : new Place(steps.subList(0, steps.size() - 1));
    }

    /** The number of the event this place belongs to, or null outside the events. */
    @Nullable
    Integer event() {
        return steps.size() > 1 && steps.get(0).equals("events") && steps.get(1) instanceof Integer index
                ? index
                : null;
    }

    /** As people read it: {@code events[3].votes.for}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }

    /** Reads {@link #text()}; names with dots or brackets do not occur in the format. */
    static Place parse(String text) {
        List<Object> steps = new ArrayList<>();
        for (String part : text.split("[.\\[\\]]+")) {
            if (!part.isEmpty()) {
                steps.add(part.matches("\\d{1,9}") ? (Object) Integer.valueOf(part) : part);
            }
        }
        return new Place(steps);
    }
}
