package nl.samenspoor.decisionlog;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of the anchor file: version, moment, cooperation, number of entries, hash and signature, separated by tabs.
 *
 * @param anchor    what it anchors
 * @param content   the line without its signature
 * @param signature of this line and, through it, of all before it
 */
record AnchorLine(Anchor anchor, String content, String signature) {

    private static final Pattern FORM = Pattern.compile(
            "(1\\t[0-9T:.Z-]{27}\\t([A-Za-z0-9-]{1,36})\\t([0-9]{1,18})\\t([0-9a-f]{64}))\\t([0-9a-f]{64})");

    static AnchorLine of(Anchor anchor, Instant now, String previous, AnchorSignature signature) {
        String content = String.join(
                "\t",
                "1",
                EntryHash.written(now),
                anchor.cooperation(),
                String.valueOf(anchor.entries()),
                anchor.hash());
        return new AnchorLine(anchor, content, signature.of(previous, content));
    }

    /** The line, or null when it is none. */
    static @Nullable AnchorLine read(String text) {
        Matcher line = FORM.matcher(text);
        if (!line.matches()) {
            return null;
        }
        Anchor anchor = new Anchor(line.group(2), Long.parseLong(line.group(3)), line.group(4));
        return new AnchorLine(anchor, line.group(1), line.group(5));
    }

    /** The signature the next line builds on. */
    static String signatureOfLast(String lines) {
        String last = lines.lines().reduce("", (before, line) -> line);
        return last.isEmpty() ? AnchorSignature.BEFORE_FIRST : last.substring(last.lastIndexOf('\t') + 1);
    }

    String text() {
        return content + "\t" + signature;
    }

    boolean signedAfter(String previous, AnchorSignature by) {
        return signature.equals(by.of(previous, content));
    }
}
