package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
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
    /** No more letters than any sentence has. */
    private static final int BEGINNING = 25;
    /** Three words at least, or it might be Dutch as well. */
    private static final Pattern OURS = Pattern.compile("(?s)(?=.{15,}).*\\p{L}{2,}\\W.*\\p{L}{2,}\\W.*\\p{L}{2,}.*");

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\d[^}]*\\}");
    /** Between two texts of a page; in none of them. */
    private static final String BETWEEN = "\u0001";
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
    /** Recorded sentences by the letters they begin with. */
    private final Map<String, List<String>> byBeginning = new HashMap<>();

    private List<Ours> ours = List.of();
    /** Texts that were looked at already, and whether they are ours. */
    private final Map<String, Boolean> known = new HashMap<>();

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
                        .distinct()
                        .forEach(sentence -> byBeginning
                                .computeIfAbsent(sentence.substring(0, BEGINNING), none -> new ArrayList<>())
                                .add(sentence));
            }
        }
        ours = sentencesOfOurs();
    }

    private static Stream<String> texts(Object value) {
        return value instanceof Map<?, ?> map
                ? map.values().stream().flatMap(LanguageOfPartsTest::texts)
                : value instanceof Collection<?> many
                        ? many.stream().flatMap(LanguageOfPartsTest::texts)
                        : value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    /** A page with its texts in the language of the record and in others. */
    private record Spoken(String recorded, List<String> recordedParts, String others) {

        static Spoken of(String body) {
            Map<Boolean, List<String>> parts = LanguageOfParts.of(body).parts().stream()
                    .collect(Collectors.partitioningBy(
                            part -> part.language().equals("nl"),
                            Collectors.mapping(LanguageOfParts.Part::text, Collectors.toList())));
            return new Spoken(
                    String.join(BETWEEN, parts.get(true)), parts.get(true), String.join(BETWEEN, parts.get(false)));
        }
    }

    /** Those of the recorded sentences that are in a text, in one pass over it. */
    private Set<String> recordedIn(String text) {
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + BEGINNING <= text.length(); at++) {
            for (String sentence : byBeginning.getOrDefault(text.substring(at, at + BEGINNING), List.of())) {
                if (text.startsWith(sentence, at)) {
                    found.add(sentence);
                }
            }
        }
        return found;
    }

    /** A sentence of the pages in English, whatever is filled in; {@code piece} is its longest part without that. */
    private record Ours(String piece, Pattern sentence) {

        static Ours of(String text) {
            String[] pieces = FILLED_IN.split(text, -1);
            return new Ours(
                    Arrays.stream(pieces)
                            .max(Comparator.comparingInt(String::length))
                            .orElseThrow(),
                    Pattern.compile(Arrays.stream(pieces).map(Pattern::quote).collect(Collectors.joining(".{1,80}?"))));
        }

        boolean isIn(String text) {
            return text.contains(piece) && sentence.matcher(text).find();
        }
    }

    /** Sentences of ours that are said to be words of the record. */
    private Set<String> oursAmong(List<String> recorded) {
        return recorded.stream()
                .filter(text ->
                        known.computeIfAbsent(text, one -> ours.stream().anyMatch(sentence -> sentence.isIn(one))))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Ours> sentencesOfOurs() throws IOException {
        List<Ours> sentences = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties")) {
            Properties english = read(file);
            Properties dutch = read(file.createRelative(
                    Objects.requireNonNull(file.getFilename()).replace("_en", "")));
            english.forEach((key, text) -> {
                String plain = text.toString().replace("''", "'");
                if (!text.equals(dutch.get(key))
                        && !plain.contains(",choice,")
                        && OURS.matcher(FILLED_IN.matcher(plain).replaceAll("")).matches()) {
                    sentences.add(Ours.of(plain));
                }
            });
        }
        return sentences;
    }

    private static Properties read(Resource file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
    }

    @Test
    void onTheEnglishComparisonOnlyWordsOfTheRecordAreDutch() {
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        String chosen = cooperations.stream()
                .map(cooperation -> "&cooperation=" + cooperation)
                .collect(Collectors.joining());
        for (String path :
                List.of("/compare?table=all", "/compare?table=all&recorded=2026-01-01", "/compare/insight?")) {
            String body = leader.get(path + chosen + "&lang=en").body();
            Spoken page = Spoken.of(body);

            assertThat(body).as(path).contains("lang=\"en\"").doesNotContain(RECORD_MARKS);
            assertThat(recordedIn(page.others())).as(path).isEmpty();
            assertThat(oursAmong(page.recordedParts())).as(path).isEmpty();
            if (path.equals("/compare?table=all")) {
                assertThat(recordedIn(page.recorded())).isNotEmpty();
                assertThat(page.others())
                        .contains("Recorded course: in this phase since", "Computed from", "Partners on record on");
            }
        }
    }

    @Test
    void whatWasRecordedIsDutchOnEveryEnglishPageOfACooperationAndWhatWeSayIsNot() {
        Browser leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        leader.get("/?lang=en");
        Set<String> wrong = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        Set<String> pages = new HashSet<>();
        Map<String, Integer> visited = new HashMap<>();
        for (CooperationId cooperation : cooperations) {
            String home = "/cooperations/" + cooperation;
            Deque<String> next = new ArrayDeque<>(List.of(home));
            while (!next.isEmpty()) {
                String path = next.pop();
                if (!pages.add(path)) {
                    continue;
                }
                visited.merge(shape(path), 1, Integer::sum);
                String body = leader.get(path).body();
                assertThat(body).as(path).doesNotContain(RECORD_MARKS);
                Spoken page = Spoken.of(body);
                recordedIn(page.others()).forEach(text -> wrong.add(shape(path) + ": " + text));
                oursAmong(page.recordedParts()).forEach(text -> wrong.add(shape(path) + ", of ours: " + text));
                if (!recordedIn(page.recorded()).isEmpty()) {
                    right.add(shape(path));
                }
                LINK.matcher(body)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> link.startsWith(home + "/") && !link.matches(FILES))
                        .filter(link -> !pages.contains(link) && visited.getOrDefault(shape(link), 0) < 2)
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
