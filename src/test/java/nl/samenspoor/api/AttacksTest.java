package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.inbox.KeepingTasks;
import nl.samenspoor.inbox.OpenedTask;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What somebody with an account, or without one, tries besides asking for what is not his. */
@IntegrationTest
class AttacksTest {

    private static final String COOPERATIONS = "/api/v1/cooperations";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> EXPRESSIONS = List.of(
            "${7*1009}",
            "#{9*1009}",
            "${''.getClass().forName('java.lang.Runtime')}",
            "*{T(java.lang.System).exit(1)}",
            "[[${7*1009}]]",
            "=1+1",
            "if true then 1 else 2",
            "<script>alert(1)</script>",
            "'; drop table account; --",
            "{{7*1009}}");

    /** For every field; short enough for the shortest. */
    private static final String ALL_AT_ONCE = "=${7*1009}#{9*1009}[[${7*1009}]]<b>";

    /** Whose task a form is where it is not the project leader's. */
    private static final Map<String, Body> BODIES = Map.of(
            "recordCouncilDecision", Body.COUNCIL,
            "recordView", Body.COUNCIL,
            "recordCollegeDecision", Body.COLLEGE,
            "decideOnPlan", Body.COLLEGE,
            "decideOnBusinessCase", Body.COLLEGE,
            "proposeToCouncil", Body.COLLEGE,
            "replyToView", Body.COLLEGE,
            "scoreMotives", Body.SECRETARY,
            "draftServiceAgreement", Body.SECRETARY,
            "adviseOnPlan", Body.WORKS_COUNCIL);

    private static final Set<String> OF_AGREEMENT =
            Set.of("reviewServiceAgreement", "replyOnFeasibility", "agreeServiceAgreement", "signServiceAgreement");

    private static final Set<String> OF_FIELD =
            Set.of("confirmFieldImplemented", "decideOnBusinessCase", "draftBusinessCase", "draftServiceAgreement");

    @Autowired
    KeepingTasks keeping;

    @Autowired
    OpeningTaskFields taskFields;

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private Browser page;

