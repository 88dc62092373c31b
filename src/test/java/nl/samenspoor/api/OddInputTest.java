package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/**
 * Input that is huge, odd or impossible, in every field of the pages and requests on agreements, plans, documents and
 * settlement at once: it fails nowhere, nothing is made of it, and the answer names fields. A text field that is not among
 * those then gets it alone, with all else as it should be, and is named.
 */
@IntegrationTest
@Timeout(180)
class OddInputTest {

    private static final String ON = "2026-10-01";

    /** What no field takes. */
    private static final Map<String, String> NEVER = Map.of(
            "a text longer than any", "x".repeat(20_001),
            "NUL", "voor\u0000na",
            "a bell", "voor\u0007na");

    /** What some fields take, and others refuse. */
    private static final List<String> PERHAPS = List.of(
            "\u202Eomgekeerd\u202C \u2066links",
            "👩‍👩‍👧 🏛",
            "9".repeat(400) + "%",
            "0," + "1".repeat(400),
            "1e999999999",
            "-1",
            "0",
            "0001-01-01",
            "9999-12-31",
            "2028-02-29",
            "2026-02-29",
            "2026-02-30",
            "10000-01-01");

    /** Numbers as JSON writes them; the first takes minutes to write out. */
    private static final List<String> NUMBERS = List.of(
            "1e9999999",
            "1e-9999999",
            "1e999999999",
            "-1",
            "0",
            "9".repeat(400),
            "0." + "1".repeat(400),
            "true",
            "{}",
            "[]");

    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea)\\b[^>]*?\\bname=\"([^\"]+)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    /**
     * A form of a page.
     *
     * @param typed what is filled in
     * @param spoil the field that is filled in wrongly all the while, so that nothing comes of the rest
     * @param by    who sends it
     */
    private record Form(Browser by, String page, String action, String spoil, Map<String, String> typed) {

        /** Whether all else can be filled in as it should be by what is typed here. */
        boolean complete() {
            return !action.matches(".*/(signature|publication|directorate|scheme-content)");
        }
    }

    /** What stands in the field that is spoilt otherwise. */
    private static final Map<String, String> SOUND = Map.of(
            "on", ON, "publishedOn", ON, "title", "Samen", "section", "plan", "exception", "none", "reason", "Klaar.");

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    OpeningTaskFields taskFields;

    @LocalServerPort
    int port;

    private final Set<String> wrong = new TreeSet<>();
    private CooperationId id;
    private String at;
    private String api;
    private ApiClient leader;
    private Browser page;
    private String field;
    private String document;
    private long agreement;

    @BeforeEach
    void everythingThatCanBeAskedAbout() throws Exception {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        page = browser(People.LEADER);
        id = play.start(Play.AAMEER, Play.BERGVELD);
        at = "/cooperations/" + id;
        api = "/api/v1" + at;
        play.draftScheme(id);
        agreement = play.signedAgreement(id);
        field = taskFields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        Map<String, Object> on = Map.of("value", ON, "precision", "day");
        leader.read(
                201,
                leader.post(
                        api + "/deviations",
                        Map.of(
                                "kind",
                                "setback",
                                "about",
                                "Dak",
                                "amount",
                                10,
                                "municipality",
                                "GM9101",
                                "reason",
                                "Lek.",
                                "on",
                                on)));
        leader.read(201, leader.post(api + "/plan", Map.of("form", 1, "title", "Samen")));
        Map<String, String> paper =
                Map.of("municipality", "GM9101", "title", "Voorstel", "kind", "council_proposal", "dated", ON);
        document = leader.read(
                        201,
                        leader.post(
                                api + "/documents",
                                Multipart.of(paper)
                                        .file("file", "v.pdf", "application/pdf", SampleFiles.pdf("odd " + id))))
                .at("/document/id")
                .asString();
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    @Test
    void inTheFieldsOfPages() {
        Browser college = browser("college-aameer");
        String plan = at + "/plan";
        String one = at + "/documents/" + document;
        String service = at + "/service-agreements/" + agreement;
        List<Form> forms = List.of(
                form(
                        page,
                        at + "/deviations",
                        at + "/deviations",
                        "on",
                        "kind",
                        "setback",
                        "amount",
                        "100",
                        "about",
                        "Dak",
                        "municipality",
                        "GM9101",
                        "reason",
                        "Lek."),
                form(
                        college,
                        at + "/deviations/1",
                        at + "/deviations/1/answers",
                        "on",
                        "agrees",
                        "no",
                        "reason",
                        "Te duur."),
                form(page, at + "/deviations/1", at + "/deviations/1/withdrawal", "on", "why", "Toch niet."),
                form(page, plan + "/edit", plan + "/edit", "title"),
                form(page, plan + "/comments", plan + "/comments", "section", "text", "Korter?"),
                form(page, plan + "/decisions?form=fix", plan + "/fixed-versions", "on"),
                form(
                        page,
                        plan + "/decisions?form=response",
                        plan + "/responses",
                        "on",
                        "kind",
                        "union_consultation",
                        "text",
                        "Eerst de doelen."),
                form(
                        college,
                        plan + "/decisions?form=adoption",
                        plan + "/adoptions",
                        "on",
                        "decision",
                        "adopted",
                        "municipality",
                        "GM9101"),
                form(page, one, one + "/openness", "exception"),
                form(page, one, one + "/signature", "on"),
                form(page, one, one + "/withdrawal", "reason"),
                form(page, service, service + "/ending", "on", "reason", "Klaar."),
                form(page, at + "/legal-form", at + "/legal-form/publication", "publishedOn"),
                form(page, at + "/scheme-content", at + "/scheme-content", "on"),
                form(page, at + "/organisation", at + "/organisation/outline", "on"),
                form(
                        page,
                        at + "/organisation/bodies/new",
                        at + "/organisation/bodies",
                        "on",
                        "kind",
                        "core_team",
                        "name",
                        "Kern",
                        "from",
                        "2026"),
                form(page, at + "/organisation/directorate", at + "/organisation/directorate", "on"),
                form(
                        page,
                        at + "/task-fields/" + field + "/business-case",
                        at + "/task-fields/" + field + "/business-case",
                        "on",
                        "summary",
                        "Eén team."));
        int fields = 0;
        for (Form form : forms) {
            fields += typedInto(form);
        }
        assertThat(wrong).isEmpty();
        assertThat(fields).isGreaterThan(90);
    }

    private static Form form(Browser by, String page, String action, String spoil, String... namesAndValues) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Form(by, page, action, spoil, typed);
    }

    private int typedInto(Form form) {
        Map<String, String> carried = new LinkedHashMap<>();
        Set<String> texts = new LinkedHashSet<>();
        Set<String> fields = fields(form, carried, texts);
        carried.putAll(form.typed());
        Map<String, String> sound = new LinkedHashMap<>(carried);
        sound.put(form.spoil(), SOUND.getOrDefault(form.spoil(), ""));
        carried.put(form.spoil(), Set.of("title", "reason").contains(form.spoil()) ? "" : "onzin");
        Set<String> named = new LinkedHashSet<>();
        NEVER.forEach((what, odd) -> named.addAll(sent(form, carried, fields, what, odd)));
        texts.stream()
                .filter(name -> form.complete() && !named.contains(name))
                .filter(name -> !sent(form, sound, Set.of(name), "NUL", NEVER.get("NUL"))
                        .contains(name))
                .forEach(name -> wrong.add(form.action().replace(at, "") + " " + name + ": not named"));
        Set<String> others = new LinkedHashSet<>(fields);
        others.remove(form.spoil());
        PERHAPS.forEach(odd -> sent(form, carried, others, shortened(odd), odd));
        return fields.size();
    }

    /** The fields that the answer names. */
    private Set<String> sent(Form form, Map<String, String> carried, Set<String> names, String what, String odd) {
        Map<String, String> fields = new LinkedHashMap<>(carried);
        names.forEach(name -> fields.put(name, odd));
        HttpResponse<String> answer = form.by().postForm(form.action(), Browser.form(fields));
        Set<String> named = named(answer.body());
        if (answer.statusCode() != 422 || named.isEmpty()) {
            wrong.add(form.action().replace(at, "") + " " + names + " " + what + ": " + answer.statusCode());
        }
        return named;
    }

    private static Set<String> named(String html) {
        return Pattern.compile("href=\"#f-([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(20, text.length()));
    }

    /**
     * The names of the fields that somebody fills in.
     *
     * @param carried takes what the form carries by itself
     * @param texts   takes those of text, without those of rows
     */
    private static Set<String> fields(Form form, Map<String, String> carried, Set<String> texts) {
        String html = form.by().get(form.page()).body();
        int from = html.indexOf("action=\"" + form.action() + "\"");
        assertThat(from).as("%s on %s", form.action(), form.page()).isPositive();
        Set<String> names = new LinkedHashSet<>();
        Matcher found = FIELD.matcher(html.substring(from, html.indexOf("</form>", from)));
        while (found.find()) {
            String tag = found.group();
            if (tag.contains("type=\"hidden\"")) {
                Matcher value = VALUE.matcher(tag);
                carried.put(found.group(2), value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "");
            } else if (!tag.contains("type=\"checkbox\"")) {
                names.add(found.group(2));
                if (!tag.startsWith("<select")
                        && !tag.contains("type=\"radio\"")
                        && !found.group(2).contains("[")) {
                    texts.add(found.group(2));
                }
            }
        }
        return names;
    }

    /** Every property that the description of the API names for a request in these modules, one by one. */
    @Test
    void inTheRequestsOfTheApi() throws Exception {
        JsonNode described = leader.read("/api/v1/openapi.json");
        Map<String, Integer> asked = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : described.get("paths").properties()) {
            if (path.getKey()
                    .matches("/api/v1/cooperations/\\{id}/(deviations|plan|documents|service-agreements|"
                            + "scheme-content|legal-form|organisation|task-fields|cost-sharing)\\b.*")) {
                for (Map.Entry<String, JsonNode> way : path.getValue().properties()) {
                    if (way.getKey().matches("post|put")) {
                        String address = address(path.getKey());
                        asked.put(
                                way.getKey() + " " + path.getKey(),
                                requests(described, way.getKey(), address, way.getValue()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(60);
    }

    private String address(String path) {
        return path.replace("{id}", id.text())
                .replace("{document}", document)
                .replace("{agreement}", String.valueOf(agreement))
                .replace("{field}", field)
                .replace("{gate}", "G1")
                .replaceAll("\\{[a-z]+}", "1");
    }

    private int requests(JsonNode described, String method, String address, JsonNode operation) throws Exception {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String name = schema.path("$ref").asString("");
        if (name.isEmpty()) {
            return 0;
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> property :
                described.at(name.substring(1)).path("properties").properties()) {
            names.add(property.getKey());
            if (property.getValue().path("type").asString("").equals("string")) {
                texts.add(property.getKey());
            }
        }
        for (Map.Entry<String, String> never : NEVER.entrySet()) {
            requested(method, address, names, quoted(never.getValue()), never.getKey());
            requested(method, address, texts, quoted(never.getValue()), never.getKey());
        }
        for (String odd : PERHAPS) {
            boolean day = odd.matches("\\d+-.*");
            String json = day ? "{\"value\": " + quoted(odd) + ", \"precision\": \"day\"}" : quoted(odd);
            requested(method, address, names, json, shortened(odd));
        }
        for (String odd : NUMBERS) {
            requested(method, address, names, odd, "JSON " + shortened(odd));
        }
        for (String one : names) {
            if (!texts.contains(one)) {
                requested(method, address, Set.of(one), NUMBERS.get(0), "JSON " + NUMBERS.get(0));
            }
        }
        return names.size();
    }

    private void requested(String method, String address, Set<String> names, String odd, String what) throws Exception {
        String body =
                names.stream().map(name -> "\"" + name + "\": " + odd).collect(Collectors.joining(", ", "{", "}"));
        HttpResponse<String> answer = leader.send(method.toUpperCase(Locale.ROOT), address, body, "application/json");
        int status = answer.statusCode();
        boolean named = status != 422
                || !ApiClient.JSON.readTree(answer.body()).path("errors").isEmpty();
        if (status >= 500 || !named) {
            wrong.add(method + " " + address.replace(api, "") + " " + names + " " + what + ": " + status);
        }
    }

    private static String quoted(String text) {
        return ApiClient.JSON.writeValueAsString(text);
    }

    /** What is only asked and not recorded. */
    @Test
    void inAQuestionHowCostsWouldBeDivided() throws Exception {
        List<String> asked = new ArrayList<>();
        for (String odd : PERHAPS) {
            for (String name : List.of("amount", "by", "shares", "weight-inhabitants")) {
                Map<String, String> query =
                        new LinkedHashMap<>(Map.of("amount", "100", "by", "own", "shares", "Aameer 1/2\nBergveld 1/2"));
                query.put(name, odd);
                asked.add(at + "/cost-sharing?" + Browser.form(query));
            }
            asked.add(api + "/cost-sharing/allocation?" + Browser.form(Map.of("amount", odd, "by", "equal")));
            asked.add(api + "/cost-sharing/allocation?" + Browser.form(Map.of("amount", "1", "by", odd)));
            asked.add(at + "/plan/differences?" + Browser.form(Map.of("from", odd, "to", odd)));
            asked.add(at + "/documents?" + Browser.form(Map.of("q", odd, "kind", odd)));
            asked.add("/service-agreements?" + Browser.form(Map.of("q", odd, "client", odd)));
        }
        for (String address : asked) {
            int status = page.get(address).statusCode();
            if (status >= 500) {
                wrong.add(address.replace(at, "") + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
