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
import org.junit.jupiter.api.io.TempDir;

/** Texts are complete in both languages, can be formatted, and exist for every code that is asked for. */
class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern REFUSED = Pattern.compile("new (?:NotFound|NotAllowed|Conflict)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:InvalidInput|FieldProblem)\\.of\\(\\s*\"?[^,\"]+\"?,\\s*\"([^\"]+)\"\\s*[,)]");
    /** Pages and tasks, what they show, and what people get by mail, in calendars and on paper. */
    private static final Pattern FOR_PEOPLE = Pattern.compile("/(?:web|tasks|papers|communication|insight)/");
    /** A class that takes words from the bundles takes all of them from there. */
    private static final Pattern SPEAKS = Pattern.compile("\\bTexts\\b");
    /** What reads the words of the audit trail, and what writes the record beside asking. */
    private static final Set<String> OF_RECORDS = Set.of("TrailWords.java", "ReassessPartnersWork.java");

    private static final Pattern JAVA_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<![:\"])//[^\n]*");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,:;.!?]? \\p{Ll}{2,}");
    /** One word that begins as a sentence does. */
    private static final Pattern WORD = Pattern.compile("\\s*\\p{Lu}\\p{Ll}{2,}[,:;.!?]?\\s*");
    /** Headers, parts of codes and names, which are the same in every language. */
    private static final Set<String> NO_WORDS = Set.of(
            "All",
            "Connection",
            "Contact:",
            "Directness",
            "Lax",
            "Need",
            "Note",
            "Refresh",
            "Samenspoor",
            "Samenspoor:",
            "Together",
            "Unknown",
            "Wgr");
    /** Patterns of dates, names of fragments and classes, headers, and SQL. */
    private static final Pattern TECHNICAL = Pattern.compile(
            "uuuu|yyyy| :: |filename=|'self'|'none'|no-cache|width=|utrecht-|error-card|Preferred-Languages|RFC"
                    + "|(?i)^(?:select|insert into|update|delete from) | order by |^ and .* is null|\\b(?:from|where|and|or|set)\\b.*[:?=(]");

    /** What a rhythm tells the log when it fails. */
    private static final Set<String> LOGGED = Set.of("Waiting mail could not be looked at", "Nobody is left to answer");

    /** What tasks tell the decision log, which is written in Dutch. */
    private static final Set<String> RECORDED = Set.of(
            "Een pauze is verstandig.",
            "Een pauze is niet nodig.",
            "Of een pauze verstandig is, is onbekend.",
            "De sleutel voortzetten.",
            "De sleutel wijzigen.",
            "Of de sleutel nog recht doet, is onbekend.");

    private static final Pattern FOR_OTHERS = Pattern.compile(
            "\\bLOG\\.|new \\w*(?:Exception|Error)\\(|@\\w+|new (?:Audited|SecurityEvent|OpenAPI)\\(|InvalidInput\\.of\\(");
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

    /**
     * Words for people stand in the bundles. In Java are those that are for others: what the audit trail and the logs keep,
     * statements for the database, the description of the API, headers; and the record itself, which is written in Dutch.
     */
    @Test
    void nothingIsSaidOnAPageInJavaWithoutAMessage() {
        assertEquals(List.of(), spoken(Path.of("src/main/java")));
    }

    @Test
    void wordsForPeopleInJavaAreSeen(@TempDir Path folder) throws IOException {
        Path page = Files.createDirectories(folder.resolve("web")).resolve("Page.java");
        Files.writeString(
                page,
                """
                class Page {
                    /* "niet deze woorden" */
                    String said = "Geen taken gevonden";
                    String inOne = "Onbekend";
                    void log() { LOG.warn("not for people"); }
                }""");

        Files.writeString(
                Files.createDirectories(folder.resolve("tasks")).resolve("Work.java"),
                """
                class Work {
                    static final String JOINT = "Gezamenlijke organisatie";
                }""");

        assertEquals(
                List.of(
                        "Work.java: \"Gezamenlijke organisatie\"",
                        "Page.java: \"Geen taken gevonden\"",
                        "Page.java: \"Onbekend\""),
                spoken(folder));
    }

    private static List<String> spoken(Path folder) {
        List<String> spoken = new ArrayList<>();
        for (Path file : files(folder, ".java")) {
            String code = JAVA_COMMENT.matcher(text(file)).replaceAll("");
            if ((FOR_PEOPLE.matcher(file.toString()).find()
                            || SPEAKS.matcher(code).find())
                    && !OF_RECORDS.contains(file.getFileName().toString())) {
                JAVA_LITERAL
                        .matcher(code)
                        .results()
                        .filter(literal -> words(literal.group(1)))
                        .filter(literal -> !TECHNICAL.matcher(literal.group(1)).find())
                        .filter(literal -> !LOGGED.contains(literal.group(1)) && !RECORDED.contains(literal.group(1)))
                        .filter(literal -> !FOR_OTHERS
                                .matcher(statementBefore(code, literal.start()))
                                .find())
                        .forEach(literal -> spoken.add(file.getFileName() + ": " + literal.group()));
            }
        }
        return spoken;
    }

    private static boolean words(String literal) {
        return WORDS.matcher(literal).find() || WORD.matcher(literal).matches() && !NO_WORDS.contains(literal.strip());
    }

    private static String statementBefore(String code, int at) {
        String before = code.substring(0, at);
        return before.substring(
                1 + Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}'))));
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