    @BeforeEach
    void aLeader() {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private static void assertSaysNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isBetween(300, 499);
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "nl.samenspoor", "org.springframework", "\tat ", "select ", "jdbc:", "/tmp/");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/camunda/app/cockpit/default/",
                "/api/engine",
                "/h2-console",
                "/actuator",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/sbom",
                "/actuator/heapdump",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/WEB-INF/web.xml",
                "/application.yml",
                "/assets/../application.yml",
                "/assets/%2e%2e/application.yml",
                "/accounts;x=1",
                "/accounts/",
                "//accounts",
                "/./accounts",
                "/api/v1/cooperations/..;/accounts",
                "/api/v1/%2e%2e/accounts",
                "/cooperations/%00",
                "/cooperations/..%2f..%2faccounts",
                "/API/V1/accounts"
            })
    void anAddressThatOughtNotToWorkDoesNotWork(String address) {
        HttpResponse<String> signedIn = page.get(address);
        assertThat(signedIn.statusCode()).as("signed in").isIn(400, 403, 404);
        assertSaysNothingOfTheInside(signedIn);
        assertThat(new Browser(port).get(address).statusCode()).as("nobody").isNotEqualTo(200);
    }

    @Test
    void aMethodIsWhatItSaysItIs() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String access = "/cooperations/" + id + "/access";
        String token = token(access);

        assertThat(page.postForm(access + "/" + People.LEADER, "_method=DELETE&_csrf=" + token)
                        .statusCode())
                .isIn(404, 405);
        assertThat(page.get(COOPERATIONS + "/" + id, "X-HTTP-Method-Override", "DELETE")
                        .statusCode())
                .isEqualTo(200);
        assertThat(leader.send("TRACE", COOPERATIONS, "", "text/plain").statusCode())
                .isIn(400, 403, 405);
        assertThat(leader.send("PATCH", COOPERATIONS + "/" + id, "{}", "application/json")
                        .statusCode())
                .isEqualTo(405);
        assertThat(leader.read(COOPERATIONS + "/" + id + "/access").get("items").size())
                .isEqualTo(1);
    }

    @Test
    void moreThanAFormOffersCannotBeSet() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String access = "/cooperations/" + id + "/access";
        HttpResponse<String> page422 = page.submit(
                access, access, Map.of("account", People.READER_TO_ASSIGN, "access", "reader", "recordedBy", "ander"));

        assertThat(page422.statusCode()).isEqualTo(422);
        assertThat(page422.body()).contains("Dit veld is niet bekend");
        Browser clerk = new Browser(port);
        clerk.signIn("griffier-aameer", ApiClient.PASSWORD);
        String calendar = "/municipalities/GM9101/council-calendar";
        assertThat(clerk.submit(calendar, calendar, Map.of("leadWeeks", "4", "recordedBy", "ander"))
                        .statusCode())
                .as("a form the controller reads by itself")
                .isEqualTo(422);
        Map<String, Object> more = Map.of("reason", "x", "reviewOn", "2099-01-01", "actor", Map.of("system", true));
        JsonNode refused = leader.read(422, leader.post(COOPERATIONS + "/" + id + "/holds", more));
        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("actor");
        assertThat(leader.read(COOPERATIONS + "/" + id).get("status").asString())
                .isEqualTo("active");
    }

    @Test
    void aFieldNamedLikeAVariableOfTheProcessIsNoAnswer() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String task = play.tasks(id).stream()
                .filter(one -> one.body() == Body.PROJECT_LEADER)
                .findFirst()
                .orElseThrow()
                .id();
        for (String name : List.of("gatePassed", "outcome_", "cooperation", "businessKey", "phase", "loopCounter")) {
            HttpResponse<String> refused = leader.complete(task, Map.of(name, "adopted"));
            assertThat(refused.statusCode()).as(name).isEqualTo(422);
            assertThat(refused.body()).contains("\"" + name + "\"");
        }
        assertThat(play.tasks(id)).extracting(one -> one.id()).contains(task);
    }

    @Test
    void aForeignIdInTheBodyHelpsNobody() throws Exception {
        CooperationId ours = play.start(Play.AAMEER, Play.BERGVELD);
        ApiClient clerk = new ApiClient(port, "griffier-coeverdam");
        Map<String, Object> term = Map.of(
                "term",
                "wgr_view_draft",
                "startedOn",
                Map.of("value", "2026-10-01", "precision", "day"),
                "municipality",
                "GM9103",
                "body",
                "council");

        assertThat(clerk.post(COOPERATIONS + "/" + ours + "/terms", term).statusCode())
                .isEqualTo(404);
        Map<String, Object> promise = Map.of("municipality", "GM9102", "text", "Beloofd.");
        assertThat(new ApiClient(port, "college-aameer")
                        .post(COOPERATIONS + "/" + ours + "/promises", promise)
                        .statusCode())
                .as("in the own cooperation, for the other college")
                .isEqualTo(403);
        assertThat(clerk.get(COOPERATIONS + "/" + ours + "?id=" + CooperationId.create() + "&id=" + ours)
                        .statusCode())
                .as("twice")
                .isEqualTo(404);
        assertThat(clerk.get("/api/v1/tasks?cooperation=" + ours).body()).doesNotContain(ours.text());
    }

    @Test
    void anExpressionInAnyTextStaysText() throws Exception {
        for (String expression : EXPRESSIONS) {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "name", expression,
                    "startedOn", Map.of("value", "2026-01", "precision", "month"),
                    "partners", List.of(Map.of("municipality", "GM9101"), Map.of("municipality", "GM9102")),
                    "signal", Map.of("source", "college", "kind", "cost_and_vulnerability", "text", expression)));
            String address = leader.post(COOPERATIONS, body)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(expression));
            JsonNode started = leader.read(java.net.URI.create(address).getPath());
            assertThat(started.get("name").asString()).isEqualTo(expression);
            String shown =
                    page.get("/cooperations/" + started.get("id").asString()).body();
            assertThat(shown).doesNotContain("<script>alert", ">7063<", ">9081<");
            assertThat(leader.read(java.net.URI.create(address).getPath() + "/decision-points")
                            .toString())
                    .contains(ApiClient.JSON.writeValueAsString(expression).replaceAll("^\"|\"$", ""));
        }
    }

    private static Stream<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files
                    .map(file ->
                            ApiClient.JSON.readTree(file.toFile()).get("id").asString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** One task of each form, whether its turn has come or not: what its work makes of it is then a refusal like any other. */
    @Test
    void anExpressionInAnyFieldOfAnyFormStaysText() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        String field = taskFields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        Map<String, Browser> browsers = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        int fields = 0;
        for (String form : forms().toList()) {
            Body body = form.equals("reviewServiceAgreement") || form.equals("agreeServiceAgreement")
                    ? Body.COLLEGE
                    : BODIES.getOrDefault(form, Body.PROJECT_LEADER);
            String task = UUID.randomUUID().toString();
            keeping.opened(new OpenedTask(
                    task,
                    id,
                    "userTask_" + form,
                    form,
                    GateKey.G1,
                    body == Body.PROJECT_LEADER ? null : Play.AAMEER,
                    body,
                    OF_FIELD.contains(form) || OF_AGREEMENT.contains(form) ? field : null,
                    OF_AGREEMENT.contains(form) ? Play.AAMEER : null,
                    null,
                    null));
            String account = People.accountFor(body.name().toLowerCase(Locale.ROOT), Play.AAMEER.text());
            Browser browser = browsers.computeIfAbsent(account, name -> {
                Browser fresh = new Browser(port);
                fresh.signIn(name, ApiClient.PASSWORD);
                return fresh;
            });
            ApiClient client = new ApiClient(port, account);
            JsonNode described = client.read("/api/v1/tasks/" + task + "/form");
            fields += typedInto(browser, task, described, wrong);
            stored.addAll(completed(client, form, task, described, wrong));
            keeping.cancelled(task);
        }

        assertThat(wrong).isEmpty();
        assertThat(fields).as("fields typed into").isGreaterThan(150);
        assertThat(stored).as("texts that were recorded").hasSizeGreaterThan(40);
        String read = leader.get(COOPERATIONS + "/" + id + "/work?size=200").body();
        assertThat(stored).allSatisfy(text -> assertThat(read).contains(quoted(text)));
        String shown = page.get("/cooperations/" + id + "/work").body();
        assertThat(shown).doesNotContain("<b> ", "=7063", "7063]]", "9081[[");
    }

    /** Types an expression into each field, also where a day or a number is asked, and is shown all of it again. */
    private static int typedInto(Browser browser, String task, JsonNode form, List<String> wrong) {
        Map<String, String> typed = new LinkedHashMap<>();
        FormFiller.fillTexts(form, AttacksTest::expression, Set.of()).forEach((key, value) -> {
            if (value instanceof String text) {
                typed.put(key, text);
            } else if (value instanceof List<?> rows && rows.get(0) instanceof Map<?, ?> row) {
                row.forEach((inside, text) -> typed.put(key + "[0]." + inside, String.valueOf(text)));
            }
        });
        typed.put("effectiveOn", expression("effectiveOn"));
        HttpResponse<String> refused = browser.submit("/tasks/" + task, "/tasks/" + task, typed);
        String shown = HtmlUtils.htmlUnescape(refused.body());
        if (refused.statusCode() != 422 || refused.body().contains("]]<b>")) {
            wrong.add(form.path("id").asString("") + ": " + refused.statusCode());
        }
        typed.forEach((name, text) -> {
            if (text.equals(expression(name)) && !shown.contains(text)) {
                wrong.add(form.path("id").asString("") + " lost " + text);
            }
        });
        return typed.size();
    }

    /** Sends the same over the API, with a plain answer where the form takes no such text; what was recorded. */
    private static List<String> completed(ApiClient client, String name, String task, JsonNode form, List<String> wrong)
            throws Exception {
        Set<String> plain = new HashSet<>();
        for (int attempt = 0; attempt < 4; attempt++) {
            List<String> said = new ArrayList<>();
            Map<String, Object> answers = FormFiller.fillTexts(
                    form,
                    field -> {
                        said.add(expression(field));
                        return expression(field);
                    },
                    plain);
            HttpResponse<String> answer = client.post("/api/v1/tasks/" + task + "/completion", answers);
            if (answer.statusCode() < 300) {
                return said;
            }
            if (answer.statusCode() != 422) {
                if (answer.statusCode() != 409 && answer.statusCode() != 404) {
                    wrong.add(name + ": " + answer.statusCode() + " " + answer.body());
                }
                return List.of();
            }
            ApiClient.JSON
                    .readTree(answer.body())
                    .get("errors")
                    .forEach(problem -> plain.add(problem.get("field").asString()));
        }
        return List.of();
    }

    private static String expression(String field) {
        return ALL_AT_ONCE + " " + field;
    }

    private static String quoted(String text) throws Exception {
        return ApiClient.JSON.writeValueAsString(text).replaceAll("^\"|\"$", "");
    }

    @Test
    void whatIsTooLargeTooDeepOrTooManyIsRefused() throws Exception {
        String deep = "{\"name\":".repeat(200) + "1" + "}".repeat(200);
        assertThat(leader.send("POST", COOPERATIONS, deep, "application/json").statusCode())
                .isIn(400, 422);
        String deepYaml = "[".repeat(20_000) + "]".repeat(20_000);
        HttpResponse<String> yaml = leader.send("POST", "/api/v1/casebook", deepYaml, "application/yaml");
        assertSaysNothingOfTheInside(yaml);
        assertThat(leader.send("POST", COOPERATIONS, "x".repeat(3_000_000), "application/json")
                        .statusCode())
                .isEqualTo(413);
        String many = IntStream.range(0, 6_000)
                .mapToObj(number -> "f" + number + "=x")
                .collect(Collectors.joining("&"));
        HttpResponse<String> tooMany = page.postForm("/password", many + "&_csrf=" + token("/password"));
        assertSaysNothingOfTheInside(tooMany);
        assertThat(leader.send("POST", COOPERATIONS, "{}", "application/x-java-serialized-object")
                        .statusCode())
                .isEqualTo(415);
        assertThat(leader.send(
                                "POST",
                                COOPERATIONS,
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                                "application/xml")
                        .statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//kwaad.example", "https://kwaad.example", "/\\kwaad.example", "javascript:alert(1)"})
    void nobodyIsLedToAnotherSite(String target) {
        for (String name : List.of("continue", "redirect", "next", "url", "target")) {
            Browser fresh = new Browser(port);
            String address = "/login?" + name + "="
                    + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
            HttpResponse<String> answer =
                    fresh.submit(address, address, Map.of("username", People.LEADER, "password", ApiClient.PASSWORD));
            assertThat(answer.headers().firstValue("Location").orElse("/")).doesNotContain("kwaad", "javascript");
        }
    }

    @Test
    void nothingPersonalStaysInACacheAndNoAnswerTellsWhatServesIt() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (String address : List.of(
                "/",
                "/tasks",
                "/account",
                "/permissions",
                "/cooperations/" + id,
                "/cooperations/" + id + "/decisions.csv",
                COOPERATIONS,
                COOPERATIONS + "/" + id,
                "/cooperations/" + UUID.randomUUID())) {
            HttpResponse<String> answer = page.get(address);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(address)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(address)
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Server")).as(address).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(address).isEmpty();
        }
    }

    @Test
    void whatAProxySaysIsNotBelievedWithoutOne() throws Exception {
        HttpResponse<String> answer = new Browser(port)
                .get(
                        "/login",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "kwaad.example",
                        "X-Forwarded-For",
                        "1.2.3.4");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("kwaad.example");
        page.get("/accounts", "X-Forwarded-For", "1.2.3.4");
        JsonNode traces = new ApiClient(port, People.AUDITOR)
                .read("/api/v1/audit?size=1&action=request_refused&account=" + People.LEADER);
        assertThat(traces.at("/items/0/origin").asString()).isEqualTo("127.0.0.1");
    }

    private String token(String address) {
        Matcher token = TOKEN.matcher(page.get(address).body());
        assertThat(token.find()).isTrue();
        return java.net.URLEncoder.encode(token.group(1), java.nio.charset.StandardCharsets.UTF_8);
    }
}
