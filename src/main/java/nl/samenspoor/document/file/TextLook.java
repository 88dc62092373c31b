package nl.samenspoor.document.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.InvalidInput;

/**
 * Looks at text: plain, or a table with separators, and nothing a browser could take for a page. Text in two bytes a
 * character (UTF-16) begins with its mark; every other character set is one in which ASCII is ASCII.
 */
final class TextLook {

    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|body|script|svg|iframe|object|embed|style|meta|img|\\?xml)\\b");
    private static final List<String> SEPARATORS = List.of(";", ",", "\t");
    private static final int LINES = 20;
    private static final int BUFFER = 64 * 1024;

    private TextLook() {}

    static FileType type(ReceivedFile file, byte[] head) throws IOException {
        Charset charset = charset(head);
        String text = new String(head, charset);
        String first = text.replaceFirst("^[\\s\\uFEFF]+", "");
        if (first.startsWith("<")
                || MARKUP.matcher(text.toLowerCase(Locale.ROOT)).find()) {
            throw InvalidInput.of("file", "document.file.active");
        }
        requirePlain(file, charset);
        return table(text, head.length < file.bytes()) ? FileType.CSV : FileType.TEXT;
    }

    private static Charset charset(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return first == 0xFEFF
                ? StandardCharsets.UTF_16BE
                : first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Control characters do not occur in text of any character set people use. */
    private static void requirePlain(ReceivedFile file, Charset charset) throws IOException {
        try (Reader in = new InputStreamReader(Files.newInputStream(file.path()), charset)) {
            char[] buffer = new char[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    char c = buffer[i];
                    if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 127) {
                        throw InvalidInput.of("file", "document.file.type");
                    }
                }
            }
        }
    }

    /** At least two lines that all have the same number of one separator. */
    private static boolean table(String text, boolean more) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(LINES + 1L).toList();
        List<String> whole = more && lines.size() <= LINES && lines.size() > 1
                ? lines.subList(0, lines.size() - 1)
                : lines.subList(0, Math.min(LINES, lines.size()));
        return whole.size() > 1
                && SEPARATORS.stream().anyMatch(separator -> {
                    long distinct = whole.stream()
                            .map(line -> outsideQuotes(line, separator))
                            .distinct()
                            .count();
                    return distinct == 1 && outsideQuotes(whole.get(0), separator) > 0;
                });
    }

    private static long outsideQuotes(String line, String separator) {
        boolean quoted = false;
        long count = 0;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == separator.charAt(0)) {
                count++;
            }
        }
        return count;
    }
}
