package nl.samenspoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts are complete in both languages, can be formatted, and exist for every code that is asked for. */
class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern REFUSED = Pattern.compile("new (?:NotFound|NotAllowed|Conflict)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:InvalidInput|FieldProblem)\\.of\\(\\s*\"?[^,\"]+\"?,\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[(}]");

    /** The Dutch texts of forms stand in the forms themselves; only their English lies in a bundle. */
    @Test
    void everyTextExistsInDutchAndInEnglish() {
        for (Path dutch : dutchBundles()) {
            if (dutch.endsWith("forms.properties")) {
                continue;
            }
            assertEquals(
                    keys(dutch), keys(english(dutch)), dutch.getFileName() + " and its English counterpart differ");
        }
    }

    @Test
    void noTextIsEmptyOrLosesItsApostrophe() {
        List<String> wrong = new ArrayList<>();
        for (Path bundle : files(MESSAGES, ".properties")) {
            read(bundle).forEach((key, text) -> {
                if (text.toString().isBlank()
                        || LONE_QUOTE.matcher(text.toString()).find()) {
                    wrong.add(bundle.getFileName() + ": " + key);
                }
                new MessageFormat(text.toString());
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRefusalHasWords() {
        assertEquals(Set.of(), unknown(Path.of("src/main/java"), ".java", REFUSED, FIELD));
    }

    @Test
    void everyTextOnAPageHasWords() {
        assertEquals(Set.of(), unknown(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATE));
    }

    private static Set<String> unknown(Path folder, String ending, Pattern... patterns) {
        Set<String> known = new TreeSet<>();
        dutchBundles().forEach(bundle -> known.addAll(keys(bundle)));
        assertFalse(known.isEmpty());
        Set<String> unknown = new TreeSet<>();
        for (Path file : files(folder, ending)) {
            for (Pattern pattern : patterns) {
                Matcher found = pattern.matcher(COMMENT.matcher(text(file)).replaceAll(""));
                while (found.find()) {
                    String code = found.group(1);
                    if (!code.endsWith(".") && bundleExists(code) && !known.contains(code)) {
                        unknown.add(file.getFileName() + ": " + code);
                    }
                }
            }
        }
        return unknown;
    }

    private static boolean bundleExists(String code) {
        return Files.exists(MESSAGES.resolve(code.substring(0, Math.max(0, code.indexOf('.'))) + ".properties"));
    }

    private static List<Path> dutchBundles() {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path dutch) {
        return dutch.resolveSibling(dutch.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(read(bundle).stringPropertyNames());
    }

    private static Properties read(Path bundle) {
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
