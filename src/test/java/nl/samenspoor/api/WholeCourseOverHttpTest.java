package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A fresh cooperation, from its signal to its evaluation, through nothing but the HTTP API. */
@IntegrationTest
class WholeCourseOverHttpTest {

    private static final int MOST_TASKS = 200;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private ApiClient leader;
    private String cooperation;

    @BeforeEach
    void start() throws Exception {
        people.register();
        leader = new ApiClient(port, People.LEADER);
        HttpResponse<String> started = leader.post(
                "/api/v1/cooperations",
                Map.of(
                        "name",
                        "Over de draad",
                        "startedOn",
                        Map.of("value", "2026-01", "precision", "month"),
                        "partners",
                        List.of(
                                Map.of("municipality", Play.AAMEER.text()),
                                Map.of("municipality", Play.BERGVELD.text())),
                        "signal",
                        Map.of("source", "college", "kind", "cost_and_vulnerability", "text", "Te weinig mensen.")));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        cooperation = URI.create(started.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    @Test
    void fromSignalToEvaluation() throws Exception {
        assertThat(leader.read(cooperation).get("phase").asInt()).isEqualTo(1);
        List<String> done = workUntil("evaluate");

        JsonNode whole = leader.read(cooperation);
        assertThat(whole.get("phase").asInt()).isEqualTo(4);
        assertThat(whole.get("status").asString()).isEqualTo("active");
        assertThat(done)
                .contains(
                        "describePrehistory",
                        "scoreMotives",
                        "rankAlternatives",
                        "decideOnPlan",
                        "recordCollegeDecision",
                        "recordCouncilDecision",
                        "draftArrangement",
                        "agreeCostKey",
                        "confirmStart",
                        "evaluate");
        assertThat(leader.read(cooperation + "/decision-points/verification")
                        .get("valid")
                        .asBoolean())
                .isTrue();
        assertThat(leader.read(cooperation + "/decision-points?size=200")
                        .get("total")
                        .asInt())
                .isGreaterThan(15);
        assertThat(leader.read(cooperation + "/gates/G2").toString()).contains("adopted");
    }

    /** Everybody does the tasks that wait for him, until one of this form is done. */
    private List<String> workUntil(String lastForm) throws Exception {
        List<String> done = new ArrayList<>();
        while (!done.contains(lastForm) && done.size() < MOST_TASKS) {
            String id = cooperation.substring(cooperation.lastIndexOf('/') + 1);
            JsonNode open =
                    leader.read("/api/v1/tasks?size=200&cooperation=" + id).get("items");
            if (open.isEmpty()) {
                requestEvaluation();
                continue;
            }
            for (JsonNode task : open) {
                done.add(perform(task));
            }
        }
        return done;
    }

    private String perform(JsonNode task) throws Exception {
        String form = task.get("formId").asString();
        String account = People.accountFor(
                task.get("body").asString(), task.get("municipality").asString());
        HttpResponse<String> answer =
                new ApiClient(port, account).complete(task.get("id").asString(), wishes(form));
        assertThat(answer.statusCode())
                .as("%s by %s: %s", form, account, answer.body())
                .isEqualTo(204);
        return form;
    }

    static Map<String, Object> wishes(String form) {
        Map<String, Object> wishes = new LinkedHashMap<>();
        switch (form) {
            case "recordCouncilDecision" -> {
                wishes.put("kind", "counted");
                wishes.putAll(Map.of("seats", 19, "sitting", 19, "present", 19, "inFavour", 11, "against", 8));
                wishes.putAll(Map.of("conditions", List.of(), "fractions", List.of()));
            }
            case "recordCollegeDecision" ->
                wishes.putAll(Map.of("kind", "stated", "outcome", "adopted", "conditions", List.of()));
            case "assessFactors" -> wishes.put("directed", List.of());
            case "prepareDossier" -> wishes.put("motivation", "Wij gaan door, want de urgentie is groot.");
            case "agreeCostKey" ->
                wishes.putAll(Map.of(
                        "type",
                        "ratio",
                        "periods",
                        List.of(Map.of("from", "2026-10-01", "shares", "Aameer: 2/7\nBergveld: 5/7"))));
            default -> wishes.putAll(Map.of());
        }
        return wishes;
    }

    private void requestEvaluation() throws Exception {
        HttpResponse<String> asked = leader.post(
                cooperation + "/events",
                Map.of(
                        "kind", "evaluation_requested",
                        "effectiveOn", Map.of("value", "2026-11-01", "precision", "day"),
                        "text", "Na een jaar."));
        assertThat(asked.statusCode()).as(asked.body()).isBetween(200, 204);
    }
}
