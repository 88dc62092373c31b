package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.LanguageOfParts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** On an English page a screen reader pronounces what was recorded as the Dutch it is (WCAG 2.2, 3.1.2). */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageOfPartsTest {

    private static final Actor LEADER = new Actor(People.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final List<String> CASES = List.of("ommen-hardenberg", "kraaienholt-meerwolde-lindegaarde");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** A sentence, not a name or a place in a source. */
    private static final Pattern SENTENCE = Pattern.compile("(?s)(?=.{25,}).*\\p{L}{2,} .*\\p{L}{2,} .*\\p{L}{2,}.*");
    /** Names of cooperations and municipalities are names in every language. */
    private static final Set<String> NAMES = Set.of("cooperation", "municipalities");

    /** Of the writing side: no reader may see them. */
    private static final String[] RECORD_MARKS = {"\uE0F0", "\uE0F1", "record:"};

    private static final String FILES = ".*(\\.(pdf|odt|csv|json|ics|xml)|/content|/drawing)(\\?.*)?|.*/drawings?/.*";

    @Autowired
    ImportingCases importing;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private final List<CooperationId> cooperations = new ArrayList<>();
    private final Set<String> sentences = new TreeSet<>();

    @BeforeAll
    void importCases() throws IOException {
        people.register();
        for (String name : CASES) {
            try (var in = LanguageOfPartsTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                String id = ("TAAL-" + name).toUpperCase(Locale.ROOT);
                cooperations.add(importing
                        .importCase(
                                LEADER,
                                text.replaceFirst(
                                        "(?m)^  id: .*$", "  id: " + id.substring(0, Math.min(id.length(), 40))),
                                false)
                        .cooperation());
                Map<String, Object> file = new Yaml().load(text);
                file.entrySet().stream()
                        .filter(part -> !NAMES.contains(part.getKey()))
                        .flatMap(part -> texts(part.getValue()))
                        .map(String::strip)
                        .filter(one -> SENTENCE.matcher(one).matches())
                        .forEach(sentences::add);
            }
        }
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().flatMap(LanguageOfPartsTest::texts)
                : value instanceof Collection<?> many
                        ? many.stream().flatMap(LanguageOfPartsTest::texts)
                        : value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    @Test
    void whatWasRecordedIsDutchOnEveryEnglishPageOfACooperation() {
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        leader.get("/?lang=en");
        Set<String> wrong = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        Set<String> pages = new LinkedHashSet<>();
        for (CooperationId cooperation : cooperations) {
            String home = "/cooperations/" + cooperation;
            Deque<String> next = new ArrayDeque<>(List.of(home));
            while (!next.isEmpty()) {
                String path = next.pop();
                if (!pages.add(path)) {
                    continue;
                }
                String body = leader.get(path).body();
                assertThat(body).as(path).doesNotContain(RECORD_MARKS);
                LanguageOfParts parts = LanguageOfParts.of(body);
                for (String sentence : sentences) {
                    parts.otherThan("nl", sentence).forEach(text -> wrong.add(shape(path) + ": " + text.strip()));
                    if (parts.has("nl", sentence)) {
                        right.add(shape(path));
                    }
                }
                LINK.matcher(body)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> link.startsWith(home + "/") && !link.matches(FILES))
                        .filter(link -> pages.stream()
                                        .filter(page -> shape(page).equals(shape(link)))
                                        .count()
                                < 2)
                        .forEach(next::add);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(right)
                .as("pages with recorded sentences")
                .contains("/cooperations/#", "/cooperations/#/background", "/cooperations/#/decisions")
                .hasSizeGreaterThan(8);
    }

    @Test
    void onADutchPageNoLanguageIsSaidButThatOfThePage() {
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        String page =
                leader.get("/cooperations/" + cooperations.get(0) + "?lang=nl").body();

        assertThat(page.replaceFirst("<html[^>]*>", "").replaceAll("<a [^>]*hreflang=[^>]*>", ""))
                .doesNotContain(" lang=");
    }

    /** The address without what differs per cooperation, gate or number. */
    private static String shape(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceFirst("(/cooperations/)[^/]+", "$1#")
                .replaceAll("/(G?\\d+|[0-9a-f-]{36})(?=/|$)", "/#");
    }
}
