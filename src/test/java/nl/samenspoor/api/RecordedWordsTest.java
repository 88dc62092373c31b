package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.LanguageOfParts;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every word that was recorded is said to be Dutch on an English page (WCAG 2.2, 3.1.2), a name of three letters as much
 * as a sentence: each text of a history with every kind of event ends on one word that no page of ours says.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedWordsTest {

    private static final Actor LEADER = new Actor(People.LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final MunicipalityCode RIETZOOM = new MunicipalityCode("GM9601");
    /** Sits at every table of one of the municipalities. */
    private static final String SEATED = "alle-zetels-rietzoom";

    private static final String WORD = "boterbloem";
    /** No text: a key, a code, a day. */
    private static final Pattern CODE = Pattern.compile(
            "(?!ICT$)[A-Z0-9-]{1,40}|userTask_\\w+|(\\w+:)?(GM|PV)\\d+|[a-z]+-[a-z0-9-]+|\\.\\.|[~\\d/.-]+");
    /** What holds proper names, which are the same in every language, or a key in words. */
    private static final Set<String> UNMARKED =
            Set.of("expected", "province", "fraction", "coalition", "parties", "mayorParty", "who", "members");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*" + WORD + "[^<>]*>");
    private static final String NO_PAGE =
            ".*(\\.(pdf|odt|csv|json|ics|xml|zip)|/content|/drawing)(\\?.*)?|.*/drawings?/.*|.*[?&]lang=.*";
    /** An option holds no element, so that no word of its sentence can have a language of its own. */
    private static final Set<String> OPTIONS = Set.of("the business case of ICT " + WORD + ", version 1");

    private static final int MOST_TURNS = 30;
    private static final int MOST_ATTEMPTS = 5;

    @Autowired
    ImportingCases importing;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private final List<CooperationId> cooperations = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    @BeforeAll
    void importMarkedCases() throws IOException {
        people.register();
        codes(JsonMapper.shared().readTree(resource("casebook.schema.json")));
        String text = resource("every-kind.yaml")
                .replace("GM950", "GM960")
                .replace("Rietveen", "Rietzoom")
                .replace("Sluisdorp", "Sluiszoom")
                .replace("Terwolde", "Terzoom")
                .replace("Uiterwaard", "Uiterzoom");
        importUntil("none", text);
        importUntil("condition_met", text);
        importUntil("after_rejection", text);
        importUntil("view_reply", text);
        importUntil("start", text);
        accounts.create(
                Actor.system("test"),
                new CreateAccount(
                        SEATED,
                        null,
                        ApiClient.PASSWORD,
                        Set.of(),
                        Stream.of(Role.SECRETARY, Role.COLLEGE, Role.COUNCIL_CLERK, Role.WORKS_COUNCIL)
                                .map(role -> new Seat(RIETZOOM, role))
                                .collect(Collectors.toSet())));
    }

    private static String resource(String name) throws IOException {
        try (var in = RecordedWordsTest.class.getResourceAsStream("/casebook/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The history as far as it had come before the first event of a kind. */
    @SuppressWarnings("unchecked")
    private void importUntil(String kind, String text) {
        Map<String, Object> file = (Map<String, Object>) marked(new Yaml().load(text));
        Map<String, Object> header = (Map<String, Object>) file.get("cooperation");
        header.put("id", "TAAL-" + kind.toUpperCase(Locale.ROOT).replace('_', '-'));
        header.put("name", "Rietzoom - Sluiszoom, " + kind);
        List<Map<String, Object>> events = (List<Map<String, Object>>) file.get("events");
        List<Map<String, Object>> before = events.stream()
                .takeWhile(event -> !event.get("kind").equals(kind))
                .toList();
        file.put("events", before);
        if (before.size() < events.size()) {
            header.remove("observedUntil");
        }
        cooperations.add(
                importing.importCase(LEADER, new Yaml().dump(file), false).cooperation());
    }

    private void codes(JsonNode schema) {
        schema.path("enum").forEach(one -> codes.add(one.asString()));
        schema.path("const").asStringOpt().ifPresent(codes::add);
        schema.forEach(this::codes);
    }

    private Object marked(Object value) {
        if (value instanceof Map<?, ?> map) {
            boolean named = map.containsKey("code") || map.containsKey("seats") || "extension".equals(map.get("kind"));
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, one) -> copy.put(
                    key == Boolean.TRUE ? "on" : key,
                    UNMARKED.contains(key) || named && key.equals("name") ? one : marked(one)));
            return copy;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::marked).toList();
        }
        return value instanceof String text
                        && !codes.contains(text)
                        && !CODE.matcher(text).matches()
                ? text + " " + WORD
                : value;
    }

    @Test
    void onAnEnglishPageTheyAreDutch() {
        Seen seen = new Seen();
        String chosen = cooperations.stream().map(one -> "&cooperation=" + one).collect(Collectors.joining());
        for (String person : List.of(People.LEADER, SEATED)) {
            List<String> pages = new ArrayList<>(List.of(
                    "/?q=Rietzoom",
                    "/tasks",
                    "/notices",
                    "/gates?municipality=" + RIETZOOM,
                    "/compare?table=all" + chosen,
                    "/compare/insight?" + chosen,
                    "/municipalities/" + RIETZOOM));
            cooperations.forEach(one -> pages.add("/cooperations/" + one));
            walk(english(person), pages, seen);
        }
        assertThat(seen.wrong()).isEmpty();
        assertThat(seen.right())
                .contains("/cooperations/#", "/cooperations/#/gates/#", "/gates", "/compare", "/tasks", "/tasks/#")
                .hasSizeGreaterThan(40);
    }

    /** Everybody does his tasks, with words of his own in every field that takes them. */
    @Test
    void whatIsFilledInAtTasksIsDutchThereAndAfterwards() throws Exception {
        ApiClient leader = new ApiClient(port, People.LEADER);
        CooperationId own = play.start(Play.AAMEER, Play.BERGVELD);
        cooperations.add(own);
        Map<String, Browser> browsers = new HashMap<>(Map.of(People.LEADER, english(People.LEADER)));
        Set<String> done = new TreeSet<>();
        Seen seen = new Seen();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            for (JsonNode task :
                    leader.read("/api/v1/tasks?size=200&cooperation=" + own).get("items")) {
                String account = People.accountFor(
                        task.get("body").asString(), task.get("municipality").asString());
                Browser browser = browsers.computeIfAbsent(account, this::english);
                done.add(perform(task, browser, new ApiClient(port, account), seen));
            }
            if (turn == 0) {
                addFieldAndDocument(leader, own);
            }
            for (String page : List.of("/cooperations/" + own, "/tasks", "/gates?municipality=" + Play.AAMEER)) {
                look(shape(page), browsers.get(People.LEADER).get(page).body(), seen);
            }
        }
        walk(browsers.get(People.LEADER), List.of("/cooperations/" + own, "/tasks", "/notices"), seen);

        assertThat(seen.wrong()).isEmpty();
        assertThat(done)
                .contains("decideOnBusinessCase", "reviewServiceAgreement", "completeReadinessList", "confirmStart");
        assertThat(seen.right()).contains("/tasks/reviewServiceAgreement", "/cooperations/#/documents/#");
    }

    private static void addFieldAndDocument(ApiClient leader, CooperationId cooperation) throws Exception {
        String home = "/api/v1/cooperations/" + cooperation;
        leader.read(
                201,
                leader.post(
                        home + "/events",
                        Map.of(
                                "kind",
                                "task_field_opened",
                                "name",
                                "ICT " + WORD,
                                "taskKind",
                                "piofach",
                                "ahead",
                                false)));
        leader.read(
                201,
                leader.post(
                        home + "/documents",
                        Multipart.of(Map.of("title", "Convenant " + WORD, "kind", "covenant", "dated", "2026-10-01"))
                                .file("file", "convenant.pdf", "application/pdf", SampleFiles.pdf("in " + home))));
    }

    /** Looks at a task before, after a refused answer and when it is done. */
    private static String perform(JsonNode task, Browser browser, ApiClient client, Seen seen) throws Exception {
        String form = task.get("formId").asString();
        String id = task.get("id").asString();
        String address = "/tasks/" + id;
        look("/tasks/" + form, browser.get(address).body(), seen);
        look(
                "/tasks/" + form,
                browser.submit(address, address, Map.of("effectiveOn", "x")).body(),
                seen);
        complete(client, form, id);
        look("/tasks/" + form, browser.get(address).body(), seen);
        return form;
    }

    /** Words in every field, but for those in which they are refused. */
    private static void complete(ApiClient client, String form, String task) throws Exception {
        JsonNode described = client.read("/api/v1/tasks/" + task + "/form");
        Set<String> plain = new HashSet<>();
        HttpResponse<String> answer;
        int attempt = 0;
        do {
            Map<String, Object> answers = FormFiller.fillTexts(described, field -> "Gezegd: " + WORD, plain);
            answers.putAll(WholeCourseOverHttpTest.wishes(form));
            answer = client.complete(task, answers);
            if (answer.statusCode() == 422) {
                for (JsonNode problem : ApiClient.JSON.readTree(answer.body()).get("errors")) {
                    String field = problem.get("field").asString();
                    plain.addAll(List.of(field, field.replaceFirst("\\[.*", "")));
                }
            }
            attempt++;
        } while (answer.statusCode() == 422 && attempt < MOST_ATTEMPTS);
        assertThat(answer.statusCode()).as("%s: %s", form, answer.body()).isEqualTo(204);
    }

    private record Seen(Set<String> wrong, Set<String> right) {

        Seen() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    private Browser english(String person) {
        Browser browser = new Browser(port);
        browser.signIn(person, ApiClient.PASSWORD);
        browser.get("/?lang=en");
        return browser;
    }

    /** These pages and all of our cooperations that they lead to, one of each kind. */
    private void walk(Browser browser, List<String> pages, Seen seen) {
        Deque<String> next = new ArrayDeque<>(pages);
        Map<String, Integer> visited = new HashMap<>();
        while (!next.isEmpty()) {
            String path = next.pop();
            if (visited.merge(shape(path), 1, Integer::sum) > (path.startsWith("/tasks/") ? 20 : 1)) {
                continue;
            }
            String body = browser.get(path).body();
            assertThat(body).as(path).doesNotContain("<html lang=\"nl\"");
            look(shape(path), body, seen);
            LINK.matcher(body)
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> ours(link) && !link.matches(NO_PAGE))
                    .forEach(next::add);
        }
    }

    private static void look(String shape, String body, Seen seen) {
        String page = shape.replaceFirst("(/cooperations/)[^/]+", "$1#");
        LanguageOfParts.of(body).parts().stream()
                .filter(part -> part.text().contains(WORD) && !OPTIONS.contains(part.text()))
                .forEach(part -> {
                    if (part.language().equals("nl")) {
                        seen.right().add(page);
                    } else {
                        seen.wrong().add(page + ": " + part.text().strip());
                    }
                });
        TAG.matcher(body)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.contains(" lang=\"nl\""))
                .forEach(tag -> seen.wrong().add(page + ": " + tag));
    }

    private boolean ours(String link) {
        return link.startsWith("/tasks/")
                || cooperations.stream().anyMatch(one -> link.startsWith("/cooperations/" + one + "/"));
    }

    /** The address without numbers and what is asked of it. */
    private static String shape(String path) {
        return path.replaceFirst("\\?.*", "")
                .replaceAll("(?<!cooperations)/(G?\\d+|[0-9a-f-]{36}|(gate|phase)\\d[^/]*)(?=/|$)", "/#");
    }
}
