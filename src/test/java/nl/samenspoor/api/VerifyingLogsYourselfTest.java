package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.decisionlog.AnchoringHeads;
import nl.samenspoor.decisionlog.ExportingLogs;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The instructions for whoever verifies a log himself, followed as they stand on the page. */
@IntegrationTest
class VerifyingLogsYourselfTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @Autowired
    AnchoringHeads anchoring;

    @Autowired
    ExportingLogs exporting;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Browser leader;
    private CooperationId id;

    @BeforeEach
    void log() {
        people.register();
        leader = new Browser(port);
        leader.signIn(People.LEADER, ApiClient.PASSWORD);
        id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
    }

    private String page(String query) {
        return leader.get("/cooperations/" + id + "/decision-log" + query).body();
    }

    private static String shown(String page, String element) {
        int from = page.indexOf('>', page.indexOf("id=\"" + element + "\"")) + 1;
        return page.substring(from, page.indexOf("</code>", from))
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&gt;", ">")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private void fetch() throws IOException {
        unpack(leader.bytes("/cooperations/" + id + "/decision-log.zip"));
    }

    private void unpack(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }

    private String run(String commands) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream said = shell.getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void whoFollowsTheInstructionsComesToTheFingerprintOnThePage() throws Exception {
        fetch();
        String page = page("");

        assertThat(run(shown(page, "commands"))).isEqualTo(shown(page, "end")).matches("[0-9a-f]{64}");
        assertThat(run("sh controleer.sh")).isEqualTo(shown(page, "end"));
        assertThat(Files.readString(folder.resolve("000001.regel"))).contains("samenspoor-decision-point-");
        assertThat(Files.readString(folder.resolve("vingerafdruk.txt")))
                .as("with how many entries and which fingerprint it was made")
                .containsPattern("^Regels: [1-9][0-9]*\n")
                .endsWith(": " + shown(page, "end") + "\n");
    }

    @Test
    void whatIsRecordedAfterTheLogWasFetchedDoesNotLookLikeTampering() throws Exception {
        fetch();
        play.passGate(id, GateKey.G2);
        String page = page("");
        String computed = run("sh controleer.sh");

        assertThat(computed).isNotEqualTo(shown(page, "end"));
        assertThat(Files.readString(folder.resolve("vingerafdruk.txt"))).contains(computed);
        assertThat(page).contains("in het bestand vingerafdruk.txt", "Is er na het ophalen iets vastgelegd");
        assertThat(page("?noted=" + computed)).contains("Dit is de vingerafdruk van regel ");
    }

    @Test
    void whoReadsEnglishGetsEnglishNamesInTheFileAndInTheCommands() throws Exception {
        String page = page("?lang=en");
        var zip = leader.get("/cooperations/" + id + "/decision-log.zip");
        fetch();
        page("?lang=nl");

        assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("decision-log.zip");
        assertThat(page).contains("verify.sh", "fingerprint.txt", "break: ").doesNotContain("breuk", "controleer.sh");
        assertThat(folder.resolve("000001.entry")).exists();
        String[] entries = folder.toFile().list((where, name) -> name.endsWith(".entry"));
        assertThat(page).as("how much will come").contains("(ZIP, " + entries.length + " lines)");
        assertThat(run("sh verify.sh")).isEqualTo(shown(page, "end"));
        Files.delete(folder.resolve("000002.entry"));
        assertThat(run(shown(page, "commands"))).contains("break: 000003.entry");
    }

    @Test
    void ofAnEmptyLogTheCommandsSayThatItIsEmpty() throws Exception {
        byte[] file = exporting.zip(
                new CooperationId(UUID.randomUUID().toString()),
                new ExportingLogs.Words(
                        "regel", "controleer.sh", "vingerafdruk.txt", "Regels", "Einde", "breuk", "leeg: geen regel"));
        unpack(file);

        assertThat(run("sh controleer.sh")).isEqualTo("leeg: geen regel");
        assertThat(Files.readString(folder.resolve("vingerafdruk.txt")))
                .isEqualTo("Regels: 0\nEinde: leeg: geen regel\n");
    }

    @Test
    void theAuditTrailNamesAReaderOfThePageOnceADayAndEveryDownload() {
        page("");
        page("");
        leader.get("/cooperations/" + id + "/decision-log.zip");
        leader.get("/cooperations/" + id + "/decision-log.zip");

        assertThat(noted("log_verified", id.text())).isEqualTo(1);
        assertThat(noted("exported", "decision log " + id)).isEqualTo(2);
    }

    private long noted(String action, String object) {
        return jdbc.sql("select count(*) from audit_entry where account = ? and action = ? and object = ?")
                .params(People.LEADER, action, object)
                .query(Long.class)
                .single();
    }

    @Test
    void aChangedARemovedAndASwappedEntryShow() throws Exception {
        fetch();
        String commands = shown(page(""), "commands");
        Path second = folder.resolve("000002.regel");
        String before = Files.readString(second);

        Files.writeString(second, before.replaceFirst("Aameer|Bergveld|poort|Poort|de", "iets"));
        assertThat(run(commands)).contains("breuk: 000003.regel");
        Files.delete(second);
        assertThat(run(commands)).contains("breuk: 000003.regel");
        Files.writeString(second, Files.readString(folder.resolve("000003.regel")));
        assertThat(run(commands)).contains("breuk: 000002.regel");
    }

    @Test
    void thePageSaysWhenEndsWereLastKeptOutsideTheDatabase() {
        anchoring.anchor();

        assertThat(page(""))
                .containsPattern("Daar het laatst bijgeschreven[^<]*</dt><dd>[0-9]{1,2} [a-z]+ 20[0-9]{2}</dd>");
    }

    @Test
    void aFingerprintNotedEarlierIsFoundAgainAndAStrangeOneIsNot() {
        String noted = shown(page(""), "end");
        play.passGate(id, GateKey.G2);

        assertThat(page("?noted=" + noted))
                .contains("Dit is de vingerafdruk van regel ")
                .doesNotContain("??");
        assertThat(page("?noted=" + "a".repeat(64))).contains("staat niet in het logboek");
        var wrong = leader.get("/cooperations/" + id + "/decision-log?noted=kort");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("heeft 64 tekens", "value=\"kort\"");
        assertThat(page("?lang=en")).contains("Verify it yourself").doesNotContain("??");
        page("?lang=nl");
    }
}
