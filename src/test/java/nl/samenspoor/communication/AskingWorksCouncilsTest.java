package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.api.People;
import nl.samenspoor.consultation.AdviceOutcome;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.GiveAdvice;
import nl.samenspoor.consultation.RequestAdvice;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
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

/** A works council that no task asks for advice is told that it is asked, and finds the form of its advice from there. */
@IntegrationTest
class AskingWorksCouncilsTest {

    private static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    ConsultingWorksCouncils consulting;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    ObservingUntil observing;

    @Autowired
    AdministeringAccounts administering;

    @Autowired
    RegisteringMunicipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CooperationId id;

    @BeforeEach
    void aCooperation() {
        people.register();
        id = play.start(AAMEER, BERGVELD);
    }

    private void ask(String subject, String on) {
        consulting.request(LEADER, new RequestAdvice(id, AAMEER, subject, EffectiveDate.parse(on), null, true, false));
    }

    private void advise(String on) {
        consulting.advise(
                Play.of(AAMEER, Role.WORKS_COUNCIL),
                new GiveAdvice(
                        id, AAMEER, AdviceOutcome.POSITIVE, null, null, EffectiveDate.parse(on), Particulars.NONE));
    }

    private List<String> told() {
        return Told.beside(jdbc, id, "advice_request", "about");
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, PASSWORD);
        return browser;
    }

    private String page(String account, String page) {
        return browser(account).get(page).body();
    }

    /** The row of the table of notices of the works council that speaks of this. */
    private String row(String about) {
        String html = page("or-aameer", "/notices?lang=nl");
        int at = html.indexOf(about);
        assertThat(at).as(about).isPositive();
        return html.substring(html.lastIndexOf("<tr>", at), html.indexOf("</tr>", at));
    }

    @Test
    void itsMembersAreToldOnceAndTheNoticeLeadsToTheFormOfTheAdvice() {
        ask("Het <b>plan</b> " + id, "2026-10-01");
        String form = "/cooperations/" + id + "/hearing/advice?municipality=GM9101";
        String link = "href=\"" + form + "\"";

        assertThat(told()).containsExactly("advice_asked Het <b>plan</b> " + id + " or-aameer");
        assertThat(page("or-aameer", "/notices?lang=nl"))
                .contains(
                        "Advies gevraagd van de ondernemingsraad van Aameer: Het &lt;b&gt;plan&lt;/b&gt; " + id + " (")
                .contains(link)
                .doesNotContain("Het <b>", "??");
        Browser council = browser("or-aameer");
        assertThat(council.get("/tasks?lang=nl").body()).contains("ondernemingsraad van Aameer", link);
        assertThat(council.get("/notices?lang=en").body())
                .contains("Advice asked of the works council of Aameer: <span lang=\"nl\">Het");
        assertThat(council.get(form).statusCode()).isEqualTo(200);
        for (String account : List.of("college-aameer", "secretaris-aameer", People.LEADER, "or-bergveld")) {
            assertThat(page(account, "/notices")).as(account).doesNotContain(link);
        }
    }

    @Test
    void whoHasNoTasksIsLedToWhatIsAskedBesideThem() {
        MunicipalityCode own = new MunicipalityCode("GM9861");
        String account = council(own, "Dauwedam");
        id = play.start(own, BERGVELD);
        assertThat(page(account, "/tasks?lang=nl")).contains("Er wacht niets op u");

        request(own, "Het plan");

        Browser council = browser(account);
        assertThat(council.get("/tasks?lang=nl").body())
                .contains("Lees wel uw berichten", "/cooperations/" + id + "/hearing/advice")
                .doesNotContain("Er wacht niets op u");
        assertThat(council.submit("/tasks", "/notices/read", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(council.get("/tasks?lang=nl").body())
                .as("what was read is asked all the same")
                .contains("Lees wel uw berichten", "href=\"/notices\"")
                .doesNotContain("Er wacht niets op u", "/hearing/advice");

        consulting.advise(
                Play.of(own, Role.WORKS_COUNCIL),
                new GiveAdvice(
                        id,
                        own,
                        AdviceOutcome.POSITIVE,
                        null,
                        null,
                        EffectiveDate.parse("2026-10-05"),
                        Particulars.NONE));
        assertThat(council.get("/tasks?lang=nl").body()).contains("Er wacht niets op u");
    }

    @Test
    void aNoticeSaysThatTheAdviceIsNoLongerAskedForOnceItWasGivenOrAskedAnew() {
        ask("Eerste vraag " + id, "2026-10-01");
        assertThat(row("Eerste vraag " + id)).contains("ongelezen").doesNotContain("niet meer gevraagd");
        ask("Tweede vraag " + id, "2026-10-02");
        assertThat(row("Eerste vraag " + id))
                .contains("Dit advies wordt niet meer gevraagd.", "href=\"/cooperations/" + id + "/works-councils\"")
                .doesNotContain("ongelezen");
        assertThat(row("Tweede vraag " + id)).contains("ongelezen").doesNotContain("niet meer gevraagd");

        advise("2026-10-05");

        assertThat(row("Tweede vraag " + id))
                .contains("Dit advies wordt niet meer gevraagd.")
                .doesNotContain("ongelezen");
        assertThat(page("or-aameer", "/tasks?lang=nl")).doesNotContain("vraag " + id);
        ask("Eerder gevraagd", "2026-10-03");
        assertThat(told()).as("what its advice answered already").hasSize(2);
    }

    @Test
    void aWorksCouncilWhoseMunicipalityLeavesIsNotAskedAnyMoreAndIsLedToWhatCanBeRead() {
        id = play.start(AAMEER, BERGVELD, COEVERDAM);
        ask("Vertrokken " + id, "2026-10-01");
        long notice = jdbc.sql("select n.id from notice n join reminder r on r.id = n.reminder where r.cooperation = ?"
                        + " and n.account = 'or-aameer'")
                .param(id.text())
                .query(Long.class)
                .single();

        withdrawing.withdraw(LEADER, id, new WithdrawPartner(AAMEER, "Kiest anders.", Play.TODAY, Particulars.NONE));

        assertThat(row("Vertrokken " + id))
                .contains("Dit advies wordt niet meer gevraagd.")
                .doesNotContain("ongelezen");
        assertThat(page("or-aameer", "/tasks?lang=nl")).doesNotContain("Vertrokken " + id);
        jdbc.sql("update notice set read_at = null where id = ?").param(notice).update();
        String page = "/cooperations/" + id + "/works-councils";
        Browser council = browser("or-aameer");
        assertThat(council.get("/tasks?lang=nl").body())
                .as("a notice that stayed unread")
                .contains("href=\"" + page + "\"", "Dit advies wordt niet meer gevraagd.")
                .doesNotContain("/cooperations/" + id + "/hearing/advice");
        assertThat(council.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasTheTaskOfTheCourseIsNotToldBesideIt() {
        play.passGate(id, GateKey.G1);
        for (String step : List.of("rankAlternatives", "setGoalsAndVision", "draftPlanOfApproach")) {
            play.skip(id, "userTask_" + step);
        }
        assertThat(play.open(id, "userTask_adviseOnPlan")).anyMatch(task -> AAMEER.equals(task.municipality()));

        ask("Het plan van aanpak", "2026-10-01");

        assertThat(told()).isEmpty();
    }

    @Test
    void whoeverLeadsIsToldWhenNobodyAdvisesForAWorksCouncil() {
        administering.deactivate(Actor.system("test"), "or-aameer");
        try {
            ask("Niemand thuis", "2026-10-01");
            assertThat(told()).containsExactly("advice_asked_vacant Niemand thuis " + People.LEADER);
            assertThat(page(People.LEADER, "/notices?lang=nl"))
                    .contains(
                            "Niemand met een account kan voor de ondernemingsraad van Aameer adviseren: Niemand thuis")
                    .contains("href=\"/cooperations/" + id + "/works-councils\"");
        } finally {
            administering.activate(Actor.system("test"), "or-aameer");
        }
    }

    @Test
    void nobodyIsToldInACaseThatIsOnlyObservedUntilAPastDay() {
        observing.set(LEADER, id, Play.TODAY.earliest());
        ask("Lang geleden", "2026-10-01");
        assertThat(told()).isEmpty();
    }

    @Test
    void thePageOfNoticesNeedsTheSameNumberOfStatementsHoweverManyRequestsThereAre() throws Exception {
        ask("Eerste", "2026-10-01");
        Browser browser = browser("or-aameer");
        browser.get("/notices");
        int few = StatementCount.during(() -> browser.get("/notices"));
        for (int i = 0; i < 5; i++) {
            ask("Volgende " + i, "2026-10-02");
        }

        assertThat(StatementCount.during(() -> browser.get("/notices"))).isEqualTo(few);
    }

    @Test
    void thePageOfTasksNeedsTheSameNumberOfStatementsHoweverMuchIsAsked() throws Exception {
        MunicipalityCode own = new MunicipalityCode("GM9862");
        String account = council(own, "Mistwolde");
        id = play.start(own, BERGVELD);
        request(own, "Eerste");
        Browser browser = browser(account);
        browser.submit("/tasks", "/notices/read", Map.of());
        int few = StatementCount.during(() -> browser.get("/tasks"));
        for (int i = 0; i < 3; i++) {
            id = play.start(own, BERGVELD);
            request(own, "Volgende " + i);
        }
        browser.submit("/tasks", "/notices/read", Map.of());

        assertThat(StatementCount.during(
                        () -> assertThat(browser.get("/tasks?lang=nl").body()).contains("Lees wel uw berichten")))
                .isEqualTo(few);
    }

    /** A municipality of its own with one account, of its works council. */
    private String council(MunicipalityCode own, String name) {
        municipalities.register(
                Actor.system("test"),
                new RegisterMunicipality(new Municipality(own, name, null, null, null, null), List.of(), List.of()));
        String account = "or-" + name.toLowerCase(Locale.ROOT);
        administering.create(
                Actor.system("test"),
                new CreateAccount(account, null, PASSWORD, Set.of(), Set.of(new Seat(own, Role.WORKS_COUNCIL))));
        return account;
    }

    private void request(MunicipalityCode of, String subject) {
        consulting.request(
                LEADER, new RequestAdvice(id, of, subject, EffectiveDate.parse("2026-10-01"), null, true, false));
    }

    @Test
    void aLongSubjectFitsInANotice() {
        ask("Lang\n" + "é😀".repeat(200), "2026-10-01");
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("advice_asked Lang é")
                .contains("…");
    }
}
