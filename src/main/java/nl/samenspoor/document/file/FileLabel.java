package nl.samenspoor.document.file;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of a file, as a label: its last part, without anything that could lead somewhere or change what is read. */
public final class FileLabel {

    private static final int LONGEST = 150;
    private static final String REFUSED = "<>:\"|?*";

    private FileLabel() {}

    /** What is left of the name; {@code document} when nothing is. */
    public static String of(@Nullable String name) {
        String all = name == null ? "" : name;
        String last = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1);
        String plain = last.codePoints()
                .filter(FileLabel::harmless)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceAll("^[\\s.]+|[\\s.]+$", "");
        int from = Math.max(0, plain.length() - LONGEST);
        String label = Character.isLowSurrogate(plain.isEmpty() ? ' ' : plain.charAt(from))
                ? plain.substring(from + 1)
                : plain.substring(from);
        return label.isBlank() ? "document" : label;
    }

    /** Marks that turn the direction of writing hide what a name ends in. */
    private static boolean harmless(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && REFUSED.indexOf(c) < 0;
    }
}
