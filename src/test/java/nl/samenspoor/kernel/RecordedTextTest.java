package nl.samenspoor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a refusal names of the record is a {@link RecordedText}, or an English page would read it out as English. */
class RecordedTextTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:new (?:Conflict|NotAllowed|NotFound|FieldProblem)|(?:InvalidInput|FieldProblem)\\.of)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SAID =
            Pattern.compile("new RecordedText\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)");

    /** What holds words, asked of something or at hand. */
    private static final Pattern WORDS = Pattern.compile(
            "(?:[\\w.]|\\([^()]*\\))*\\.(?:name|text|title|reason|why|words|note|source|what|content|subject|summary|motivation"
                    + "|answer|question|assignment|label)\\(\\)|(?<=[(,]\\s{0,40})(?:reason|why|title)(?=\\s*[,)])");

    /** Codes, keys, names that are the same in every language, of a municipality or a gate, and how fields are called. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?i)(?:.*\\.)?(?:code|codes\\.get\\(i\\)|municipality|client|joining|successor|only|gate|known)(?:\\(\\))?\\.(?:text|name)\\(\\)|value\\.name\\(\\)|work\\.words\\(\\)");

    @Test
    void everyWordOfTheRecordInARefusalSaysThatItIs() throws IOException {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertEquals(
                    List.of(),
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> plain(text(file)).map(words -> SOURCES.relativize(file) + ": " + words))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void wordsThatSayNothingOfTheirLanguageAreSeen() {
        assertEquals(
                List.of("row.condition().text()", "field.name()", "reason"),
                plain(
                                """
                                throw new Conflict("a.b", row.condition().text());
                                mistakes.add(FieldProblem.of(at("x"), "a (b", municipalities.name(code), field.name()));
                                throw new Conflict("a.b", reason);
                                throw InvalidInput.of("a", "b", code.text(), new RecordedText(row.condition().text()), 3);
                                """)
                        .toList());
        assertTrue(plain("call(field.name())").findAny().isEmpty());
    }

    private static Stream<String> plain(String source) {
        String code = LITERAL.matcher(source).replaceAll("\"\"");
        return REFUSAL.matcher(code)
                .results()
                .map(found -> SAID.matcher(arguments(code, found.end())).replaceAll(""))
                .flatMap(arguments -> WORDS.matcher(arguments).results())
                .map(MatchResult::group)
                .filter(words -> !NO_WORDS.matcher(words).matches());
    }

    /** From behind an opening bracket up to and with its closing one. */
    private static String arguments(String code, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            char sign = code.charAt(at++);
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return code.substring(from, at);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
