package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.AnswerProposal;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Colleges and their secretaries are told that their answer about a windfall or setback is awaited, and nobody else is. */
@IntegrationTest
class AskingCollegesTest {

    private static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    Settling settling;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    ObservingUntil observing;

    @Autowired
    AdministeringAccounts administering;

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

    private int propose(DeviationKind kind, String about) {
        return settling.propose(
                LEADER,
                new ProposeAttribution(id, kind, about, 1_250_000L, BERGVELD, "Al voor de fusie lek.", TODAY, null));
    }

    private void answer(int number, MunicipalityCode college, boolean agrees) {
        settling.answer(
                Actor.system("test"), new AnswerProposal(id, number, college, agrees, agrees ? null : "Nee.", TODAY));
    }

    private List<String> told() {
        return Told.beside(jdbc, id, "deviation", "municipality");
    }

    private String notices(String account, String page) {
        Browser browser = new Browser(port);
        browser.signIn(account, PASSWORD);
        return browser.get(page).body();
    }

    @Test
    void eachCollegeAndItsSecretaryIsToldOnceAndFindsTheProposalFromTheNotice() {
        int number = propose(DeviationKind.SETBACK, "Dak <b>gemeentehuis</b>");
        String link = "href=\"/cooperations/" + id + "/deviations/" + number + "\"";

        assertThat(told())
                .containsExactlyInAnyOrder(
                        "asked GM9101 college-aameer",
                        "asked GM9101 secretaris-aameer",
                        "asked GM9102 college-bergveld",
                        "asked GM9102 secretaris-bergveld");
        assertThat(notices("secretaris-aameer", "/notices?lang=nl"))
                .contains("Antwoord gevraagd van het college van Aameer: tegenvaller, Dak"
                        + " &lt;b&gt;gemeentehuis&lt;/b&gt; (")
                .contains(link)
                .doesNotContain("Dak <b>", "??");
        assertThat(notices("college-bergveld", "/tasks?lang=nl")).contains("college van Bergveld", link);
        assertThat(notices("college-bergveld", "/notices?lang=en"))
                .contains("Answer asked of the college of Bergveld: setback, <span lang=\"nl\">Dak");
        for (String account : List.of("griffier-aameer", "or-aameer", People.LEADER, "secretaris-coeverdam")) {
            assertThat(notices(account, "/notices")).as(account).doesNotContain(link);
        }
    }

    @Test
    void whatWasAnsweredDecidedOrWithdrawnIsNoLongerAsked() {
        int answered = propose(DeviationKind.SETBACK, "Beantwoord " + id);
        answer(answered, AAMEER, true);
        assertThat(row("college-aameer", "Beantwoord " + id))
                .contains("Dit antwoord wordt niet meer gevraagd.")
                .doesNotContain("ongelezen");
        assertThat(notices("college-aameer", "/tasks?lang=nl")).doesNotContain("Beantwoord " + id);
        assertThat(row("college-bergveld", "Beantwoord " + id))
                .contains("ongelezen")
                .doesNotContain("niet meer gevraagd");

        int refused = propose(DeviationKind.WINDFALL, "Geweigerd " + id);
        answer(refused, AAMEER, false);
        assertThat(row("college-bergveld", "Geweigerd " + id))
                .contains("meevaller")
                .contains("Dit antwoord wordt niet meer gevraagd.");

        int withdrawn = propose(DeviationKind.WINDFALL, "Ingetrokken " + id);
        settling.withdraw(LEADER, id, withdrawn, "Toch niet.", TODAY);
        assertThat(row("secretaris-bergveld", "Ingetrokken " + id)).contains("Dit antwoord wordt niet meer gevraagd.");
    }

    @Test
    void whoLeftIsNoLongerAskedAndTheOthersAre() {
        id = play.start(AAMEER, BERGVELD, COEVERDAM);
        propose(DeviationKind.SETBACK, "Vertrokken " + id);
        assertThat(row("college-coeverdam", "Vertrokken " + id)).doesNotContain("niet meer gevraagd");

        withdrawing.withdraw(LEADER, id, new WithdrawPartner(COEVERDAM, "Kiest anders.", TODAY, Particulars.NONE));

        assertThat(row("college-coeverdam", "Vertrokken " + id)).contains("Dit antwoord wordt niet meer gevraagd.");
        assertThat(row("college-aameer", "Vertrokken " + id)).doesNotContain("niet meer gevraagd");
    }

    /** The row of the table that speaks of this. */
    private String row(String account, String about) {
        String html = notices(account, "/notices?lang=nl");
        int at = html.indexOf(about);
        assertThat(at).as(about).isPositive();
        return html.substring(html.lastIndexOf("<tr>", at), html.indexOf("</tr>", at));
    }

    @Test
    void whoeverLeadsIsToldWhenNobodyHoldsASeatForACollege() {
        List<String> seats = List.of("college-bergveld", "secretaris-bergveld");
        seats.forEach(account -> administering.deactivate(Actor.system("test"), account));
        try {
            propose(DeviationKind.SETBACK, "Niemand thuis");
            assertThat(told())
                    .contains("asked_vacant GM9102 " + People.LEADER)
                    .noneMatch(line -> line.contains("bergveld"));
            assertThat(notices(People.LEADER, "/notices?lang=nl"))
                    .contains("Niemand met een account kan voor het college van Bergveld antwoorden: tegenvaller,"
                            + " Niemand thuis");
        } finally {
            seats.forEach(account -> administering.activate(Actor.system("test"), account));
        }
    }

    @Test
    void aSecretaryAloneAnswersForNoCollegeSoWhoeverLeadsIsToldToo() {
        administering.deactivate(Actor.system("test"), "college-bergveld");
        try {
            propose(DeviationKind.SETBACK, "Alleen de secretaris");
            assertThat(told())
                    .contains("asked_vacant GM9102 " + People.LEADER, "asked_vacant GM9102 secretaris-bergveld")
                    .doesNotContain("asked GM9102 secretaris-bergveld");
        } finally {
            administering.activate(Actor.system("test"), "college-bergveld");
        }
    }

    @Test
    void nobodyIsToldOfAProposalThatIsRefusedSuchAsInACaseThatIsOnlyObserved() {
        assertThatThrownBy(() -> propose(DeviationKind.SETBACK, "")).isInstanceOf(InvalidInput.class);
        assertThat(told()).isEmpty();
        observing.set(LEADER, id, TODAY.earliest());
        assertThatThrownBy(() -> propose(DeviationKind.SETBACK, "Lang geleden"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("settlement.past"));
        assertThat(told()).isEmpty();
    }

    @Test
    void thePageOfNoticesNeedsTheSameNumberOfStatementsHoweverManyQuestionsThereAre() throws Exception {
        propose(DeviationKind.SETBACK, "Eerste");
        Browser browser = new Browser(port);
        browser.signIn("college-aameer", PASSWORD);
        browser.get("/notices");
        int few = StatementCount.during(() -> browser.get("/notices"));
        for (int i = 0; i < 5; i++) {
            propose(DeviationKind.WINDFALL, "Volgende " + i);
        }

        assertThat(StatementCount.during(() -> browser.get("/notices"))).isEqualTo(few);
    }
}
