package nl.samenspoor.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words in a template that a reader would see as they stand there, whatever the language of the page. */
final class TemplateWords {

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE[^>]*>");
    private static final Pattern PIECE =
            Pattern.compile("(?s)<(/?)([a-zA-Z][\\w:-]*)((?:\\s[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*)?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?s)([a-zA-Z:-]+)=\"([^\"]*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#@*~]?\\{[^{}]*}");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern PATCHWORK = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    /** Elements without an end. */
    private static final Set<String> EMPTY = Set.of("meta", "link", "img", "input", "br", "hr", "col", "wbr");
    /** What replaces the words in an element. */
    private static final Pattern REPLACED =
            Pattern.compile("\\s(th:text|th:replace|th:insert|data-th-text|record:text|record:says)=");

    private static final Set<String> SAID = Set.of(
            "alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary", "aria-valuetext");
    /** Names that are the same in every language. */
    private static final Set<String> NAMES = Set.of("Samenspoor", "SHA-256");

    private record Element(String name, boolean replaced) {}

    private TemplateWords() {}

    static List<String> own(String template) {
        String text = COMMENT.matcher(template).replaceAll("");
        List<String> own = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>(List.of(new Element("", false)));
        Matcher piece = PIECE.matcher(text);
        int from = 0;
        while (piece.find()) {
            boolean replaced = open.element().replaced();
            say(own, text.substring(from, piece.start()), replaced);
            from = piece.end();
            String name = piece.group(2);
            if (!piece.group(1).isEmpty()) {
                close(open, name);
                continue;
            }
            attributes(own, piece.group(3), replaced);
            if (!EMPTY.contains(name) && !piece.group(3).endsWith("/")) {
                open.push(new Element(name, replaced || replaces(name, piece.group(3))));
            }
        }
        return own;
    }

    /** A page hands its own title and content to the frame that takes its place: these are read. */
    private static boolean replaces(String name, String attributes) {
        return !name.equals("html")
                && !attributes.contains("~{::")
                && REPLACED.matcher(attributes).find();
    }

    private static void close(Deque<Element> open, String name) {
        while (open.size() > 1 && !open.pop().name().equals(name)) {
            // an element that HTML lets end with the one around it
        }
    }

    private static void say(List<String> own, String words, boolean replaced) {
        String said = ENTITY.matcher(EXPRESSION.matcher(words).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (!replaced && WORD.matcher(said).find() && !NAMES.contains(said)) {
            own.add(said);
        }
    }

    private static void attributes(List<String> own, String attributes, boolean replaced) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2);
            if (name.startsWith("th:") || name.startsWith("record:")) {
                expression(own, name, value);
            } else if (SAID.contains(name)
                    && !replaced
                    && !attributes.contains("th:" + name + "=")
                    && WORD.matcher(value).find()) {
                own.add(name + " " + value);
            }
        }
    }

    /** Words in an expression outside what is looked up: a literal with a capital or a space is no key. */
    private static void expression(List<String> own, String name, String value) {
        if (name.matches(
                "th:(?:if|unless|switch|case|replace|insert|fragment|each|object|href|src|action|id|name|for|value|"
                        + "class|classappend|attr|field|lang|hreflang|d|datetime)")) {
            return;
        }
        String outside = value;
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = EXPRESSION.matcher(outside).replaceAll("");
        }
        Matcher patchwork = PATCHWORK.matcher(outside);
        while (patchwork.find()) {
            sayUnlessKey(own, patchwork.group(1), patchwork.group(1).strip());
        }
        Matcher literal = LITERAL.matcher(PATCHWORK.matcher(outside).replaceAll(""));
        while (literal.find()) {
            sayUnlessKey(own, literal.group(1), literal.group());
        }
    }

    /** A key of a message, of a state or in an id has no spaces, and begins with a small letter. */
    private static void sayUnlessKey(List<String> own, String words, String shown) {
        boolean key = words.matches("[/\\p{Ll}-][^ ]*");
        if (!key && WORD.matcher(ENTITY.matcher(words).replaceAll(" ")).find() && !NAMES.contains(words.strip())) {
            own.add(shown);
        }
    }
}
