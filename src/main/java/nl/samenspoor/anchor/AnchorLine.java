package nl.samenspoor.anchor;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.ChainHash;
import org.jspecify.annotations.Nullable;

/**
 * A line of the anchor file: version, moment, chain, number of entries, hash and signature, separated by tabs.
 *
 * @param anchor    what it anchors
 * @param content   the line without its signature
 * @param signature of this line and, through it, of all before it
 */
record AnchorLine(Anchor anchor, String content, String signature) {

    private static final Pattern FORM = Pattern.compile(
            "(1\\t([0-9T:.Z-]{27})\\t([A-Za-z0-9-]{1,36})\\t([0-9]{1,18})\\t([0-9a-f]{64}))\\t([0-9a-f]{64})");

    static AnchorLine of(Anchor anchor, String previous, AnchorSignature signature) {
        String content = String.join(
                "\t",
                "1",
                ChainHash.written(anchor.at()),
                anchor.chain(),
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
        try {
            Anchor anchor = new Anchor(
                    line.group(3), Long.parseLong(line.group(4)), line.group(5), Instant.parse(line.group(2)));
            return new AnchorLine(anchor, line.group(1), line.group(6));
        } catch (DateTimeParseException changed) {
            return null;
        }
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
