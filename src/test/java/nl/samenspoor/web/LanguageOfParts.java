package nl.samenspoor.web;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Every piece of text on a page with the language that its nearest element gives it. */
public record LanguageOfParts(List<Part> parts) {

    /** A text and its language. */
    public record Part(String language, String text) {}

    private record Element(String name, String language) {}

    private static final Pattern PIECE = Pattern.compile(
            "(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([a-zA-Z][\\w:-]*)((?:\\s[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*)?)>");
    private static final Pattern LANGUAGE = Pattern.compile("\\slang=\"([a-z]+)\"");
    /** Elements without an end, and those that end by themselves. */
    private static final Set<String> EMPTY = Set.of("meta", "link", "img", "input", "br", "hr", "col", "wbr");
    /** One language for the whole of it: no mark fits in. */
    private static final Set<String> UNMARKED = Set.of("title", "script");

    public static LanguageOfParts of(String page) {
        List<Part> parts = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>(List.of(new Element("", "")));
        Matcher piece = PIECE.matcher(page);
        int from = 0;
        while (piece.find()) {
            add(parts, open.element(), page.substring(from, piece.start()));
            from = piece.end();
            String name = piece.group(2);
            if (name == null || EMPTY.contains(name) || piece.group(3).endsWith("/")) {
                continue;
            }
            if (piece.group(1).isEmpty()) {
                Matcher language = LANGUAGE.matcher(piece.group(3));
                open.push(new Element(
                        name,
                        language.find() ? language.group(1) : open.element().language()));
            } else {
                while (open.size() > 1 && !open.pop().name().equals(name)) {
                    // an element that HTML lets end with the one around it
                }
            }
        }
        return new LanguageOfParts(List.copyOf(parts));
    }

    /** The answer itself; the marks of recorded words are of the writing side, and no reader may see them. */
    public static HttpResponse<String> unmarked(HttpResponse<String> answer) {
        String body = answer.body();
        if (body.indexOf(RecordedWords.FROM) >= 0 || body.indexOf(RecordedWords.TO) >= 0) {
            throw new AssertionError(answer + " holds marks of recorded words: " + body);
        }
        return answer;
    }

    /** The texts in a language. */
    public List<String> in(String language) {
        return parts.stream()
                .filter(part -> part.language().equals(language))
                .map(Part::text)
                .toList();
    }

    private static void add(List<Part> parts, Element in, String text) {
        if (!text.isBlank() && !UNMARKED.contains(in.name())) {
            parts.add(new Part(in.language(), HtmlUtils.htmlUnescape(text)));
        }
    }
}
