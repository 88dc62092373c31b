package nl.samenspoor.communication;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static nl.samenspoor.scenario.Play.COEVERDAM;
import static nl.samenspoor.scenario.Play.LEADER;
import static nl.samenspoor.scenario.Play.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.ObservingUntil;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The other colleges and their secretaries are told that a municipality left the cooperation or a task field, and that one of
 * them stopped by it.
 */
@IntegrationTest
class TellingOfLeaversTest {

    private static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    OptingOut optingOut;

    @Autowired
    DecidingTaskFields deciding;

    @Autowired
    WithdrawingPartners withdrawing;

    @Autowired
    ObservingUntil observing;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private CooperationId id;
    private String field;

    @BeforeEach
    void aTaskField() {
        people.register();
        id = play.start(AAMEER, BERGVELD, COEVERDAM);
        field = opening.open(
                LEADER, id, new OpenTaskField("ICT & zo", TaskFieldKind.PIOFACH, true, TODAY, Particulars.NONE));
    }

    private void leave(Actor actor, MunicipalityCode leaving) {
        optingOut.optOut(actor, id, new OptOut(field, leaving, "Te duur.", TODAY, Particulars.NONE));
    }

    private void withdraw(Actor actor, MunicipalityCode leaving) {
        withdrawing.withdraw(actor, id, new WithdrawPartner(leaving, "Kiest anders.", TODAY, Particulars.NONE));
    }

    private void decide(MunicipalityCode college, FieldDecision decision) {
        deciding.decide(
                Play.of(college, Role.COLLEGE),
                id,
                new DecideOnTaskField(field, college, decision, null, TODAY, Particulars.NONE));
    }

    private List<String> told() {
        return Told.beside(jdbc, id, "course_event", "municipality");
    }

    private Browser browser(String account) {
        Browser browser = new Browser(port);
        browser.signIn(account, PASSWORD);
        return browser;
    }

    @Test
    void theOthersAreToldOnceWhichMunicipalityLeftWhichFieldAndTheNoticeLeadsToIt() {
        leave(Play.of(AAMEER, Role.COLLEGE), AAMEER);
        String link = "/cooperations/" + id + "/task-fields/" + field;

        assertThat(told())
                .containsExactly(
                        "field_left GM9101 college-bergveld",
                        "field_left GM9101 college-coeverdam",
                        "field_left GM9101 secretaris-bergveld",
                        "field_left GM9101 secretaris-coeverdam");
        Browser secretary = browser("secretaris-bergveld");
        assertThat(secretary.get("/notices?lang=nl").body())
                .contains("Aameer stapt uit taakveld ICT &amp; zo, dat doorgaat voor de andere gemeenten (")
                .contains("href=\"" + link + "\"")
                .doesNotContain("??");
        assertThat(secretary.get("/tasks?lang=nl").body()).contains("Aameer stapt uit taakveld", link);
        assertThat(secretary.get("/notices?lang=en").body())
                .contains("Aameer steps out of task field <span lang=\"nl\">ICT &amp; zo</span>");
        assertThat(secretary.get(link).statusCode()).isEqualTo(200);
        assertThat(browser("college-aameer").get("/notices").body()).doesNotContain(link);
    }

    @Test
    void aFieldThatStopsByItIsToldToWhoeverDidNotLeaveItThemselves() {
        leave(LEADER, AAMEER);
        leave(LEADER, BERGVELD);

        assertThat(told().subList(4, 6))
                .containsExactly("field_stopped GM9102 college-coeverdam", "field_stopped GM9102 secretaris-coeverdam");
        assertThat(told()).hasSize(6);
        assertThat(browser("college-coeverdam").get("/notices?lang=nl").body())
                .contains(
                        "Taakveld ICT &amp; zo is gestopt: nu Bergveld niet meedoet, doen minder dan twee gemeenten mee (");
    }

    @Test
    void aFieldThatStopsByTheLastNoIsToldTooAndADecisionThatStopsNothingIsNot() {
        decide(AAMEER, FieldDecision.GO);
        decide(BERGVELD, FieldDecision.STOP);
        assertThat(told()).isEmpty();

        decide(COEVERDAM, FieldDecision.STOP);

        assertThat(told())
                .containsExactly(
                        "field_stopped GM9103 college-aameer",
                        "field_stopped GM9103 college-bergveld",
                        "field_stopped GM9103 secretaris-aameer",
                        "field_stopped GM9103 secretaris-bergveld");
    }

    @Test
    void theOthersAreToldOnceWhichMunicipalityLeftTheCooperationAndTheNoticeLeadsToIt() {
        withdraw(Play.of(AAMEER, Role.COLLEGE), AAMEER);
        String link = "href=\"/cooperations/" + id + "\"";

        assertThat(told())
                .containsExactly(
                        "partner_left GM9101 college-bergveld",
                        "partner_left GM9101 college-coeverdam",
                        "partner_left GM9101 secretaris-bergveld",
                        "partner_left GM9101 secretaris-coeverdam");
        Browser college = browser("college-bergveld");
        assertThat(college.get("/notices?lang=nl").body())
                .contains("Aameer trekt zich terug uit de samenwerking, die doorgaat met de andere gemeenten (", link)
                .doesNotContain("??");
        assertThat(college.get("/tasks?lang=nl").body()).contains("Aameer trekt zich terug uit", link);
        assertThat(college.get("/notices?lang=en").body()).contains("Aameer withdraws from the cooperation");
        assertThat(browser("college-aameer").get("/notices").body()).doesNotContain(link);
    }

    @Test
    void theOneThatStaysIsToldThatTheCooperationEndsByIt() {
        withdraw(LEADER, AAMEER);
        withdraw(LEADER, BERGVELD);

        assertThat(told())
                .contains(
                        "cooperation_stopped GM9102 college-coeverdam",
                        "cooperation_stopped GM9102 secretaris-coeverdam")
                .filteredOn(line -> line.startsWith("cooperation"))
                .hasSize(2);
        assertThat(browser("college-coeverdam").get("/notices?lang=nl").body())
                .contains("De samenwerking eindigt: nu Bergveld zich terugtrekt, blijft er één gemeente over (");
    }

    @Test
    void nobodyIsToldOfAHistoryOrInACaseThatIsOnlyObserved() {
        leave(Actor.system("test"), AAMEER);
        withdraw(Actor.system("test"), AAMEER);
        observing.set(LEADER, id, TODAY.earliest());
        leave(LEADER, BERGVELD);
        withdraw(LEADER, COEVERDAM);
        assertThat(told()).isEmpty();
    }
}
