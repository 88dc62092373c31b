package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.StatementCount;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who leads and who reads a cooperation, and what happens when a leader is gone. */
@IntegrationTest
class AccessOverHttpTest {

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient administrator;
    private ApiClient leader;
    private Browser page;
    private String api;
    private String address;
    private String second;
    private String reader;

    @BeforeEach
    void aCooperation() throws Exception {
        people.register();
        administrator = new ApiClient(port, "beheerder");
        leader = new ApiClient(port, People.LEADER);
        page = new Browser(port);
        page.signIn(People.LEADER, ApiClient.PASSWORD);
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        address = "/cooperations/" + id;
        api = "/api/v1/cooperations/" + id + "/access";
        second = account("project_leader");
        reader = account("reader");
    }

    @Test
    void whoLedAndWhoReadAnEndedCooperationDoesNotChangeAnyMore() throws Exception {
        assertThat(leader.post(api.replace("/access", "/terminations"), Map.of("reason", "Geen steun."))
                        .statusCode())
                .isEqualTo(204);

        leader.read(409, leader.send("PUT", api + "/" + reader, "{\"access\": \"reader\"}", "application/json"));
        assertThat(page.get(address + "/access").body())
                .contains("verandert niet meer")
                .doesNotContain("name=\"account\"", "/withdrawal");
        assertThat(page.submit("/cooperations/new", address + "/access", Map.of("account", reader, "access", "reader"))
                        .statusCode())
                .isEqualTo(409);
    }

    private String account(String role) throws Exception {
        String name = role.charAt(0) + UUID.randomUUID().toString();
        administrator.read(
                201,
                administrator.post(
                        "/api/v1/accounts",
                        Map.of("username", name, "password", ApiClient.PASSWORD, "roles", List.of(role))));
        return name;
    }

    private int put(ApiClient who, String account, String may) throws Exception {
        return who.send("PUT", api + "/" + account, "{\"access\": \"" + may + "\"}", "application/json")
                .statusCode();
    }

    private int delete(ApiClient who, String account) throws Exception {
        return who.send("DELETE", api + "/" + account, "", "application/json").statusCode();
    }

    private int seen(String account) throws Exception {
        return new ApiClient(port, account).get(api.replace("/access", "")).statusCode();
    }

    private HttpResponse<String> assign(String account, String may) {
        return page.submit(address + "/access", address + "/access", Map.of("account", account, "access", may));
    }

