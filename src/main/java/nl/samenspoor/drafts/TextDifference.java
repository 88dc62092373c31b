package nl.samenspoor.drafts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Word for word what became of a text: first by paragraph, then by word within what changed. Long passages that have little
 * in common are shown as taken out and put in as a whole, which reads better and keeps the work small.
 *
 * @param pieces in reading order, taken out before put in; put together without what was taken out they are the new text,
 *               without what was put in the old one
 */
public record TextDifference(List<Piece> pieces) {

    /** What became of a piece of text. */
    public enum Kind {
        SAME,
        DELETED,
        INSERTED;

        /** Lower-case key for templates and the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A stretch of text. */
    public record Piece(Kind kind, String text) {}

    /** Most paragraphs, or words and spaces within one that changed, on both sides together that are compared one by one. */
    private static final int MOST = 4_000;

    /** At least one letter must have stayed for every so many that changed on one side. */
    private static final int ENOUGH = 2;

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    public TextDifference {
        pieces = List.copyOf(pieces);
    }

    public static TextDifference of(String before, String after) {
        Pieces pieces = new Pieces();
        compare(split(LINE, before), split(LINE, after), pieces, true);
        return new TextDifference(pieces.all);
    }

    public boolean any() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    /** Whether all of a text was taken out. */
    public boolean emptied() {
        return any() && right().isEmpty();
    }

    /** The old text, without marks. */
    public String before() {
        return left().stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The old text, with what was taken out marked. */
    public List<Piece> left() {
        return pieces.stream().filter(piece -> piece.kind() != Kind.INSERTED).toList();
    }

    /** The new text, with what was put in marked. */
    public List<Piece> right() {
        return pieces.stream().filter(piece -> piece.kind() != Kind.DELETED).toList();
    }

    private static void compare(List<String> before, List<String> after, Pieces pieces, boolean deeper) {
        if (before.size() + after.size() > MOST) {
            pieces.add(Kind.DELETED, before);
            pieces.add(Kind.INSERTED, after);
            return;
        }
        int at = 0;
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int position = delta.getSource().getPosition();
            List<String> between = before.subList(at, position);
            if (!deeper && isSpace(between) && !(out.isEmpty() && in.isEmpty())) {
                out.addAll(between);
                in.addAll(between);
            } else if (position > at) {
                changed(out, in, pieces, deeper);
                pieces.add(Kind.SAME, between);
            }
            out.addAll(delta.getSource().getLines());
            in.addAll(delta.getTarget().getLines());
            at = position + delta.getSource().size();
        }
        changed(out, in, pieces, deeper);
        pieces.add(Kind.SAME, before.subList(at, before.size()));
    }

    /** Neighbouring changes together: what stands next to each other is one change to a reader. */
    private static void changed(List<String> out, List<String> in, Pieces pieces, boolean deeper) {
        Pieces words = new Pieces();
        if (deeper && !out.isEmpty() && !in.isEmpty()) {
            compare(split(WORD, String.join("", out)), split(WORD, String.join("", in)), words, false);
        }
        if (words.alike()) {
            words.all.forEach(piece -> pieces.add(piece.kind(), List.of(piece.text())));
        } else {
            pieces.add(Kind.DELETED, out);
            pieces.add(Kind.INSERTED, in);
        }
        out.clear();
        in.clear();
    }

    private static boolean isSpace(List<String> words) {
        return words.stream().allMatch(word -> word.isBlank() && word.indexOf('\n') < 0);
    }

    private static List<String> split(Pattern parts, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = parts.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** Joins neighbours of the same kind. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();

        /** Whether enough stayed the same to show what changed word by word. */
        boolean alike() {
            return letters(Kind.SAME) * ENOUGH >= Math.max(letters(Kind.DELETED), letters(Kind.INSERTED))
                    && letters(Kind.SAME) > 0;
        }

        private long letters(Kind kind) {
            return all.stream()
                    .filter(piece -> piece.kind() == kind)
                    .mapToLong(piece -> piece.text()
                            .chars()
                            .filter(Character::isLetterOrDigit)
                            .count())
                    .sum();
        }

        void add(Kind kind, List<String> parts) {
            String text = String.join("", parts);
            if (text.isEmpty()) {
                return;
            }
            int last = all.size() - 1;
            if (last >= 0 && all.get(last).kind() == kind) {
                all.set(last, new Piece(kind, all.get(last).text() + text));
            } else {
                all.add(new Piece(kind, text));
            }
        }
    }
}
