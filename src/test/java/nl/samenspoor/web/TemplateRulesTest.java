package nl.samenspoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every template keeps to, so that no page needs a looser policy or shows what it should not. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");

    /** What a template calls by such a name, and is in the reader's language or a name in every one. */
    private static final String NOT_RECORDED =
            "words\\.|way\\.|progress\\.|day\\.|parent\\.|paper\\.|block\\.|entry\\.|lower\\.|put\\.note|code\\."
                    + "|municipality\\.|account\\.|part\\.title|line\\.(?:text|tasks|account)|one\\.(?:claim|code|municipality)|task\\.(?:why|claim)";

    /** Properties that hold what somebody recorded. */
    private static final Pattern RECORDED =
            Pattern.compile("(?<![\\w.])(?!" + NOT_RECORDED + ")[a-zA-Z_][\\w.()\\[\\]]*"
                    + "\\.(text|reason|why|motivation|note|remark|source|findings|advice|what|consequence|summary|answer|question"
                    + "|words|content|conditions|pros|cons|risk|tasks|inWords|title|about|correction|costKinds|board|article"
                    + "|servicePackage|workProcesses|performance|costs|variant)(?![\\w.(\\[]|\\s*(?:==|!=))");

    @Test
    void nothingIsStyledOrScriptedInline() {
        Pattern inline = Pattern.compile("\\s(style|th:style|th:styleappend|on[a-z]+|th:on[a-z]+|hx-on[:a-z-]*)=");
        assertNone(tag -> inline.matcher(tag).find());
        assertNone(tag -> tag.startsWith("<style") || tag.startsWith("<script") && !tag.contains("th:src="));
    }

    /** Thymeleaf would insert them without escaping. */
    @Test
    void whatPeopleTypedIsNeverMarkup() {
        assertNone(tag -> tag.contains("th:utext"));
    }

    /** Thymeleaf replaces first and never comes to the condition: put the condition on a block around it. */
    @Test
    void aConditionIsNotOnTheElementThatIsReplaced() {
        Pattern condition = Pattern.compile("\\sth:(if|unless)=");
        assertNone(tag -> tag.contains("th:replace=") && condition.matcher(tag).find());
    }

    /** Thymeleaf refuses beans inside a fragment's arguments: work the value out with th:with before. */
    @Test
    void noBeanIsCalledInTheArgumentsOfAFragment() {
        Pattern bean = Pattern.compile("~\\{[^\"]*[{(\\s]@[a-z]");
        assertNone(tag -> bean.matcher(tag).find());
    }

    /**
     * What stands in a template itself is an example for whoever reads the file, and is replaced by a text in the language
     * of the page: an element with words of its own says where they come from, or lies in one that does.
     */
    @Test
    void nothingIsSaidOnAPageWithoutAMessage() {
        assertEquals(
                List.of(),
                templates().stream()
                        .flatMap(template -> TemplateWords.own(text(template)).stream()
                                .map(words -> TEMPLATES.relativize(template) + ": " + words))
                        .toList());
    }

    @Test
    void wordsThatNoMessageReplacesAreSeen() {
        String page =
                """
                <main th:with="heading='Kop'"><h1 th:text="#{web.nav}">Menu</h1><p>Los <b th:text="#{web.x}">vast</b></p>
                <img alt="Een kaart" th:src="@{/x}"><a th:title="#{web.x}" title="Weg">–</a><input placeholder="Naam">
                <p th:text="'Poort ' + ${gate}">Poort 1</p><p th:text="|Nummer ${x}|">1</p><p th:text="|${a} · #{web.b}|"></p>
                <p th:text="${x == 'ok' ? #messages.msg('web.ok') : ''}">goed</p></main>
                """;

        List<String> own = List.of("'Kop'", "Los", "alt Een kaart", "placeholder Naam", "'Poort '", "Nummer");
        assertEquals(own, TemplateWords.own(page));
        assertEquals(
                own,
                TemplateWords.own("<html th:replace=\"~{layout :: page(~{::title}, ~{::main})}\"><head></head><body>"
                        + page + "</body></html>"));
    }

    /**
     * Above a form nobody sees which field a message belongs to: its page names the fields, here or in its controller, which
     * calls what it named {@code summary} or {@code errors}.
     */
    @Test
    void aSummaryOfMistakesNamesTheFields() {
        Pattern unnamed = Pattern.compile(":: errors\\((?!\\$\\{(summary|errors|asideSummary|named)})");
        assertNone(tag -> unnamed.matcher(tag).find());
    }

    /**
     * A page in another language says which of its words are recorded ({@link RecordDialect}): what people typed stands in
     * {@code record:text}, or in {@code record:says} inside a sentence. A title holds no mark, and a paper is in
     * one language.
     */
    @Test
    void recordedWordsSayInWhichLanguageTheyAre() {
        Pattern plain = Pattern.compile("\\sth:text=\"([^\"]*)\"");
        assertNone(tag -> !tag.contains(" record:lang")
                && !tag.startsWith("<title")
                && plain.matcher(tag)
                        .results()
                        .map(text -> text.group(1).replaceAll("'[^']*'|#\\{[\\w.]+|@[\\w.]+", ""))
                        .anyMatch(text -> RECORDED.matcher(text).find()));
    }

    /** Its marks would be seen anywhere else. */
    @Test
    void recordedWordsAreMarkedOnlyWhereTheMarksAreRead() {
        assertNone(tag ->
                tag.replaceAll("record:says=\"[^\"]*\"|\\bmarked=[^\"]*\"", "").contains("@recorded.words"));
    }

    /**
     * A refusal may name words of the record ({@link Texts#says}): its sentence, also the one of a field, stands in
     * {@code record:says}, and so does whatever a page is given under the same name.
     */
    @Test
    void whatARefusalSaysIsWrittenWithTheLanguageOfItsWords() throws IOException {
        Set<String> names = namesOfRefusals();
        assertTrue(names.containsAll(List.of("conflict", "newer", "refused", "why")), names.toString());
        Pattern plain = Pattern.compile(
                "\\s(?!record:(?:says|text)=|th:(?:if|unless|with|replace|each)=)[\\w:-]+=\"[^\"]*(?:\\b(?:plain|problems?)\\.says\\b|\\bproblem\\.message\\b"
                        + "|\\$\\{(?:" + String.join("|", names) + ")})");
        assertNone(tag -> plain.matcher(tag).find());
    }

    /** Names under which pages are given what a refusal says. */
    private static Set<String> namesOfRefusals() throws IOException {
        Pattern given = Pattern.compile("add(?:Flash)?(?:Attribute|Object)\\(\\s*\"(\\w+)\",\\s*texts\\.says\\(");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> given.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void formsThatChangeSomethingCarryTheirToken() {
        assertNone(tag -> tag.startsWith("<form") && tag.contains("method=\"post\"") && !tag.contains("th:action="));
    }

    /** A browser's own box takes no date but in the form of the browser's language, and holds nothing of what is none. */
    @Test
    void datesAreAskedAsPeopleWriteThem() {
        Pattern box = Pattern.compile("type=\"[^\"]*\\b(date|month|week|time|datetime-local)\\b");
        assertNone(tag -> tag.startsWith("<input") && box.matcher(tag).find());
    }

    private static void assertNone(Predicate<String> wrong) {
        List<Path> templates = templates();
        assertFalse(templates.isEmpty());
        assertEquals(
                List.of(),
                templates.stream()
                        .flatMap(template -> TAG.matcher(
                                        COMMENT.matcher(text(template)).replaceAll(""))
                                .results()
                                .map(MatchResult::group)
                                .filter(wrong)
                                .map(tag -> TEMPLATES.relativize(template) + ": " + tag))
                        .toList());
    }

    private static List<Path> templates() {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
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
