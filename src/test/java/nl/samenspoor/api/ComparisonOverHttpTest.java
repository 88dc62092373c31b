package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Choosing what to compare, and taking it along as a link, a file or to another system. */
@IntegrationTest
class ComparisonOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private Browser leader;

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    @Test
    void theChoiceAndTheDayStayInEveryLinkToAnotherTable() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        CooperationId other = play.start(Play.AAMEER, Play.COEVERDAM);
        String page = leader.get("/compare?table=phase&on=2026-06-30&cooperation=" + one + "&cooperation=" + other)
                .body();

        assertThat(page)
                .contains("table=trust&amp;cooperation=" + one + "&amp;cooperation=" + other + "&amp;on=2026-06-30")
                .contains("/compare.csv?table=phase&amp;cooperation=" + one)
                .contains("value=\"" + one + "\" checked", "value=\"2026-06-30\"")
                .contains("Stand op 30 juni 2026.", "2 gekozen samenwerkingen.");
    }

    @Test
    void aDayThatIsNoneIsNamedAtItsFieldAndTheChoiceStays() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        for (String wrong : List.of("gisteren", "2011-02-30", "2999-01-01", "2011")) {
            HttpResponse<String> refused = leader.get("/compare?lang=nl&on=" + wrong + "&cooperation=" + one);

            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body())
                    .contains("href=\"#f-on\"", "id=\"f-on-error\"", "value=\"" + one + "\" checked")
                    .doesNotContain("<table");
        }
        assertThat(leader.get("/compare?lang=nl&on=2011-02-30").body()).contains("staat niet op de kalender");
    }

    @Test
    void moreThanFiftyAreRefusedWithAMessageAtTheList() {
        CooperationId one = play.start(Play.AAMEER, Play.BERGVELD);
        String many = IntStream.range(0, 50)
                .mapToObj(i -> "&cooperation=" + UUID.randomUUID())
                .collect(Collectors.joining());

        HttpResponse<String> refused = leader.get("/compare?lang=nl&cooperation=" + one + many);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Kies hooguit 50 samenwerkingsverbanden tegelijk.", "id=\"f-cooperations\"");
    }

    @Test
    void whoMaySeeACooperationComparesItAndNobodyElse() throws Exception {
        CooperationId hidden = play.start(Play.AAMEER, Play.BERGVELD);
        Browser stranger = new Browser(port);
        stranger.signIn("griffier-coeverdam", ApiClient.PASSWORD);

        for (String path : List.of(
                "/compare?x=",
                "/compare.csv?x=",
                "/api/v1/comparison/phase?x=",
                "/api/v1/comparison/phase.csv?x=",
                "/compare/insight?x=",
                "/api/v1/insight?x=")) {
            assertThat(stranger.get(path + "&cooperation=" + hidden).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(stranger.get(path).body()).as(path).doesNotContain(hidden.text());
        }
        assertThat(new ApiClient(port, "griffier-aameer")
                        .read("/api/v1/comparison/phase?cooperation=" + hidden)
                        .get("rows"))
                .hasSize(1);
    }

    @Test
    void aNameIsFoundInTheListAndAFormulaInANameIsHarmlessInTheFile() {
        String name = "=SOM(A1) " + UUID.randomUUID();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("signalSource", "college");
        fields.put("signalKind", "regional_task");
        fields.put("signalText", "Samen gaat het beter.");
        fields.put("startedOn", "2026-03");
        leader.submit(
                "/cooperations/new",
                "/cooperations/new?x=&partners=" + Play.AAMEER + "&partners=" + Play.BERGVELD,
                fields);

        String found = leader.get("/compare?lang=nl&q=" + name.substring(9)).body();
        assertThat(found).contains(name);
        String id = found.replaceFirst("(?s).*name=\"cooperation\"\\s+id=\"c-([^\"]+)\".*", "$1");
        HttpResponse<String> file = leader.get("/compare.csv?table=phase&lang=nl&cooperation=" + id);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("vergelijking-fase.csv");
        assertThat(file.body())
                .startsWith("\uFEFF\"Tabel\";\"Samenwerking\";\"Gemeente\"")
                .contains(";\"'" + name + "\";")
                .contains("\"1. Oriëntatie\";\"huidige fase\"")
                .endsWith("\r\n");
        assertThat(leader.get("/compare?lang=nl&q=bestaat-nergens").body()).contains("Geen andere samenwerking");
    }

    @Test
    void aChoiceNeedsTheSameNumberOfStatementsHoweverLargeItIs() throws Exception {
        String one = "&cooperation=" + play.start(Play.AAMEER, Play.BERGVELD);
        String many = one
                + IntStream.range(0, 9)
                        .mapToObj(i -> "&cooperation=" + play.start(Play.AAMEER, Play.COEVERDAM))
                        .collect(Collectors.joining());
        for (String path : List.of(
                "/compare?table=all",
                "/compare?table=all&on=2026-06-01",
                "/compare.csv?table=all",
                "/compare/insight?x=")) {
            leader.get(path + one);
            leader.get(path + many);
            int few = StatementCount.during(() -> leader.get(path + one));
            assertThat(StatementCount.during(() -> leader.get(path + many)))
                    .as(path)
                    .isEqualTo(few);
        }
    }
}
