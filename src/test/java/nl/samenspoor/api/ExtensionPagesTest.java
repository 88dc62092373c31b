package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.ConfirmStart;
import nl.samenspoor.cooperation.ConfirmingStarts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project leader begins an extension of a realised cooperation on the page on which cooperations start. */
@IntegrationTest
class ExtensionPagesTest {

    private static final String PAGE = "/cooperations/new";
    private static final String LINK = PAGE + "?parent=";

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    ConfirmingStarts starts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Browser leader;
    private CooperationId parent;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        parent = play.startNamed("Moeder " + UUID.randomUUID(), Play.AAMEER, Play.BERGVELD);
    }

    private void realise() {
        List.of(GateKey.G1, GateKey.G2, GateKey.G3).forEach(gate -> play.passGate(parent, gate));
        starts.confirm(Play.LEADER, parent, new ConfirmStart(Play.TODAY, null, Particulars.NONE));
    }

    /** Sends the form to these municipalities; {@code more} are further fields. */
    private HttpResponse<String> send(String name, String once, List<MunicipalityCode> partners, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("signalSource", "college");
        fields.put("signalKind", "extension");
        fields.put("signalText", "Ook Coeverdam wil mee.");
        fields.put("startedOn", Play.TODAY.toEdtf());
        fields.put("parent", parent.text());
        fields.put("once", once);
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        StringBuilder address = new StringBuilder(PAGE + "?x=");
        partners.forEach(code -> address.append("&partners=").append(code));
        return leader.submit(PAGE, address.toString(), fields);
    }

    private List<String> extensions() {
        return jdbc.sql("select id from cooperation where parent_id = ?")
                .param(parent.text())
                .query(String.class)
                .list();
    }

    @Test
    void theCooperationLeadsToAnExtensionThatStartsOnceWithItsPartners() {
        realise();
        assertThat(leader.get("/cooperations/" + parent).body()).contains(LINK + parent);
        assertThat(leader.get("/cooperations/" + parent + "/events/new").body()).contains(LINK + parent);
        String form = leader.get(LINK + parent).body();
        assertThat(form)
                .contains("Dit wordt een uitbreiding van:", "Moeder ", "<h1>Uitbreiding starten</h1>")
                .containsPattern("class=\"crumbs\"[\\s\\S]*?href=\"/cooperations/" + parent + "\"[\\s\\S]*?</nav>");
        assertThat(form)
                .as("the partners of the parent are ticked")
                .containsPattern("value=\"" + Play.AAMEER + "\"[^>]*checked")
                .containsPattern("value=\"" + Play.BERGVELD + "\"[^>]*checked")
                .doesNotContainPattern("value=\"" + Play.COEVERDAM + "\"[^>]*checked");

        String name = "Dochter " + UUID.randomUUID();
        String once = UUID.randomUUID().toString();
        assertThat(send(name, once, List.of(Play.COEVERDAM), "_step", "check").body())
                .as("one municipality is no cooperation, and what it extends stays said")
                .contains("Dit wordt een uitbreiding van:", "Een samenwerkingsverband heeft minstens twee gemeenten.");
        List<MunicipalityCode> partners = List.of(Play.AAMEER, Play.COEVERDAM);
        assertThat(send(name, once, partners, "_step", "check").body())
                .contains("Klopt dit?", "Dit wordt een uitbreiding van:", "name=\"parent\" value=\"" + parent);
        for (int press = 0; press < 2; press++) {
            assertThat(send(name, once, partners).statusCode()).isEqualTo(302);
        }

        assertThat(extensions()).hasSize(1);
        assertThat(play.logged(parent)).contains(DecisionPointKind.EXTENSION);
        assertThat(leader.get("/cooperations/" + parent).body()).contains(name);
        assertThat(leader.get("/cooperations/" + extensions().get(0)).body()).contains("Uitbreiding van", "Moeder ");
    }

    @Test
    void aCooperationThatIsNotRealisedYetIsNotExtended() {
        assertThat(leader.get("/cooperations/" + parent).body()).doesNotContain(LINK + parent);
        assertThat(leader.get("/cooperations/" + parent + "/events/new").body()).doesNotContain(LINK + parent);

        HttpResponse<String> early = leader.get(LINK + parent);
        assertThat(early.statusCode()).as("said before anything is filled in").isEqualTo(409);
        assertThat(early.body()).contains("Rond eerst de lopende procedure af").doesNotContain("name=\"signalText\"");
        HttpResponse<String> answer =
                send("Te vroeg", UUID.randomUUID().toString(), List.of(Play.AAMEER, Play.COEVERDAM));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Rond eerst de lopende procedure af", "Ook Coeverdam wil mee.");
        assertThat(extensions()).isEmpty();
    }

    @Test
    void onlyWhoLeadsACooperationExtendsIt() {
        Browser other = new Browser(port);
        other.signIn(People.OTHER_LEADER, ApiClient.PASSWORD);

        assertThat(other.get(LINK + parent).statusCode()).isIn(403, 404);
        assertThat(leader.get(LINK + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }
}
