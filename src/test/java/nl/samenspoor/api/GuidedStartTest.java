package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.cooperation.GuidedStarts;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project leader starts a cooperation: fills in, checks what it comes to, and starts it once. */
@IntegrationTest
class GuidedStartTest {

    private static final String PARTNERS = "?x=&partners=" + Play.AAMEER + "&partners=" + Play.BERGVELD;
    private static final String PAGE = "/cooperations/new";

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    GuidedStarts guided;

    @Autowired
    RegisteringMunicipalities registering;

    @Autowired
    TerminatingCooperations terminating;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser leader;
    private String name;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        name = "Start " + UUID.randomUUID();
    }

    private Map<String, String> form(String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("signalSource", "college");
        fields.put("signalKind", "regional_task");
        fields.put("signalText", "Samen ${7*7} gaat het <b>beter</b>.");
        fields.put("startedOn", "maart 2026");
        fields.put("once", UUID.randomUUID().toString());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private HttpResponse<String> send(Map<String, String> form) {
        return send(PARTNERS, form);
    }

    private HttpResponse<String> send(String partners, Map<String, String> form) {
        return leader.submit(PAGE, PAGE + partners, form);
    }

    /** The query of two municipalities that were together nowhere yet. */
    private String strangers() {
        for (String code : List.of("GM9195", "GM9196")) {
            registering.register(
                    Actor.system("test"),
                    new RegisterMunicipality(
                            new Municipality(
                                    new MunicipalityCode(code),
                                    "Vreemdedam " + code.substring(4),
                                    null,
                                    null,
                                    null,
                                    null),
                            List.of(),
                            List.of()));
        }
        return "?x=&partners=GM9195&partners=GM9196";
    }

    private int started() {
        return jdbc.sql("select count(*) from cooperation where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private CooperationId id() {
        return new CooperationId(jdbc.sql("select id from cooperation where name = ?")
                .param(name)
                .query(String.class)
                .single());
    }

    @Test
    void whatWasFilledInIsShownWithTheFiguresOfThePartnersBeforeAnythingStarts() {
        HttpResponse<String> shown = send(form("_step", "check", "prehistory", "Drie buren <i>fuseerden</i>."));

        assertThat(shown.body())
                .contains("Klopt dit?", "Er is nog niets gestart", name, "maart 2026", "Aameer", "Bergveld")
                .contains("Samen ${7*7} gaat het &lt;b&gt;beter&lt;/b&gt;.", "Drie buren &lt;i&gt;fuseerden&lt;/i&gt;.")
                .contains("name=\"partners\" value=\"GM9101\"", "name=\"prehistory\"", "Terug om te wijzigen");
        assertThat(started()).isZero();
    }

    @Test
    void aMunicipalityThatExistsNowhereIsMarkedWhileChoosingAndWhileChecking() {
        registering.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(new MunicipalityCode("GM1991"), "Echtestad", null, null, null, null),
                        List.of(),
                        List.of()));
        String page = leader.get(PAGE).body();
        assertThat(page)
                .contains("aria-describedby=\"fictional-GM9103\"", "id=\"fictional-GM9103\">(fictief)<")
                .contains("value=\"GM1991\"")
                .doesNotContain("fictional-GM1991");
        assertThat(send(form("_step", "check")).body())
                .contains("<span>Aameer</span><span class=\"muted\"> (fictief)</span>");
    }

    @Test
    void theFiguresAreAtHandWhileChoosingAndBesideEachOtherWhileChecking() throws Exception {
        registering.register(
                Actor.system("test"),
                new RegisterMunicipality(
                        new Municipality(new MunicipalityCode("GM9177"), "Cijferdam", null, null, null, null),
                        List.of(),
                        List.of(new Figure(
                                FigureKind.INHABITANTS,
                                EffectiveDate.parse("2024"),
                                new BigDecimal(12345),
                                null,
                                null,
                                null))));
        assertThat(leader.get(PAGE).body()).contains("12.345 inwoners (2024)");
        HttpResponse<String> shown = leader.submit(PAGE, PAGE + PARTNERS + "&partners=GM9177", form("_step", "check"));
        assertThat(shown.body()).contains("Cijfers naast elkaar", "Inwoners", "12.345", "onbekend");

        leader.get(PAGE);
        int few = StatementCount.during(() -> leader.get(PAGE));
        for (int i = 78; i < 84; i++) {
            registering.register(
                    Actor.system("test"),
                    new RegisterMunicipality(
                            new Municipality(
                                    new MunicipalityCode("GM91" + i), "Cijferdam " + i, null, null, null, null),
                            List.of(),
                            List.of()));
        }
        assertThat(StatementCount.during(() -> leader.get(PAGE))).isEqualTo(few);
    }

    @Test
    void goingBackToChangeLosesNothing() {
        HttpResponse<String> form = send(form(
                "_step",
                "edit",
                "prehistory",
                "Drie buren.",
                "earlierAlliances[0].name",
                "Bestuursdienst",
                "earlierAlliances[0].period",
                "2005/2009"));

        assertThat(form.body())
                .contains("value=\"" + name + "\"", "Drie buren.</textarea>", "value=\"Bestuursdienst\"")
                .contains("value=\"2005/2009\"", "value=\"regional_task\" selected", "Samen ${7*7}");
        assertThat(form.body()).containsPattern("value=\"GM9101\"[^>]*checked");
        assertThat(started()).isZero();
    }

    @Test
    void aRowForAnEarlierAllianceIsAddedWithEverythingTypedKept() {
        HttpResponse<String> form = send(form("_add", "earlierAlliances", "prehistory", "Drie buren."));

        assertThat(form.body())
                .contains("name=\"earlierAlliances[0].name\"", "Drie buren.</textarea>", "value=\"" + name + "\"");
        assertThat(started()).isZero();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingStarts() {
        HttpResponse<String> form = leader.submit(
                PAGE,
                PAGE,
                Map.of("name", " ", "startedOn", "2099-01-01", "_step", "check", "earlierAlliances[0].period", "ooit"));

        assertThat(form.body())
                .contains("href=\"#f-name\"", "href=\"#f-partners\"", "href=\"#f-signalText\"")
                .contains("href=\"#f-prehistory\"", "href=\"#f-earlierAlliances[0].name\"", "value=\"ooit\"");
        assertThat(List.of(
                        "name",
                        "startedOn",
                        "partners",
                        "signalSource",
                        "signalKind",
                        "signalText",
                        "prehistory",
                        "earlierAlliances[0].name",
                        "earlierAlliances[0].period"))
                .as("in the order of the fields on the page, the start in the future with the rest")
                .isSortedAccordingTo(
                        Comparator.comparingInt((String field) -> form.body().indexOf("href=\"#f-" + field + "\"")));
        assertThat(form.body()).contains("href=\"#f-startedOn\"", "value=\"01-01-2099\"");
    }

    @Test
    void itStartsWithItsPrehistoryOnRecordAndThatTaskDone() {
        HttpResponse<String> started = send(form(
                "prehistory",
                "Drie buren fuseerden.",
                "earlierAlliances[0].name",
                "Bestuursdienst",
                "earlierAlliances[0].members",
                "Aameer en Bergveld"));

        assertThat(started.statusCode()).isEqualTo(302);
        assertThat(play.open(id(), "userTask_describePrehistory")).isEmpty();
        assertThat(play.open(id(), "userTask_answerOrientationQuestions")).isNotEmpty();
        assertThat(leader.get("/cooperations/" + id() + "/work").body())
                .contains("Drie buren fuseerden.", "Bestuursdienst", "Aameer en Bergveld", "maart 2026");
    }

    @Test
    void withoutPrehistoryThatTaskWaits() {
        assertThat(send(form("prehistory", " ", "source", "")).statusCode()).isEqualTo(302);
        assertThat(play.open(id(), "userTask_describePrehistory")).hasSize(1);
    }

    @Test
    void pressedTwiceOrAfterGoingBackItStartsOnce() {
        Map<String, String> form = form("prehistory", "Drie buren.");
        HttpResponse<String> first = send(form);
        HttpResponse<String> second = send(form);

        assertThat(second.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(leader.follow(first).body()).contains("De samenwerking is gestart.");
        assertThat(leader.follow(send(form)).body()).contains("was met hetzelfde formulier al gestart");
        assertThat(started()).isEqualTo(1);
    }

    @Test
    void anotherCooperationUnderAUsedTokenIsKeptAndStartsFromAFormOfItsOwn() {
        Map<String, String> form = form("prehistory", "Drie buren.");
        assertThat(send(form).statusCode()).isEqualTo(302);
        Map<String, String> other = new LinkedHashMap<>(form);
        other.put("name", name + " anders");

        HttpResponse<String> refused = send(other);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Met dit formulier was al een andere samenwerking gestart.", "/cooperations/" + id())
                .contains("value=\"" + name + " anders\"", "Drie buren.</textarea>")
                .doesNotContain(form.get("once"));
        Matcher fresh = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(refused.body());
        assertThat(fresh.find()).isTrue();
        other.put("once", fresh.group(1));
        assertThat(send(other).statusCode()).isEqualTo(302);
        assertThat(started()).isEqualTo(1);
    }

    @Test
    void moreThanAHundredPartnersAreRefusedByNumber() {
        String many = IntStream.range(0, 101)
                .mapToObj(i -> "&partners=GM" + (2000 + i))
                .collect(Collectors.joining());
        assertThat(leader.submit(PAGE, PAGE + "?x=" + many, form("_step", "check"))
                        .body())
                .contains("Kies hoogstens 100 gemeenten; nu zijn het er 101.");
    }

    @Test
    void whereThePartnersWereTogetherBeforeIsAtHandAsFarAsTheLeaderSeesIt() {
        assertThat(leader.get(PAGE).body()).doesNotContain("Eerder samen");
        String partners = strangers();
        assertThat(send(partners, form("_step", "check")).body()).doesNotContain("Samen daarin:");
        String former = "Vroeger " + UUID.randomUUID();
        Map<String, String> first = form();
        first.put("name", former);
        assertThat(send(partners, first).statusCode()).isEqualTo(302);
        CooperationId ended = new CooperationId(jdbc.sql("select id from cooperation where name = ?")
                .param(former)
                .query(String.class)
                .single());
        terminating.terminate(
                Play.LEADER, ended, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));

        assertThat(send(partners, form("_step", "check")).body())
                .contains("Eerder samen", former, "/cooperations/" + ended, "maart 2026 tot ")
                .contains("beëindigd; fase 1: Aanloop en oriëntatie", "Samen daarin:");
        assertThat(send(partners, form("_step", "edit")).body()).contains("Eerder samen", former);
        assertThat(send("?partners=GM9195", form("_step", "edit")).body()).doesNotContain("Eerder samen");
        assertThat(send(partners, form("_step", "look")).body())
                .containsPattern("id=\"earlier\" tabindex=\"-1\" autofocus=\"autofocus\">Eerder samen");
        assertThat(send("?partners=GM9195", form("_step", "look")).body())
                .contains("autofocus>Kies eerst minstens twee gemeenten");

        Browser other = new Browser(port);
        other.signIn(People.OTHER_LEADER, ApiClient.PASSWORD);
        assertThat(other.submit(PAGE, PAGE + partners, form("_step", "check")).body())
                .contains("Eerder samen")
                .doesNotContain("Samen daarin:", former);
    }

    @Test
    void aNameThatIsThereIsRemarkedWhileCheckingAsFarAsTheLeaderSeesItAndKeepsNobodyFromStarting() {
        String remark = "Er is al een samenwerking met deze naam";
        assertThat(send(form("_step", "check")).body()).contains("Klopt dit?").doesNotContain(remark);
        assertThat(send(form()).statusCode()).isEqualTo(302);
        CooperationId first = id();

        Map<String, String> again = form("_step", "check");
        again.put("name", " " + name.toUpperCase(Locale.ROOT));
        HttpResponse<String> shown = send(again);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains(remark);
        assertThat(shown.body()
                        .substring(shown.body().indexOf(remark), shown.body().indexOf("Cijfers naast elkaar")))
                .contains("/cooperations/" + first, ">" + name + "<", "sinds maart 2026")
                .contains("loopt; fase 1: Aanloop en oriëntatie");
        assertThat(leader.submit(PAGE, PAGE + PARTNERS + "&lang=en", again).body())
                .contains("There is a cooperation of this name already", "/cooperations/" + first);

        Browser other = new Browser(port);
        other.signIn(People.OTHER_LEADER, ApiClient.PASSWORD);
        assertThat(other.submit(PAGE, PAGE + PARTNERS, form("_step", "check")).body())
                .contains("Klopt dit?")
                .doesNotContain(remark);
        assertThat(send(form()).statusCode()).isEqualTo(302);
        assertThat(started()).isEqualTo(2);
    }

    @Test
    void withoutADayItBeginsTodayAsThePageSays() {
        LocalDate today = LocalDate.now(clock);
        assertThat(leader.get(PAGE).body())
                .containsPattern("Begonnen op</span>\\s*<span class=\"optional\"[^>]*>\\s*\\(niet verplicht\\)")
                .contains("Leeg is vandaag.");

        assertThat(send(form("_step", "check", "startedOn", " ")).body())
                .contains(
                        "<dd>"
                                + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"))
                                        .format(today),
                        "name=\"startedOn\" value=\"" + today + "\"");
        assertThat(send(form("startedOn", "")).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select started_on from cooperation where name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .isEqualTo(today.toString());
    }

    @Test
    void whoGoesBackAfterStartingIsLedToWhatWasStarted() {
        Map<String, String> form = form("prehistory", "Drie buren.");
        assertThat(send(form).statusCode()).isEqualTo(302);

        assertThat(leader.get(PAGE).body())
                .contains("U hebt zojuist een samenwerking gestart:", name, "/cooperations/" + id());
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put("name", name + " tweede");
        changed.put("_step", "check");
        String shown = send(changed).body();
        assertThat(shown)
                .contains("U hebt zojuist een samenwerking gestart:", "/cooperations/" + id(), name + " tweede")
                .contains("Dit formulier begint een nieuwe.")
                .doesNotContain(form.get("once"));

        Browser other = new Browser(port);
        other.signIn(People.OTHER_LEADER, ApiClient.PASSWORD);
        assertThat(other.get(PAGE).body()).doesNotContain(name);
        assertThat(started()).isEqualTo(1);
    }

    @Test
    void sentTwiceInTheSameInstantItStartsOnce() throws Exception {
        String token = UUID.randomUUID().toString();
        StartCooperation command = new StartCooperation(
                name,
                List.of(Play.AAMEER, Play.BERGVELD),
                new Signal(SignalSource.COLLEGE, SignalKind.REGIONAL_TASK, "Samen."),
                EffectiveDate.parse("2026-03"),
                null,
                true,
                null,
                Particulars.NONE);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<CooperationId> start = () -> {
            together.await(10, TimeUnit.SECONDS);
            return guided.start(Play.LEADER, token, command, Map.of()).id();
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<CooperationId>> ids = both.invokeAll(List.of(start, start), 60, TimeUnit.SECONDS);
            assertThat(ids.get(0).get()).isEqualTo(ids.get(1).get());
        } finally {
            both.shutdownNow();
        }
        assertThat(started()).isEqualTo(1);
        assertThatThrownBy(() -> guided.start(Play.of(Play.AAMEER, Role.COLLEGE), token, command, Map.of()))
                .isInstanceOf(NotAllowed.class);
        assertThat(guided.start(Play.LEADER, token, command, Map.of()).id()).isEqualTo(id());
    }
}
