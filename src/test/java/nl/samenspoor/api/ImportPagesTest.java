package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    private static String carried(String page) {
        Matcher carried = Pattern.compile("name=\"carried\" value=\"([^\"]+)\"").matcher(page);
        assertThat(carried.find()).isTrue();
        return carried.group(1).replace("&#43;", "+");
    }

    @Test
    void aFileIsTriedAndShowsWhatWouldComeOfItWithoutRecordingAnything() throws Exception {
        HttpResponse<String> tried = preview(file());

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains(
                        "Wat er wordt ingelezen",
                        "Elzenveen, Wilgenrade",
                        "1. Aanloop en oriëntatie",
                        "Uit dossier.yaml",
                        "Taken die daarna wachten",
                        "Verloop")
                .doesNotContain("??");
        assertThat(imported()).isZero();
    }

    @Test
    void whatIsConfirmedIsImportedOnceHoweverOftenItIsSent() throws Exception {
        String carried = carried(preview(file()).body());

        HttpResponse<String> first =
                leader.submit("/cooperations/import", "/cooperations/import", Map.of("carried", carried));
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(leader.follow(first).body()).contains("Ingelezen: ", "Elzenveen - Wilgenrade");
        HttpResponse<String> second =
                leader.submit("/cooperations/import", "/cooperations/import", Map.of("carried", carried));

        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(leader.follow(second).body()).contains("Dit bestand was al ingelezen.");
        assertThat(imported()).isEqualTo(1);
        HttpResponse<String> again = preview(file());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Dit bestand is al ingelezen op ");
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
    void withoutAFileOrWithADamagedOneThePageSaysWhatToDo() {
        HttpResponse<String> none =
                leader.submit("/cooperations/import", "/cooperations/import/preview", new Multipart());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Kies een dossierbestand.", "href=\"#f-file\"");

        HttpResponse<String> damaged =
                leader.submit("/cooperations/import", "/cooperations/import", Map.of("carried", "geen bestand"));
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(damaged.body()).contains("Kies het opnieuw.");
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
