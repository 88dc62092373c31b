package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that makes something, sent twice in the same instant, makes it once; whoever pressed twice is told what happened. */
@IntegrationTest
class SentTwiceTest {

    private static final String ON = "2026-10-01";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");

    /**
     * A form.
     *
     * @param page   where it stands
     * @param action where it is sent
     * @param typed  what is filled in, besides what the form carries itself
     * @param made   counts what it makes
     * @param says   what the page says to whoever sent it a second time
     */
    private record Form(Browser by, String page, String action, Map<String, String> typed, Counted made, String says) {}

    /** A question to the database and what it is about. */
    private record Counted(String sql, Object... of) {}

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    OpeningTaskFields fields;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();
    private Browser leader;
    private CooperationId id;
    private String at;

    @BeforeEach
    void aCooperation() {
        people.register();
        leader = browser(People.LEADER);
        id = play.start(Play.AAMEER, Play.BERGVELD, Play.COEVERDAM);
        at = "/cooperations/" + id;
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, ApiClient.PASSWORD);
        return browser;
    }

    private static Map<String, String> typed(String... namesAndValues) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return typed;
    }

    private Counted of(String table) {
        return new Counted("select count(*) from " + table + " where cooperation = ?", id.text());
    }

    private long count(Counted made) {
        return jdbc.sql(made.sql()).params(made.of()).query(Long.class).single();
    }

    /** What the form on that page carries by itself, with its token. */
    private static Map<String, String> carried(Browser by, String page, String action) {
        HttpResponse<String> shown = by.get(page);
        if (shown.statusCode() == 302) {
            shown = by.follow(shown);
        }
        String html = shown.body();
        int from = html.indexOf("action=\"" + action + "\"");
        assertThat(from).as("%s on %s: %s", action, page, shown.statusCode()).isPositive();
        Map<String, String> carried = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(html.substring(from, html.indexOf("</form>", from)));
        while (hidden.find()) {
            carried.put(hidden.group(1), hidden.group(2) == null ? "" : hidden.group(2));
        }
        return carried;
    }

    private void sentTwice(Form form) throws Exception {
        Map<String, String> fields = carried(form.by(), form.page(), form.action());
        fields.putAll(form.typed());
        String body = Browser.form(fields);
        sentTwice(form, () -> form.by().postForm(form.action(), body));
    }

    private void sentTwice(Form form, Callable<HttpResponse<String>> send) throws Exception {
        long before = count(form.made());
        List<HttpResponse<String>> answers = together(send);
        long made = count(form.made()) - before;
        if (made != 1) {
            wrong.add(form.action() + " makes " + made + ": " + statuses(answers) + said(form.by(), answers));
        }
        if (answers.stream().anyMatch(answer -> answer.statusCode() >= 500 || answer.statusCode() == 422)) {
            wrong.add(form.action() + " answers " + statuses(answers) + said(form.by(), answers));
        }
        String said = said(form.by(), answers);
        if (!Pattern.compile(form.says()).matcher(said).find()) {
            // of two answers in one session in the same instant, one may carry the words of both pages away
            said = said(form.by(), List.of(send.call()));
        }
        if (!Pattern.compile(form.says()).matcher(said).find()) {
            wrong.add(form.action() + " does not say '" + form.says() + "': " + statuses(answers) + said);
        }
    }

    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>> send) throws Exception {
        CyclicBarrier instant = new CyclicBarrier(2);
        Callable<HttpResponse<String>> sending = () -> {
            instant.await(10, TimeUnit.SECONDS);
            return send.call();
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer :
                    both.invokeAll(List.of(sending, sending), 60, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdownNow();
        }
    }

    private static List<Integer> statuses(List<HttpResponse<String>> answers) {
        return answers.stream().map(HttpResponse::statusCode).toList();
    }

    /** The words of both answers, or of the pages they lead to. */
    private static String said(Browser by, List<HttpResponse<String>> answers) {
        return answers.stream()
                .map(answer -> answer.statusCode() == 302 ? by.follow(answer) : answer)
                .map(HttpResponse::body)
                .map(html -> {
                    Matcher main = MAIN.matcher(html);
                    return (main.find() ? main.group() : html)
                            .replaceAll("(?s)<select.*?</select>|<[^>]*>", " ")
                            .replaceAll("\\s+", " ");
                })
                .collect(Collectors.joining(" || ", " || ", ""));
    }

    @Test
    void onThePagesOfAPlan() throws Exception {
        String plan = at + "/plan";
        sentTwice(new Form(
                leader,
                plan,
                plan,
                typed("title", "Samen", "form", "1"),
                new Counted("select count(*) from draft_version where subject_id = ?", id.text()),
                "Er is al een plan van aanpak"));
        String again = "Dit formulier was al verstuurd";
        String comments = plan + "/comments";
        sentTwice(new Form(
                leader, comments, comments, typed("section", "plan", "text", "Korter?"), of("plan_comment"), again));
        String number = jdbc.sql("select id from plan_comment where cooperation = ?")
                .param(id.text())
                .query(String.class)
                .single();
        sentTwice(new Form(
                leader,
                comments + "?answer=" + number,
                comments + "/" + number + "/answers",
                typed("text", "Gedaan."),
                new Counted("select count(*) from plan_comment_answer where plan_comment = ?", Long.valueOf(number)),
                again));
        String decisions = plan + "/decisions";
        sentTwice(new Form(
                leader,
                decisions + "?form=fix",
                plan + "/fixed-versions",
                typed("version", "1", "on", ON),
                of("plan_fixed_version"),
                "is al vastgelegd als versie"));
        sentTwice(new Form(
                leader,
                decisions + "?form=response",
                plan + "/responses",
                typed("kind", "union_consultation", "text", "Eerst de doelen.", "on", ON),
                of("plan_response"),
                again));
        String response = jdbc.sql("select id from plan_response where cooperation = ?")
                .param(id.text())
                .query(String.class)
                .single();
        sentTwice(new Form(
                leader,
                decisions + "?form=handling&response=" + response,
                plan + "/responses/" + response + "/handlings",
                typed("result", "not", "reason", "Staat er al.", "on", ON),
                new Counted(
                        "select count(*) from plan_response_handling where plan_response = ?", Long.valueOf(response)),
                again));
        sentTwice(new Form(
                browser("college-aameer"),
                decisions + "?form=adoption",
                plan + "/adoptions",
                typed("municipality", "GM9101", "decision", "adopted", "on", ON),
                new Counted("select count(*) from plan_decision where cooperation_id = ?", id.text()),
                "staat er al: dezelfde versie"));
        assertThat(wrong).isEmpty();
    }

    /** Also when the content lay here already, for another cooperation. */
    @Test
    void withADocumentOrAPaperToKeep() throws Exception {
        Counted documents = of("document");
        String kept = "Dit bestand staat er al";
        for (String words : List.of("nieuw", "bekend", "bekend 2", "bekend 3", "bekend 4", "bekend 5")) {
            byte[] content = SampleFiles.pdf(words + " " + id);
            if (words.startsWith("bekend")) {
                String other = "/cooperations/" + play.start(Play.AAMEER, Play.BERGVELD) + "/documents";
                assertThat(leader.post(other, document(other, content)).statusCode())
                        .isEqualTo(302);
            }
            String documentsPage = at + "/documents";
            Form form = new Form(leader, documentsPage + "/new", documentsPage, Map.of(), documents, kept);
            Multipart filledIn = document(documentsPage, content);
            sentTwice(form, () -> leader.post(documentsPage, filledIn));
        }
        sentTwice(new Form(
                leader,
                at + "/papers",
                at + "/papers",
                typed("kind", "decision-list"),
                documents,
                "Dit bestand staat er al|al bewaard"));
        assertThat(wrong).isEmpty();
    }

    private Multipart document(String documents, byte[] content) {
        Map<String, String> fields = carried(leader, documents + "/new", documents);
        fields.putAll(typed("title", "Stuk " + content.length, "kind", "council_proposal", "dated", ON));
        return Multipart.of(fields).file("file", "stuk.pdf", "application/pdf", content);
    }

    @Test
    void withATask() throws Exception {
        CooperationId fresh = play.startWithoutSignal();
        String signal =
                "/tasks/" + play.open(fresh, "userTask_registerSignal").get(0).id();
        sentTwice(new Form(
                leader,
                signal,
                signal,
                typed(
                        "signalSource",
                        "college",
                        "signalKind",
                        "savings_target",
                        "text",
                        "Te klein.",
                        "effectiveOn",
                        ON),
                new Counted("select count(*) from task_submission where cooperation = ?", fresh.text()),
                "is al gedaan|al vastgelegd|al klaar"));
        play.reachDecisions(id);
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        String council = task("userTask_recordCouncilDecision", Play.AAMEER);
        sentTwice(new Form(
                browser("griffier-aameer"),
                council,
                council,
                typed("kind", "acclamation", "effectiveOn", ON),
                new Counted(
                        "select count(*) from gate_decision d join gate g on g.id = d.gate where g.cooperation = ?"
                                + " and d.body = '" + Body.COUNCIL + "'",
                        id.text()),
                "is al gedaan|al vastgelegd|al klaar"));
        assertThat(wrong).isEmpty();
    }

    private String task(String step, MunicipalityCode municipality) {
        return play.open(id, step).stream()
                .filter(task -> municipality.equals(task.municipality()))
                .map(task -> "/tasks/" + task.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withACooperationToStart() throws Exception {
        String name = "Twee keer " + UUID.randomUUID();
        Form form = new Form(
                leader,
                "/cooperations/new",
                "/cooperations/new",
                typed(
                        "name",
                        name,
                        "partners",
                        "GM9101",
                        "signalSource",
                        "college",
                        "signalKind",
                        "regional_task",
                        "signalText",
                        "Samen.",
                        "startedOn",
                        ON),
                new Counted("select count(*) from cooperation where name = ?", name),
                "al gestart|zojuist");
        Map<String, String> fields = carried(leader, form.page(), form.action());
        fields.putAll(form.typed());
        String body = Browser.form(fields) + "&partners=GM9102";
        sentTwice(form, () -> leader.postForm(form.action(), body));
        assertThat(wrong).isEmpty();
    }

    /** What may happen at any time; each kind on the one page, each press with the token that came with the form. */
    @Test
    void withWhatHappensToACooperation() throws Exception {
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        for (String[] kind : new String[][] {
            {"election", "municipality", "GM9101"},
            {"key_person_change"},
            {"incident"},
            {"opt_out", "municipality", "GM9103", "taskField", field},
            {"hold", "reviewOn", "2099-01-31"},
            {"resumption"},
            {"withdrawal", "municipality", "GM9103"}
        }) {
            happens(kind[0], "course_event", typed(Arrays.copyOfRange(kind, 1, kind.length)));
        }
        happens("task_field_opened", "task_field", typed("name", "Belastingen", "taskKind", "piofach"));
        happens("termination", "course_event", typed("confirmed", "true"));
        assertThat(wrong).isEmpty();
    }

    private void happens(String kind, String table, Map<String, String> typed) throws Exception {
        typed.put("text", "Zo gebeurd.");
        typed.put("effectiveOn", ON);
        sentTwice(new Form(
                leader,
                at + "/events/new?kind=" + kind,
                at + "/events",
                typed,
                new Counted("select count(*) from " + table + " where cooperation_id = ?", id.text()),
                "is al eens verstuurd"));
    }

    @Test
    void withAPromiseATermABodyAnAccessAndADecisionThatDeviates() throws Exception {
        sentTwice(new Form(
                browser("college-aameer"),
                at + "/promises/new",
                at + "/promises",
                typed("municipality", "GM9101", "text", "Elk kwartaal een brief.", "effectiveOn", ON),
                of("gate_condition"),
                "staat al vast"));
        sentTwice(new Form(
                leader,
                at + "/terms/new",
                at + "/terms",
                typed("term", "eval_key", "startedOn", ON),
                of("running_term"),
                "loopt al"));
        String bodies = at + "/organisation/bodies";
        sentTwice(new Form(
                leader,
                bodies + "/new",
                bodies,
                typed("kind", "steering_group", "name", "Stuurgroep", "from", "2026", "on", ON),
                of("organisation_body"),
                "was al verstuurd"));
        sentTwice(new Form(
                leader,
                at + "/access",
                at + "/access",
                typed("account", People.READER_TO_ASSIGN, "access", "reader"),
                new Counted("select count(*) from cooperation_access_change where cooperation_id = ?", id.text()),
                People.READER_TO_ASSIGN));
        consulting.request(
                Play.of(Play.AAMEER, Role.COLLEGE),
                new RequestAdvice(id, Play.AAMEER, "Het plan.", Play.TODAY, null, true, true));
        consulting.request(
                Play.of(Play.BERGVELD, Role.COLLEGE),
                new RequestAdvice(id, Play.BERGVELD, "Het plan.", Play.TODAY, null, true, true));
        consulting.advise(
                Play.of(Play.AAMEER, Role.WORKS_COUNCIL),
                new GiveAdvice(id, Play.AAMEER, AdviceOutcome.NEGATIVE, "Te ver.", null, Play.TODAY, Particulars.NONE));
        sentTwice(new Form(
                browser("or-bergveld"),
                at + "/hearing/advice",
                at + "/hearing/advice",
                typed("municipality", "GM9102", "outcome", "negative", "effectiveOn", ON),
                new Counted(
                        "select count(*) from works_council_advice where municipality = 'GM9102' and cooperation = ?",
                        id.text()),
                "geen advies verwacht"));
        sentTwice(new Form(
                browser("college-aameer"),
                at + "/hearing/deviation?municipality=GM9101",
                at + "/hearing/deviation",
                typed("municipality", "GM9101", "deviation", "De reistijd kan.", "notifiedOn", ON),
                of("works_council_deviation"),
                "al een afwijkend besluit vastgelegd"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void withAccountsAndMunicipalities() throws Exception {
        Browser administrator = browser("beheerder");
        String name = "dubbel-" + UUID.randomUUID();
        sentTwice(new Form(
                administrator,
                "/accounts",
                "/accounts",
                typed("username", name, "roles", "READER"),
                new Counted("select count(*) from account where username = ?", name),
                "is al in gebruik"));
        sentTwice(new Form(
                administrator,
                "/accounts/" + name,
                "/accounts/" + name + "/roles",
                typed("role", "AUDITOR"),
                new Counted("select count(*) from role_held where username = ?", name),
                "heeft die rol al"));
        sentTwice(new Form(
                administrator,
                "/municipalities/new",
                "/municipalities",
                typed("code", "GM9583", "name", "Dubbelstad"),
                new Counted("select count(*) from municipality where code = 'GM9583'"),
                "is al vastgelegd"));
        sentTwice(new Form(
                administrator,
                "/municipalities/GM9583/councils/new",
                "/municipalities/GM9583/councils",
                typed("from", "2022-03-30", "seats", "15", "fraction", "Dorpsbelang", "taken", "8"),
                new Counted("select count(*) from council_composition where municipality = 'GM9583'"),
                "al vastgelegd"));
        sentTwice(new Form(
                administrator,
                "/municipalities/GM9583/figures/new",
                "/municipalities/GM9583/figures",
                typed("kind", "inhabitants", "reference", "2012", "stated", "1000"),
                new Counted("select count(*) from background_figure where municipality = 'GM9583'"),
                "al vastgelegd"));
        assertThat(wrong).isEmpty();
    }
}
