package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.web.Browser;
import nl.samenspoor.web.Multipart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A project leader takes a cooperation aboard by page: sees first what would happen, then says so. */
@IntegrationTest
class ImportPagesTest {

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private Browser leader;
    private final String caseId =
            "BLAD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void signIn() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
    }

    private String file() throws IOException {
        String text = new ClassPathResource("casebook/elzenveen-wilgenrade.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("(?m)^  id: .*$", "  id: " + caseId);
        return text.replace("\n", "\r\n");
    }

    private HttpResponse<String> preview(String text) {
        return leader.submit(
                "/cooperations/import",
                "/cooperations/import/preview",
                new Multipart()
                        .file("file", "dossier.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private int imported() {
        return jdbc.queryForObject("select count(*) from casebook_import where case_id = ?", Integer.class, caseId);
    }

    /** What work came to that a form began. */
    private HttpResponse<String> ended(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).isEqualTo(302);
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> leader.follow(begun), page -> !page.body().contains("data-follows="));
    }

    private static String field(String name, HttpResponse<String> page) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private HttpResponse<String> take(String tried, String once) {
        return leader.submit(
                "/cooperations/import",
                "/cooperations/import",
                Map.of("tried", tried, "once", once, "another", "true"));
    }

    /** Work that a node began and of which it last spoke so long ago. */
    private String begun(boolean dryRun, String text, Duration ago) {
        String run = UUID.randomUUID().toString();
        OffsetDateTime then = OffsetDateTime.now(clock).minus(ago);
        jdbc.update(
                "insert into casebook_run (id, account, dry_run, file_name, content, state, stage, steps_done,"
                        + " steps_all, asked_at, beat_at) values (?, ?, ?, 'groot.yaml', ?, 'running', 'events', 34, 123, ?, ?)",
                run,
                People.LEADER,
                dryRun,
                text,
                then,
                then);
        return run;
    }

    @Test
    void aFileIsTriedAndShowsWhatWouldComeOfItWithoutRecordingAnything() throws Exception {
        HttpResponse<String> tried = ended(preview(file()));

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains(
                        "Wat er wordt ingelezen",
                        "Elzenveen, Wilgenrade",
                        "1. Aanloop en oriëntatie",
                        "Uit dossier.yaml",
                        "Taken die daarna wachten",
                        "Verloop")
                .doesNotContain("??")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(imported()).isZero();
    }

    @Test
    void whatIsConfirmedIsImportedOnceHoweverOftenItIsSent() throws Exception {
        HttpResponse<String> begun = preview(file());
        HttpResponse<String> shown = ended(begun);
        String tried = field("tried", shown);
        String once = field("once", shown);

        CompletableFuture<HttpResponse<String>> pressedAgain = CompletableFuture.supplyAsync(() -> take(tried, once));
        HttpResponse<String> first = take(tried, once);
        assertThat(pressedAgain.join().headers().firstValue("Location"))
                .as("in the same instant")
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/cooperations/import/" + once);
        HttpResponse<String> cooperation = ended(first);
        assertThat(cooperation.statusCode()).isEqualTo(302);
        assertThat(leader.follow(cooperation).body()).contains("Ingelezen: ", "Elzenveen - Wilgenrade");

        HttpResponse<String> second = take(tried, once);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        HttpResponse<String> fromAnotherPage =
                ended(take(tried, UUID.randomUUID().toString()));
        assertThat(fromAnotherPage.headers().firstValue("Location"))
                .isEqualTo(cooperation.headers().firstValue("Location"));
        assertThat(leader.follow(fromAnotherPage).body()).contains("Dit bestand was al ingelezen.");
        assertThat(imported()).isEqualTo(1);
        assertThatTheTrialForetold(shown.body());

        assertThat(leader.follow(begun).body())
                .contains("Dit bestand was al ingelezen.")
                .doesNotContain("name=\"tried\"");
        assertThat(leader.get("/cooperations/import").body())
                .contains("Laatst door u geprobeerd of ingelezen", "ingelezen op ", "geprobeerd op ");
        HttpResponse<String> again = preview(file());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Dit bestand is al ingelezen op ", "Naar de samenwerking die al is ingelezen")
                .contains("href=\""
                        + cooperation
                                .headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceFirst("^.*(?=/cooperations/)", "")
                        + "\"");
    }

    /** What it showed is what came of it; each event of the file is in one of the parts. */
    private void assertThatTheTrialForetold(String shown) {
        String id =
                jdbc.queryForObject("select cooperation from casebook_import where case_id = ?", String.class, caseId);
        assertThat(number(shown, "Regels in het beslislogboek"))
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from decision_point where cooperation = ?", Integer.class, id));
        assertThat(number(shown, "Taken die daarna wachten"))
                .isEqualTo(jdbc.queryForObject(
                        "select count(*) from task where state = 'open' and cooperation = ?", Integer.class, id));
        Matcher events = Pattern.compile("<h3>(\\d+) gebeurtenissen").matcher(shown);
        assertThat(events.find()).isTrue();
        assertThat(Pattern.compile("<dt>[^<]+</dt><dd>(\\d+)</dd>")
                        .matcher(shown.substring(events.end()))
                        .results()
                        .mapToInt(part -> Integer.parseInt(part.group(1)))
                        .sum())
                .isEqualTo(Integer.parseInt(events.group(1)));
    }

    private static Integer number(String shown, String named) {
        Matcher number =
                Pattern.compile("<dt>" + named + "</dt><dd>(\\d+)</dd>").matcher(shown);
        assertThat(number.find()).as(named).isTrue();
        return Integer.valueOf(number.group(1));
    }

    /** A short one of that id, of a name and a beginning that no other test uses. */
    private String shortFile(String id) {
        return """
                schemaVersion: 1
                cooperation:
                  id: %s
                  name: Dubbel %s
                  source: verzonnen
                  language: nl
                  fictional: true
                  startedOn: "2025-04-17"
                  partners: [GM9001, GM9002]
                municipalities:
                  - {code: GM9001, name: Elzenveen}
                  - {code: GM9002, name: Wilgenrade}
                events:
                  - {on: "2025-05", kind: signal, source: notitie, origin: college, about: savings_target, text: "Tekort."}
                """
                .formatted(id, caseId);
    }

    private HttpResponse<String> sent(String query, String text) throws Exception {
        return new ApiClient(port, People.LEADER).send("POST", "/api/v1/casebook" + query, text, "application/yaml");
    }

    @Test
    void theSameCooperationUnderAnotherIdIsNoticedAndImportedOnlyWhenItIsSaidToBeAnother() throws Exception {
        assertThat(sent("", shortFile(caseId)).statusCode()).isEqualTo(201);
        String known =
                jdbc.queryForObject("select cooperation from casebook_import where case_id = ?", String.class, caseId);
        String other = shortFile(caseId + "-2");

        HttpResponse<String> shown = ended(preview(other));
        assertThat(shown.body())
                .contains("Is deze samenwerking al vastgelegd?", "dezelfde naam, dezelfde partners en hetzelfde begin")
                .contains("href=\"/cooperations/" + known + "\"", "name=\"another\"")
                .doesNotContain("??");
        HttpResponse<String> refused = leader.submit(
                "/cooperations/import",
                "/cooperations/import",
                Map.of("tried", field("tried", shown), "once", field("once", shown)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Bevestig dat dit een andere samenwerking is", "href=\"#f-another\"", "Wat er wordt ingelezen");

        assertThat(sent("?dryRun=true", other).body())
                .contains("\"alike\":[", "\"cooperation\":\"" + known + "\"", "\"common\":\"both\"");
        HttpResponse<String> conflict = sent("", other);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Dubbel " + caseId, "another=true");
        HttpResponse<String> done = ended(take(field("tried", shown), field("once", shown)));
        assertThat(leader.follow(done).body()).contains("Ingelezen: ", "Dubbel " + caseId);
        assertThat(sent("?another=true", shortFile(caseId + "-3")).statusCode()).isEqualTo(201);
    }

    @Test
    void aTextWithoutFieldsIsCalledNoCaseFile() {
        HttpResponse<String> refused = preview("Een brief over samenwerking.");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Dit is geen dossierbestand", "Er is niets veranderd")
                .doesNotContain("object");
    }

    @Test
    void howFarItIsCanBeFollowedWithAndWithoutScriptByWhoeverAskedForItOnly() throws Exception {
        String address = "/cooperations/import/" + begun(false, file(), Duration.ZERO);

        assertThat(leader.get(address).body())
                .contains("Dossierbestand wordt ingelezen", "groot.yaml", "De gebeurtenissen worden nagespeeld.")
                .contains("34 van 123 stappen", "max=\"123\"", "value=\"34\"", "U kunt deze pagina verlaten")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
                .contains("data-follows=\"" + address + "/progress\"");
        assertThat(leader.get(address + "/progress").body()).contains("\"done\":34", "\"all\":123", "\"ended\":false");
        assertThat(leader.get("/cooperations/import").body()).contains("wordt ingelezen, gevraagd op ");
        assertThat(leader.get(address + "?lang=en").body())
                .contains("Importing the case file", "34 of 123 steps")
                .doesNotContain("??");
        leader.get("/cooperations/import?lang=nl");

        Browser other = new Browser(port);
        other.signIn(People.OTHER_LEADER, ApiClient.PASSWORD);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get(address + "/progress").statusCode()).isEqualTo(404);
        assertThat(other.submit("/cooperations/import", address + "/again", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/cooperations/import").body()).doesNotContain("groot.yaml");
    }

    @Test
    void workThatStoppedInTheMiddleSaysThatNothingWasRecordedAndIsDoneAgain() throws Exception {
        String address = "/cooperations/import/" + begun(false, file(), Duration.ofMinutes(1));

        assertThat(leader.get(address + "/progress").body()).contains("\"ended\":true");
        assertThat(leader.get(address).body())
                .contains("Bestand niet ingelezen", "Het werk is afgebroken", "Er is niets vastgelegd")
                .contains("Opnieuw proberen")
                .doesNotContain("data-follows=", "http-equiv=\"refresh\"");
        assertThat(imported()).isZero();

        HttpResponse<String> done = ended(leader.submit(address, address + "/again", Map.of()));
        assertThat(leader.follow(done).body()).contains("Ingelezen: ", "Elzenveen - Wilgenrade");
        assertThat(imported()).isEqualTo(1);
    }

    @Test
    void whatOnlyPlayingShowsToBeWrongIsNamedWithItsLineToo() throws Exception {
        String wrong = new ClassPathResource("casebook/kraaienholt-meerwolde-lindegaarde.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("(?m)^  id: .*$", "  id: " + caseId)
                .replaceFirst("expected: work_out", "expected: consent");

        HttpResponse<String> refused = ended(preview(wrong));
        assertThat(refused.body())
                .contains("Bestand niet ingelezen", "Eén ding klopt niet", ">138<", "het bestand verwacht consent")
                .contains("Ander bestand kiezen");
        assertThat(imported()).isZero();
    }

    /** A name that is taken is a word of the record; it is kept with the outcome until somebody reads it. */
    @Test
    void onAnEnglishPageWhatIsWrongSaysWhichOfItsWordsAreDutch() throws Exception {
        String field =
                """
                  - {on: "2025-06", kind: task_field_opened, source: notitie, taskField: Waterlelie, taskKind: piofach, ahead: true}
                """;
        String wrong = shortFile(caseId) + field + field;

        HttpResponse<String> dutch = ended(preview(wrong));
        assertThat(dutch.body()).contains("Waterlelie").doesNotContain("<span lang=\"nl\"");
        leader.get("/?lang=en");
        assertThat(leader.get(dutch.uri().getPath()).body()).contains("<span lang=\"nl\">Waterlelie</span>");
        assertThat(sent("?dryRun=true&lang=en", wrong).body())
                .contains("Waterlelie", "line")
                .doesNotContain("<span");
    }

    @Test
    void whatIsWrongIsNamedWithItsLineAndField() throws Exception {
        HttpResponse<String> refused = preview(file().replaceFirst("kind: signal", "kind: signaal"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Eén ding klopt niet", "Er is niets veranderd", "gebeurtenis 1", "events[0].kind", "signaal");
        assertThat(preview("a: [").body()).contains("geen geldige YAML of JSON");
        assertThat(imported()).isZero();
    }

    @Test
    void withoutAFileOrWithOneThatIsNoLongerKeptThePageSaysWhatToDo() {
        HttpResponse<String> none =
                leader.submit("/cooperations/import", "/cooperations/import/preview", new Multipart());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Kies een dossierbestand.", "href=\"#f-file\"");

        HttpResponse<String> forgotten = take(begunLongAgo(), UUID.randomUUID().toString());
        assertThat(forgotten.statusCode()).isEqualTo(409);
        assertThat(forgotten.body()).contains("Dit bestand wordt niet meer bewaard. Kies het opnieuw.");
        assertThat(take("geen bestand", "x").statusCode()).isEqualTo(422);
    }

    private String begunLongAgo() {
        String run = begun(true, "a: b", Duration.ofDays(3));
        jdbc.update("update casebook_run set content = null, ended_at = asked_at where id = ?", run);
        return run;
    }

    @Test
    void onlyAProjectLeaderImports() {
        Browser reader = new Browser(port);
        reader.signIn(People.READER, ApiClient.PASSWORD);

        assertThat(reader.get("/cooperations/import").statusCode()).isEqualTo(403);
        assertThat(reader.get("/").body()).doesNotContain("href=\"/cooperations/import\"");
        assertThat(leader.get("/").body()).contains("href=\"/cooperations/import\"");
        assertThat(leader.get("/cooperations/import?lang=en").body())
                .contains("Import a case file")
                .doesNotContain("??");
        leader.get("/cooperations/import?lang=nl");
    }
}