    @Test
    void aLeaderLetsOthersLeadAndReadAndTakesItBack() throws Exception {
        assertThat(seen(reader)).isEqualTo(404);

        assertThat(assign(reader, "reader").statusCode()).isEqualTo(302);
        assertThat(assign(second, "leader").statusCode()).isEqualTo(302);
        assertThat(seen(reader)).isEqualTo(200);
        assertThat(put(new ApiClient(port, second), reader, "reader")).isEqualTo(204);
        assertThat(page.get(address + "/access").body()).contains(reader, "leest mee", second, "leidt");

        String withdrawal = address + "/access/" + reader + "/withdrawal";
        assertThat(page.submit(address + "/access", withdrawal, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(seen(reader)).isEqualTo(404);
        JsonNode access = leader.read(api);
        assertThat(access.get("items").size()).isEqualTo(2);
        assertThat(access.at("/changes/0/account").asString()).isEqualTo(reader);
        assertThat(access.at("/changes/0/access").asString()).isEqualTo("none");
        assertThat(access.at("/changes/0/recordedBy").asString()).isEqualTo(People.LEADER);
        assertThat(access.get("changes").size())
                .as("the same again is no change")
                .isEqualTo(4);
    }

    @Test
    void theLastLeaderStays() throws Exception {
        assertThat(delete(leader, People.LEADER)).isEqualTo(409);
        assertThat(put(leader, People.LEADER, "reader")).isEqualTo(409);
        String own = address + "/access/" + People.LEADER + "/withdrawal";
        HttpResponse<String> refused = page.submit(address + "/access", own, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Er moet een projectleider overblijven");

        put(leader, second, "leader");
        administrator.post("/api/v1/accounts/" + second + "/deactivations", Map.of());
        assertThat(delete(leader, People.LEADER)).as("the other cannot sign in").isEqualTo(409);
        assertThat(page.get(address + "/access").body()).contains("kan zich niet aanmelden");
        administrator.post("/api/v1/accounts/" + second + "/activations", Map.of());
        HttpResponse<String> left = page.submit(address + "/access", own, Map.of());
        assertThat(left.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(seen(People.LEADER)).isEqualTo(404);
        assertThat(seen(second)).isEqualTo(200);
    }

    @Test
    void onlyALeaderAssignsAndWhoSeesNothingLearnsNothing() throws Exception {
        put(leader, reader, "reader");

        assertThat(put(new ApiClient(port, reader), reader, "leader")).isEqualTo(403);
        assertThat(delete(new ApiClient(port, reader), People.LEADER)).isEqualTo(403);
        assertThat(put(new ApiClient(port, "college-aameer"), reader, "leader")).isEqualTo(403);
        assertThat(put(new ApiClient(port, second), second, "leader")).isEqualTo(404);
        assertThat(put(administrator, "beheerder", "leader")).isEqualTo(404);
        assertThat(administrator.get(api).statusCode()).isEqualTo(404);
        Browser reading = new Browser(port);
        reading.signIn(reader, ApiClient.PASSWORD);
        assertThat(reading.get(address + "/access").body())
                .contains(People.LEADER)
                .doesNotContain("Iemand aanwijzen");
        assertThat(reading.submit(
                                address + "/access", address + "/access", Map.of("account", reader, "access", "leader"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeAssignedIsNamed() throws Exception {
        for (String odd : List.of("niemand", "college-aameer", reader, "<b>${7*7}")) {
            HttpResponse<String> refused = assign(odd, "leader");
            assertThat(refused.statusCode()).as(odd).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#f-account\"").doesNotContain("<b>$");
        }
        assertThat(assign("", "leader").statusCode()).isEqualTo(422);
        assertThat(assign(second, "emperor").body()).contains("href=\"#f-access\"");
        assertThat(assign("beheerder", "reader").statusCode()).isEqualTo(422);
        assertThat(assign("x".repeat(5_000), "reader").statusCode()).isEqualTo(422);
        assertThat(put(leader, second, "")).isEqualTo(422);
        assertThat(delete(leader, "niemand")).isEqualTo(404);
        assertThat(leader.read(api).get("items").size()).isEqualTo(1);
    }

    @Test
    void twoLeadersWhoRemoveEachOtherAtOnceDoNotBothSucceed() throws Exception {
        put(leader, second, "leader");
        ApiClient other = new ApiClient(port, second);
        List<Integer> answers = atOnce(() -> delete(leader, second), () -> delete(other, People.LEADER));

        assertThat(answers).containsOnlyOnce(204);
        assertThat(answers).allMatch(answer -> answer == 204 || answer == 403 || answer == 404 || answer == 409);
        String left = seen(second) == 200 ? second : People.LEADER;
        assertThat(new ApiClient(port, left).read(api).get("items").size()).isEqualTo(1);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> work = List.of(together(start, one), together(start, other));
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdownNow();
        }
    }

    private static Callable<Integer> together(CyclicBarrier start, Callable<Integer> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    @Test
    void theAdministratorHandsOverWhatALeaderWhoIsGoneLed() throws Exception {
        put(leader, second, "leader");
        assertThat(delete(new ApiClient(port, second), People.LEADER)).isEqualTo(204);
        String successor = account("project_leader");
        Map<String, String> handover = Map.of("from", second, "to", successor);

        administrator.read(409, administrator.post("/api/v1/handovers", handover));
        leader.read(403, leader.post("/api/v1/handovers", handover));
        assertThat(page.get("/handovers").statusCode()).isEqualTo(403);
        administrator.post("/api/v1/accounts/" + second + "/deactivations", Map.of());
        administrator.read(422, administrator.post("/api/v1/handovers", Map.of("from", second, "to", reader)));
        Browser pages = new Browser(port);
        pages.signIn("beheerder", ApiClient.PASSWORD);
        assertThat(pages.get("/accounts").body()).contains("href=\"/handovers\"");
        assertThat(pages.submit("/handovers", "/handovers", handover).statusCode())
                .isEqualTo(302);
        assertThat(pages.get("/handovers").body()).contains("1 samenwerkingsverband overgedragen");
        assertThat(pages.submit("/handovers", "/handovers", handover).statusCode())
                .isEqualTo(409);

        assertThat(seen(successor)).isEqualTo(200);
        assertThat(new ApiClient(port, successor)
                        .read(api)
                        .at("/changes/0/recordedBy")
                        .asString())
                .isEqualTo("beheerder");
        assertThat(administrator.get(api).statusCode()).as("still sees nothing").isEqualTo(404);
    }

    @Test
    void thePageAsksTheSameHoweverManyThereAre() throws Exception {
        page.get(address + "/access");
        int few = StatementCount.during(() -> page.get(address + "/access"));
        for (int i = 0; i < 5; i++) {
            put(leader, account("reader"), "reader");
        }
        assertThat(StatementCount.during(() -> page.get(address + "/access"))).isEqualTo(few);
        assertThat(page.get(address + "/access?lang=en").body()).contains("Who leads and who reads");
    }
}
