package nl.samenspoor.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.DraftMerge.Field;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;

/**
 * What the page with both texts sends: {@code before} and {@code base} (numbers of the versions it showed),
 * {@code text.<field>} for what only the sender changed, and for what both changed {@code mine.<field>} with his text,
 * {@code choice.<field>} ({@code mine}, {@code theirs} or {@code edited}) and {@code edited.<field>}. A field {@code all}
 * with {@code mine} lets his own text stand everywhere.
 *
 * @param sent every field of the request by name
 */
public record MergeForm(Map<String, String> sent) {

    private static final String TEXT = "text.";
    private static final String MINE = "mine.";
    private static final String CHOICE = "choice.";
    private static final String EDITED = "edited.";
    private static final String OWN = "mine";

    public MergeForm {
        sent = Map.copyOf(sent);
    }

    /** Whether a request comes from that page, and not from the draft itself. */
    public static boolean isMerge(Map<String, String> sent) {
        return sent.containsKey("before");
    }

    /** Whether the page has a field of this name. */
    public static boolean knows(String name) {
        return List.of("before", "base", "all").contains(name)
                || List.of(TEXT, MINE, CHOICE, EDITED).stream().anyMatch(name::startsWith);
    }

    /** @throws InvalidInput when it is no number */
    public int before() {
        return number("before");
    }

    /** @throws InvalidInput when it is no number */
    public int base() {
        return number("base");
    }

    private int number(String field) {
        String text = sent.getOrDefault(field, "").strip();
        if (!text.matches("\\d{1,9}")) {
            throw InvalidInput.of(field, "drafts.base");
        }
        return Integer.parseInt(text);
    }

    /** The sender's own texts, before any choice. */
    Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(TEXT)) {
                own.put(name.substring(TEXT.length()), text);
            } else if (name.startsWith(MINE)) {
                own.put(name.substring(MINE.length()), text);
            }
        });
        return own;
    }

    /**
     * The choices made.
     *
     * @throws InvalidInput on {@code choice.<field>} for each field without one
     */
    public SaveDraft command(DraftSubject subject) {
        boolean everywhere = OWN.equals(sent.get("all"));
        Map<String, String> chosen = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(TEXT)) {
                chosen.put(name.substring(TEXT.length()), text);
            } else if (name.startsWith(MINE)) {
                String field = name.substring(MINE.length());
                switch (everywhere ? OWN : sent.getOrDefault(CHOICE + field, "")) {
                    case OWN -> chosen.put(field, text);
                    case "edited" -> chosen.put(field, sent.getOrDefault(EDITED + field, ""));
                    case "theirs" -> {
                        return;
                    }
                    default -> problems.add(FieldProblem.of(CHOICE + field, "drafts.choose"));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new SaveDraft(subject, base(), chosen);
    }

    /** What was chosen for a field, for showing the page again; empty when nothing. */
    String choice(Field field) {
        return sent.getOrDefault(CHOICE + field.name(), "");
    }

    /** What was typed for a field, for showing the page again; at first one's own text. */
    String edited(Field field) {
        return sent.getOrDefault(EDITED + field.name(), field.mine());
    }
}
