package nl.samenspoor.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Samenspoor says in Dutch and in English, to see on a page in the one whether it says something in the other. What
 * people wrote themselves is not looked at, nor who acted in the log, which is kept in Dutch, nor what the page marks as
 * being in another language.
 */
final class BothLanguages {

    private static final String DUTCH = "nl";

    /** All that is said in an element or shown as its name, but for what people wrote and for what another language is. */
    private static final String SAID =
            """
            () => {
                const own = document.documentElement.lang;
                const said = new Set([document.title]);
                const add = (words, element) => {
                    if (words?.trim() && element.closest("[lang]").lang === own
                            && !element.closest("script, style, noscript, textarea, .literal, .commands, .timeline .when")) {
                        said.add(words.replace(/\\s+/g, " ").trim());
                    }
                };
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const element = texts.currentNode.parentElement;
                    const drawn = element.closest("text");
                    add(drawn ? [...drawn.children].map((line) => line.textContent).join(" ") || drawn.textContent
                        : texts.currentNode.data, element);
                }
                for (const name of ["aria-label", "aria-description", "title", "placeholder", "alt"]) {
                    document.querySelectorAll(`[${name}]`).forEach((one) => add(one.getAttribute(name), one));
                }
                return [...said];
            }
            """;

    /** Words without which a sentence in that language can hardly do, and that the other does not have. */
    private static final Map<String, Pattern> BETRAYING = Map.of(
            DUTCH,
            words("de|het|een|van|voor|niet|wordt|worden|zijn|naar|nog|geen|bij|deze|dit|dat|wie|uw|uit|onbekend"),
            "en",
            words("the|and|this|that|not|from|with|are|who|which|your|yet|by|been|has|to|unknown"));

    private static final Map<String, Set<String>> TEXTS = Map.of(DUTCH, texts(DUTCH), "en", texts("en"));

    private BothLanguages() {}

    /**
     * What the page says in the other language, as it stands there.
     *
     * @param names of places, which are the same in both
     */
    @SuppressWarnings("unchecked")
    static List<String> foreign(Page page, String language, Collection<String> names) {
        String other = language.equals(DUTCH) ? "en" : DUTCH;
        return ((List<String>) page.evaluate(SAID))
                .stream()
                        .filter(words -> !TEXTS.get(language).contains(words) && !names.contains(words))
                        .filter(words -> TEXTS.get(other).contains(words)
                                || BETRAYING.get(other).matcher(words).find())
                        .toList();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_./-])(?:" + alternatives + ")(?![\\p{L}\\p{N}_./-])");
    }

    /** Texts without gaps, of the messages and of the forms, whose Dutch stands in the forms themselves. */
    private static Set<String> texts(String language) {
        Set<String> texts = new HashSet<>();
        files("src/main/resources/messages", ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") != language.equals(DUTCH))
                .forEach(file -> texts.addAll(messages(file)));
        if (language.equals(DUTCH)) {
            files("forms", ".form").forEach(file -> collect(JsonMapper.shared().readTree(file.toFile()), texts));
        }
        return texts;
    }

    private static List<String> messages(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<String> messages = new ArrayList<>();
        read.values()
                .forEach(text -> messages.add(text.toString()
                        .replace("''", "'")
                        .replaceAll("\\s+", " ")
                        .strip()));
        return messages;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        for (String part : List.of("label", "text", "description")) {
            if (node.path(part).isString()) {
                texts.add(node.get(part).asString());
            }
        }
        node.forEach(child -> collect(child, texts));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
