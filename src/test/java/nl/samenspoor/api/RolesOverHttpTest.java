package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Roles with a beginning and an end, several in one account, and in somebody's place. */
@IntegrationTest
class RolesOverHttpTest {

    private static final String API = "/api/v1/accounts";

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @Autowired
    Play play;

    @LocalServerPort
    int port;

    private ApiClient administrator;
    private ApiClient own;
    private String name;
    private String roles;
    private String cooperation;

    @BeforeEach
    void anAccount() throws Exception {
        people.register();
        administrator = new ApiClient(port, "beheerder");
        name = "rollen-" + UUID.randomUUID();
        roles = API + "/" + name + "/roles";
        administrator.read(
                201,
                administrator.post(
                        API, Map.of("username", name, "password", ApiClient.PASSWORD, "roles", List.of("reader"))));
        own = new ApiClient(port, name);
    }

    private HttpResponse<String> give(String role, Object... more) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("role", role));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i].toString(), more[i + 1]);
        }
        return administrator.post(roles, body);
    }

    private String secretarysTask() throws Exception {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        cooperation = id.text();
        for (String step : List.of("userTask_registerSignal", "userTask_describePrehistory")) {
            if (play.steps(id).contains(step)) {
                play.skip(id, step);
            }
        }
        return new ApiClient(port, "secretaris-aameer")
                .read("/api/v1/tasks?mine=true&size=200&cooperation=" + id)
                .at("/items/0/id")
                .asString();
    }

    @Test
    void aRoleThatEndedWhileAFormWasOpenNoLongerCountsWhenTheFormIsSent() throws Exception {
        String task = secretarysTask();
        assertThat(give("secretary", "municipality", "GM9101").statusCode()).isEqualTo(204);
        JsonNode form = own.read("/api/v1/tasks/" + task + "/form");
        Browser open = new Browser(port);
        open.signIn(name, ApiClient.PASSWORD);
        assertThat(open.get("/tasks/" + task).statusCode()).isEqualTo(200);

        long role = administrator.read(roles).at("/0/id").asLong();
        assertThat(administrator.post(roles + "/" + role + "/endings", Map.of()).statusCode())
                .isEqualTo(204);
        Browser page = new Browser(port);
        page.signIn("beheerder", ApiClient.PASSWORD);
        assertThat(page.get("/accounts/" + name).body())
                .contains("niet ingegaan: de rol eindigde op ")
                .doesNotContain(" tot en met ");

        HttpResponse<String> refused =
                own.post("/api/v1/tasks/" + task + "/completion", FormFiller.fill(form, Map.of()));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(open.get("/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(new ApiClient(port, "secretaris-aameer")
                        .get("/api/v1/tasks/" + task + "/form")
                        .statusCode())
                .as("nothing was recorded, the task is still open")
                .isEqualTo(200);
    }

    @Test
    void whatADeputyDoesIsRecordedAsDoneInSomebodysPlace() throws Exception {
        String task = secretarysTask();
        assertThat(give("secretary", "municipality", "GM9101", "deputy", true).statusCode())
                .as("without an end")
                .isEqualTo(422);
        String until = LocalDate.now(clock).plusDays(14).toString();
        assertThat(give("secretary", "municipality", "GM9101", "deputy", true, "until", until)
                        .statusCode())
                .isEqualTo(204);
        HttpResponse<String> done = own.complete(task, Map.of());
        assertThat(done.statusCode()).as(done.body()).isLessThan(300);

        JsonNode work = new ApiClient(port, People.LEADER).read("/api/v1/cooperations/" + cooperation + "/work");
        JsonNode piece = work.get("items")
                .valueStream()
                .filter(one -> one.get("task").asString().equals(task))
                .findFirst()
                .orElseThrow();
        assertThat(piece.get("recordedBy").asString()).isEqualTo(name);
        assertThat(piece.get("recordedAs").asString()).isEqualTo("secretary");
        assertThat(piece.get("deputy").asBoolean()).isTrue();
        Browser reader = new Browser(port);
        reader.signIn(People.LEADER, ApiClient.PASSWORD);
        assertThat(reader.get("/cooperations/" + cooperation + "/work").body()).contains("als plaatsvervanger");
    }

    @Test
    void anAccountHoldsSeveralRolesEachInItsOwnTime() throws Exception {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        assertThat(give("council_clerk", "municipality", "GM9101").statusCode()).isEqualTo(204);
        assertThat(give("council_clerk", "municipality", "GM9102", "from", tomorrow)
                        .statusCode())
                .isEqualTo(204);
        JsonNode account = find();
        assertThat(account.get("roles").toString()).contains("reader");
        assertThat(account.get("seats").toString()).contains("GM9101").doesNotContain("GM9102");
        assertThat(give("council_clerk", "municipality", "GM9101").statusCode())
                .as("holds it already")
                .isEqualTo(409);
        assertThat(give("administrator").statusCode()).as("decides nothing").isEqualTo(422);
        assertThat(give("council_clerk").statusCode()).isEqualTo(422);
        assertThat(give("reader", "municipality", "GM9101").statusCode()).isEqualTo(422);
        assertThat(give("emperor").statusCode()).isEqualTo(422);
        assertThat(give("college", "municipality", "GM9101", "from", "2020-01-01")
                        .statusCode())
                .isEqualTo(422);
        assertThat(give(
                                "college",
                                "municipality",
                                "GM9101",
                                "until",
                                LocalDate.now(clock).toString())
                        .statusCode())
                .isEqualTo(422);
        own.read(403, own.post(roles, Map.of("role", "auditor")));
        own.read(403, own.get(roles));
        administrator.read(404, administrator.get(API + "/niemand/roles"));

        Browser page = new Browser(port);
        page.signIn("beheerder", ApiClient.PASSWORD);
        String address = "/accounts/" + name;
        assertThat(page.get(address).body()).contains("Rollen van " + name, "Griffier Bergveld");
        HttpResponse<String> refused = page.submit(address, address + "/roles", Map.of("role", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-role\"");
        assertThat(page.submit(
                                address,
                                address + "/roles",
                                Map.of(
                                        "role",
                                        "COLLEGE",
                                        "municipality",
                                        "GM9103",
                                        "deputy",
                                        "true",
                                        "until",
                                        tomorrow))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get("/accounts").body()).contains("College Coeverdam", "plaatsvervanger");
        Browser self = new Browser(port);
        self.signIn(name, ApiClient.PASSWORD);
        assertThat(self.get("/account").body()).contains("Griffier Aameer").doesNotContain("Bergveld");
    }

    @Test
    void daysOfRolesAreTypedAsPeopleWriteThemAndAllThatIsWrongIsSaidAtOnce() throws Exception {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        String typed = tomorrow.format(DateTimeFormatter.ofPattern("d-M-yyyy"));
        Browser page = new Browser(port);
        page.signIn("beheerder", ApiClient.PASSWORD);
        String address = "/accounts/" + name;
        HttpResponse<String> refused = page.submit(
                address, address + "/roles", Map.of("role", "", "from", "31-2-2099", "until", "januari 2099"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-role\"", "href=\"#f-from\"", "href=\"#f-until\"")
                .contains("value=\"31-2-2099\"", "januari 2099&#39; is geen dag", "staat niet op de kalender");

        assertThat(page.submit(address, address + "/roles", Map.of("role", "AUDITOR", "from", typed))
                        .statusCode())
                .isEqualTo(302);
        assertThat(give("council_clerk", "municipality", "GM9101", "from", typed)
                        .statusCode())
                .as("other systems write days in one form")
                .isEqualTo(422);
        JsonNode given = administrator.read(roles).get(0);
        assertThat(given.get("from").asString()).isEqualTo(tomorrow.toString());

        String ending = address + "/roles/" + given.get("id").asLong() + "/ending";
        HttpResponse<String> unread = page.submit(address, ending, Map.of("on", "overmorgen"));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("href=\"#f-on\"", "id=\"f-on\"", "value=\"overmorgen\"");
        assertThat(unread.body().indexOf("href=\"#f-on\""))
                .as("above the list of roles, not above the form for a new one")
                .isBetween(unread.body().indexOf("id=\"held\""), unread.body().indexOf("id=\"new\""));
        String later = tomorrow.plusDays(1).format(DateTimeFormatter.ofPattern("d-M-yyyy"));
        assertThat(page.submit(address, ending, Map.of("on", later)).statusCode())
                .isEqualTo(302);
        assertThat(administrator.read(roles).get(0).get("until").asString())
                .isEqualTo(tomorrow.plusDays(1).toString());
    }

    private JsonNode find() throws Exception {
        JsonNode part = administrator.read(API + "?size=200&page=0").get("items");
        for (int page = 1; !part.isEmpty(); page++) {
            for (JsonNode one : part) {
                if (one.get("username").asString().equals(name)) {
                    return one;
                }
            }
            part = administrator.read(API + "?size=200&page=" + page).get("items");
        }
        throw new AssertionError(name);
    }

    @Test
    void anInvitedAccountGetsASecretInPlaceOfAPassword() throws Exception {
        JsonNode made = administrator.read(
                201, administrator.post(API, Map.of("username", "nieuw-" + name, "roles", List.of("reader"))));
        assertThat(made.at("/invitation/secret").asString()).matches("(?:[0-9a-f]{4}-){7}[0-9a-f]{4}");
        assertThat(made.get("activated").asBoolean()).isFalse();
        assertThat(made.get("username").asString()).isEqualTo("nieuw-" + name);
        new ApiClient(port, "nieuw-" + name).read(401, new ApiClient(port, "nieuw-" + name).get("/api/v1/tasks"));
    }
}
