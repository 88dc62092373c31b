package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.RevisingServiceAgreements;
import nl.samenspoor.api.RouteRules.Rule;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.AssigningRoles;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Permissions.Where;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * Every address there is, asked by every role, of the own and of another municipality: the answer is what the table of
 * rights says. What one may not see answers like what is not there.
 */
@IntegrationTest
class AttackMatrixTest {

    /** An account; {@code own} when its municipality, or the assignment, is that of the cooperations under attack. */
    private record Who(String account, Role role, boolean own) {

        /** Whose roles have all ended: keeps the own account and sees nothing. */
        boolean withoutRole() {
            return role == null;
        }

        boolean sees() {
            Where where = Permissions.cells(Right.SEE).get(role);
            return where == Where.EVERYWHERE || where != null && own;
        }

        boolean has(Right right, Role owner) {
            Where where = Permissions.cells(right).get(role);
            if (where == null || where == Where.EVERYWHERE) {
                return where != null;
            }
            return own && (where != Where.OWN || owner == null || owner == role);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?:=[a-z]+)?}");
    private static final String OTHER_LEADER = "leider-elders";
    private static final String FORMER = "oud-lezer";
    private static final List<Who> EVERYBODY = List.of(
            new Who("secretaris-aameer", Role.SECRETARY, true),
            new Who("college-aameer", Role.COLLEGE, true),
            new Who("griffier-aameer", Role.COUNCIL_CLERK, true),
            new Who("or-aameer", Role.WORKS_COUNCIL, true),
            new Who("college-coeverdam", Role.COLLEGE, false),
            new Who("griffier-coeverdam", Role.COUNCIL_CLERK, false),
            new Who(People.LEADER, Role.PROJECT_LEADER, true),
            new Who(OTHER_LEADER, Role.PROJECT_LEADER, false),
            new Who(People.DIRECTORATE, Role.DIRECTORATE, true),
            new Who(People.READER_TO_ASSIGN, Role.READER, true),
            new Who(People.READER, Role.READER, false),
            new Who(People.AUDITOR, Role.AUDITOR, false),
            new Who("beheerder", Role.ADMINISTRATOR, false),
            new Who(FORMER, null, false));

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    RevisingServiceAgreements revising;

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningRoles roles;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    private static final Map<String, String> things = new LinkedHashMap<>();

    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @BeforeEach
    void everybody() {
        people.register();
        try {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(OTHER_LEADER, null, ApiClient.PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        } catch (Conflict thereAlready) {
            assertThat(thereAlready).isNotNull();
        }
        makeFormer();
    }

    private void makeFormer() {
        Actor system = Actor.system("test");
        try {
            accounts.create(system, new CreateAccount(FORMER, null, ApiClient.PASSWORD, Set.of(Role.READER), Set.of()));
        } catch (Conflict thereAlready) {
            return;
        }
        roles.of(system, FORMER).forEach(one -> roles.end(system, FORMER, one.id(), LocalDate.now(clock)));
    }

    /** Things that are there, by the name a rule gives them; made once, as no rule changes any. */
    private Map<String, String> values() throws Exception {
        if (things.isEmpty()) {
            things.putAll(makeThings());
        }
        return things;
    }

    private Map<String, String> makeThings() throws Exception {
        ApiClient leader = new ApiClient(port, People.LEADER);
        CooperationId running = play.start(Play.AAMEER, Play.BERGVELD);
        String api = "/api/v1/cooperations/" + running;
        leader.send("PUT", api + "/access/" + People.READER_TO_ASSIGN, "{\"access\": \"reader\"}", "application/json");
        leader.send("PUT", api + "/access/" + People.DIRECTORATE, "{\"access\": \"reader\"}", "application/json");
        JsonNode promise = leader.read(
                201,
                leader.post(
                        api + "/promises",
                        Map.of("municipality", "GM9101", "text", "Beloofd.", "effectiveOn", day("2026-10-01"))));
        JsonNode term = leader.read(
                201,
                leader.post(
                        api + "/terms",
                        Map.of(
                                "term",
                                "wgr_view_draft",
                                "startedOn",
                                day("2026-10-01"),
                                "municipality",
                                "GM9101",
                                "body",
                                "council",
                                "document",
                                "Ontwerp")));
        JsonNode document = leader.read(
                201,
                leader.post(
                        api + "/documents",
                        Multipart.of(Map.of(
                                        "municipality",
                                        "GM9101",
                                        "title",
                                        "Voorstel",
                                        "kind",
                                        "council_proposal",
                                        "dated",
                                        "2026-10-01"))
                                .file("file", "voorstel.pdf", "application/pdf", SampleFiles.pdf("voorstel"))));
        CooperationId decided = deciding();
        play.decide(decided, GateKey.G1, Play.AAMEER, Body.COLLEGE, DecisionOutcome.ADOPTED, null);
        CooperationId atCouncils = deciding();
        play.decideAll(atCouncils, GateKey.G1, DecisionOutcome.ADOPTED, null);
        Map<String, String> values = new LinkedHashMap<>(Map.of(
                "id", running.text(),
                "decided", decided.text(),
                "key", promise.get("key").asString(),
                "term", term.get("key").asString(),
                "decision", decision(decided),
                "task", task(running, Body.PROJECT_LEADER),
                "secretary", task(running, Body.SECRETARY),
                "college", task(deciding(), Body.COLLEGE),
                "council", task(atCouncils, Body.COUNCIL)));
        values.put("document", document.at("/document/id").asString());
        values.putAll(Map.of(
                "gate", "G1", "code", "GM9101", "factor", "urgency", "account", "niemand", "username", "niemand"));
        long agreement = play.signedAgreement(running);
        revising.revise(Play.LEADER, running, agreement);
        values.put("agreement", String.valueOf(agreement));
        values.putAll(Map.of(
                "table",
                "phase",
                "sequence",
                "1",
                "version",
                "1",
                "number",
                "999999",
                "token",
                "geen",
                "digest",
                "geen",
                "form",
                "round"));
        values.put("format", "odt");
        values.put("part", "phase1");
        return values;
    }

    private CooperationId deciding() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        for (String reads : List.of(People.READER_TO_ASSIGN, People.DIRECTORATE)) {
            new ApiClient(port, People.LEADER)
                    .send(
                            "PUT",
                            "/api/v1/cooperations/" + id + "/access/" + reads,
                            "{\"access\": \"reader\"}",
                            "application/json");
        }
        play.reachDecisions(id);
        return id;
    }

    private static Map<String, String> day(String day) {
        return Map.of("value", day, "precision", "day");
    }

    private String task(CooperationId cooperation, Body body) {
        return play.tasks(cooperation).stream()
                .filter(task -> task.body() == body)
                .filter(task ->
                        task.municipality() == null || task.municipality().equals(Play.AAMEER))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String decision(CooperationId cooperation) {
        Matcher id = Pattern.compile("decisions/([0-9a-zA-Z-]+)/correction")
                .matcher(browser("college-aameer")
                        .get("/cooperations/" + cooperation + "/gates/G1")
                        .body());
        assertThat(id.find()).as("a decision that can be corrected").isTrue();
        return id.group(1);
    }

    @Test
    void everyAddressHasARule() {
        Set<String> ruled = RouteRules.all().stream().map(Rule::pattern).collect(Collectors.toCollection(TreeSet::new));

        Set<String> there = routes();
        Set<String> without = new TreeSet<>(there);
        without.removeAll(ruled);
        ruled.removeAll(there);
        assertThat(without).as("addresses without a rule in RouteRules").isEmpty();
        assertThat(ruled).as("rules for addresses that are no more").isEmpty();
    }

    /** What the controllers answer to, without what a variable may look like. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                String plain = pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (!plain.equals("/error")) {
                        routes.add(method + " " + plain);
                    }
                }
            }
        }
        return routes;
    }

    @Test
    void everyRoleGetsFromEveryAddressWhatTheTableSays() throws Exception {
        Map<String, String> values = values();
        List<String> wrong = new ArrayList<>();
        for (Rule rule : RouteRules.all()) {
            for (Who who : EVERYBODY) {
                int status = ask(who.account(), rule, values).statusCode();
                String expected = expected(rule, who, status);
                if (expected != null) {
                    wrong.add(rule + " by " + who.account() + ": " + status + ", expected " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What was expected instead, or null when the answer is right. */
    private static String expected(Rule rule, Who who, int status) {
        boolean absent = rule.flags().contains("absent");
        if (who.withoutRole() && rule.right() != null && rule.right() != Right.KEEP_OWN_ACCOUNT) {
            return status == 403 ? null : "403";
        }
        boolean allowed = rule.right() == null || who.withoutRole() || who.has(rule.right(), rule.owner());
        if (rule.ofCooperation() && !who.sees()) {
            return status == 404 ? null : "404";
        }
        if (allowed) {
            if (status == 403 && rule.flags().contains("nothing")) {
                return null;
            }
            boolean fine = status < 500 && status != 401 && status != 403 && (absent || status != 404);
            return fine ? null : "an answer";
        }
        return status == 403 ? null : "403";
    }

    @Test
    void whatBelongsToOthersAnswersLikeWhatIsNotThere() throws Exception {
        Map<String, String> foreign = values();
        Map<String, String> unknown = new HashMap<>(foreign);
        for (String name :
                List.of("id", "decided", "task", "secretary", "college", "council", "decision", "document")) {
            unknown.put(name, UUID.randomUUID().toString());
        }
        unknown.put("term", "99999999");
        unknown.put("key", "promise-99999999");
        List<String> wrong = new ArrayList<>();
        for (Rule rule : RouteRules.all()) {
            if (rule.ofCooperation()) {
                String theirs = shape(ask("griffier-coeverdam", rule, foreign), foreign);
                String nothing = shape(ask("griffier-coeverdam", rule, unknown), unknown);
                if (!theirs.equals(nothing)) {
                    wrong.add(rule + "\n" + theirs + "\n" + nothing);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Status, headers that could tell something, and body, without what differs between any two requests. */
    private static String shape(HttpResponse<String> answer, Map<String, String> values) {
        String text = answer.statusCode() + " " + answer.headers().firstValue("Content-Type")
                + answer.headers().firstValue("Location")
                + answer.headers().map().keySet() + answer.body();
        for (String value : values.values()) {
            if (value.length() > 20) {
                text = text.replace(value, "…");
            }
        }
        text = text.replace("/terms/" + values.get("term"), "/terms/…")
                .replace("/conditions/" + values.get("key"), "/conditions/…")
                .replace(" connection,", "");
        return TOKEN.matcher(text).replaceAll("token");
    }

    @Test
    void nothingIsChangedByABrowserWithoutTheTokenOfItsSession() throws Exception {
        Map<String, String> values = values();
        Browser browser = browser(People.LEADER);
        List<String> wrong = new ArrayList<>();
        for (Rule rule : RouteRules.all()) {
            if (!rule.method().equals("GET")) {
                int status = browser.send(rule.method(), path(rule, values), body(rule), "Content-Type", type(rule))
                        .statusCode();
                if (status != 403) {
                    wrong.add(rule + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsAnythingWithoutSigningIn() throws Exception {
        Map<String, String> values = values();
        Browser nobody = new Browser(port);
        List<String> wrong = new ArrayList<>();
        for (Rule rule : RouteRules.all()) {
            if (rule.right() != null && (rule.api() || rule.method().equals("GET"))) {
                HttpResponse<String> answer = rule.method().equals("GET")
                        ? nobody.get(path(rule, values))
                        : nobody.send(rule.method(), path(rule, values), body(rule), "Content-Type", type(rule));
                boolean right = rule.api()
                        ? answer.statusCode() == 401 || answer.statusCode() == 403
                        : answer.statusCode() == 302
                                && answer.headers()
                                        .firstValue("Location")
                                        .orElse("")
                                        .endsWith("/login");
                if (!right) {
                    wrong.add(rule + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWayBackFromEveryPageOfACooperationBeginsWithThePortfolio() throws Exception {
        Pattern first = Pattern.compile("<nav class=\"crumbs\"[^>]*>\\s*<ol>\\s*<li><a href=\"([^\"]*)\"");
        Map<String, String> values = values();
        Map<String, String> begins = new LinkedHashMap<>();
        for (Rule rule : RouteRules.all()) {
            if (rule.method().equals("GET") && rule.path().startsWith("/cooperations/{")) {
                HttpResponse<String> answer = ask(People.LEADER, rule, values);
                Matcher crumb = first.matcher(answer.body());
                if (answer.statusCode() == 200 && answer.body().contains("<main")) {
                    begins.put(rule.toString(), crumb.find() ? crumb.group(1) : "nowhere");
                }
            }
        }

        assertThat(begins).hasSizeGreaterThan(25);
        begins.values().removeIf("/"::equals);
        assertThat(begins).isEmpty();
    }

    private HttpResponse<String> ask(String account, Rule rule, Map<String, String> values) {
        Browser browser = browser(account);
        return rule.method().equals("GET")
                ? browser.get(path(rule, values))
                : browser.send(
                        rule.method(),
                        path(rule, values),
                        body(rule),
                        "Content-Type",
                        type(rule),
                        "X-CSRF-TOKEN",
                        tokens.get(account));
    }

    private Browser browser(String account) {
        return browsers.computeIfAbsent(account, name -> {
            Browser browser = new Browser(port);
            browser.signIn(name, ApiClient.PASSWORD);
            Matcher token = TOKEN.matcher(browser.get("/account").body());
            assertThat(token.find()).as("%s is signed in", name).isTrue();
            tokens.put(name, token.group(1));
            return browser;
        });
    }

    private static String path(Rule rule, Map<String, String> values) {
        return VARIABLE.matcher(rule.path()).replaceAll(found -> values.get(found.group(1)));
    }

    private static String body(Rule rule) {
        return rule.body() == null ? "" : rule.body();
    }

    private static String type(Rule rule) {
        return rule.api() ? "application/json" : "application/x-www-form-urlencoded";
    }
}
