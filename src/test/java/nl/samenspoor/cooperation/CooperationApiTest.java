package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.LOSSER;
import static nl.samenspoor.cooperation.Region.STRANGER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class CooperationApiTest extends InRegion {

    private Actor signedIn = LEADER;
    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND, LOSSER);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(region.context()
                    .getBeansWithAnnotation(RestController.class)
                    .values()
                    .toArray())
            .setCustomArgumentResolvers(new SignedIn())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()))
            .build();

    private class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer model,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            return signedIn;
        }
    }

    private MvcResult send(String path, String body) throws Exception {
        return http.perform(post("/api/v1/cooperations" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn();
    }

    private int accepted(String path, String body) throws Exception {
        return send(path, body).getResponse().getStatus();
    }

    /** What the controller throws; turning it into an answer is the web module's work. */
    private Throwable refusal(String path, String body) {
        try {
            throw new AssertionError("accepted with " + accepted(path, body));
        } catch (Exception thrown) {
            return thrown.getCause();
        }
    }

    private void refusedFields(String path, String body, String... fields) {
        assertThat(refusal(path, body))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field)
                        .containsExactlyInAnyOrder(fields));
    }

    @Test
    void aCooperationIsStartedAndSaysWhereItIs() throws Exception {
        MvcResult result = send(
                "",
                """
                {"name": "Nieuw", "partners": [{"municipality": "GM0183"}, {"municipality": "GM1774"}],
                 "signal": {"source": "college", "kind": "savings_target", "text": "${7*7}"},
                 "startedOn": {"value": "2026-03", "precision": "month"}}""");

        assertThat(result.getResponse().getStatus()).isEqualTo(201);
        String location = result.getResponse().getHeader("Location");
        assertThat(location).startsWith("/api/v1/cooperations/");
        CooperationSummary summary =
                region.summary(new CooperationId(location.substring(location.lastIndexOf('/') + 1)));
        assertThat(summary.signal().text()).isEqualTo("${7*7}");
        assertThat(summary.startedOn()).isEqualTo(Region.date("2026-03"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        refusedFields(
                "",
                """
                {"partners": [{"municipality": "Tubbergen"}, {}], "signal": {"source": "buurman", "text": " "},
                 "startedOn": {"value": "gisteren"}}""",
                "name",
                "partners[0].municipality",
                "partners[1].municipality",
                "signal.source",
                "signal.kind",
                "signal.text",
                "startedOn");
        refusedFields("", "{}", "name", "signal", "startedOn");
        refusedFields(
                "",
                """
                {"name": "x", "partners": [{"municipality": "GM0183"}], "startedOn": "2026-03",
                 "signal": {"source": "college", "kind": "other", "text": "t"}}""",
                "partners");
    }

    @Test
    void anUnknownFieldIsRefused() throws Exception {
        assertThat(accepted("/" + id + "/withdrawals", "{\"municipality\": \"GM0168\", \"because\": \"x\"}"))
                .isEqualTo(400);
    }

    @Test
    void whatMayHappenAtAnyTimeIsReported() throws Exception {
        assertThat(accepted("/" + id + "/holds", "{\"reason\": \"studie\", \"reviewOn\": \"2027-01-01\"}"))
                .isEqualTo(204);
        assertThat(refusal("/" + id + "/holds", "{\"reason\": \"studie\", \"reviewOn\": \"2027-01-01\"}"))
                .isInstanceOf(Conflict.class);
        assertThat(accepted("/" + id + "/resumptions", "{}")).isEqualTo(204);
        assertThat(accepted("/" + id + "/withdrawals", "{\"municipality\": \"GM0168\", \"reason\": \"weg\"}"))
                .isEqualTo(204);
        assertThat(accepted("/" + id + "/terminations", "{\"reason\": \"geen steun\"}"))
                .isEqualTo(204);
        assertThat(region.process.told)
                .endsWith("held", "resumed", "partnersChanged", "partnerLeft GM0168", "terminated");
    }

    @Test
    void eventsOfEveryKindAreReported() throws Exception {
        MvcResult opened = send(
                "/" + id + "/events",
                "{\"kind\": \"task_field_opened\", \"name\": \"ICT\", \"taskKind\": \"piofach\", \"ahead\": true}");
        assertThat(opened.getResponse().getStatus()).isEqualTo(201);
        String field = region.get(Cooperations.class).taskFields(id).get(0).id();
        assertThat(opened.getResponse().getContentAsString()).contains(field);
        for (String event : List.of(
                "{\"kind\": \"election\", \"text\": \"nieuwe raad\", \"effectiveOn\": \"2026-03\"}",
                "{\"kind\": \"key_person_change\", \"text\": \"nieuwe secretaris\"}",
                "{\"kind\": \"incident\", \"text\": \"storing\", \"source\": \"verslag\"}",
                "{\"kind\": \"sounding\", \"text\": \"fracties gepeild\", \"outcome\": \"supported\"}",
                "{\"kind\": \"opt_out\", \"municipality\": \"GM0168\", \"taskField\": \"" + field
                        + "\", \"text\": \"te duur\"}",
                "{\"kind\": \"partner_joins\", \"municipality\": \"GM0180\", \"text\": \"wil mee\"}",
                "{\"kind\": \"start_planned\", \"effectiveOn\": \"2027-07\"}",
                "{\"kind\": \"form_chosen\", \"form\": 3, \"legalForm\": \"public_body\","
                        + " \"reviewOn\": \"2029-01-01\"}")) {
            assertThat(accepted("/" + id + "/events", event)).as(event).isEqualTo(204);
        }
        assertThat(refusal("/" + id + "/events", "{\"kind\": \"evaluation_requested\", \"text\": \"nu\"}"))
                .isInstanceOf(Conflict.class);
        assertThat(refusal("/" + id + "/events", "{\"kind\": \"followed_from_now\"}"))
                .isInstanceOf(Conflict.class);
        region.get(ObservingUntil.class).set(LEADER, id, LocalDate.of(2026, 6, 1));
        refusedFields(
                "/" + id + "/events", "{\"kind\": \"followed_from_now\", \"effectiveOn\": \"2026-07\"}", "effectiveOn");
        assertThat(accepted("/" + id + "/events", "{\"kind\": \"followed_from_now\", \"text\": \"Wij gaan verder.\"}"))
                .isEqualTo(204);
        assertThat(region.process.told).endsWith("followed");
        assertThat(refusal("/" + id + "/events", "{\"kind\": \"form_dropped\", \"text\": \"nee\"}"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aFieldThatDoesNotBelongToTheKindIsRefused() {
        String path = "/" + id + "/events";
        refusedFields(path, "{\"kind\": \"incident\", \"text\": \"x\", \"municipality\": \"GM0183\"}", "municipality");
        refusedFields(path, "{\"kind\": \"volcano\"}", "kind");
        refusedFields(path, "{\"kind\": \"form_chosen\", \"reviewOn\": \"straks\"}", "form", "reviewOn");
        refusedFields(path, "{\"kind\": \"incident\", \"text\": \"" + "x".repeat(1_000_000) + "\"}", "text");
    }

    @Test
    void anExtensionIsCreatedFromARealisedCooperation() throws Exception {
        String body =
                """
                {"name": "Erbij", "partners": [{"municipality": "GM0183"}, {"municipality": "GM0180"}],
                 "reason": "nieuwe taak"}""";
        assertThat(refusal("/" + id + "/extensions", body)).isInstanceOf(Conflict.class);
        region.reach(id, Phase.REALISATION);
        assertThat(accepted("/" + id + "/extensions", body)).isEqualTo(201);
    }

    @Test
    void whoMayNotSeeItGetsNotFoundAndWhoMayNotDoItNotAllowed() {
        String withdrawal = "{\"municipality\": \"GM0168\", \"reason\": \"weg\"}";
        signedIn = STRANGER;
        assertThat(refusal("/" + id + "/withdrawals", withdrawal)).isInstanceOf(NotFound.class);
        assertThat(refusal("/" + id + "/events", "{\"kind\": \"volcano\"}")).isInstanceOf(NotFound.class);
        assertThat(refusal("/%20/withdrawals", withdrawal)).isInstanceOf(NotFound.class);
        signedIn = seat(DINKELLAND, Role.COLLEGE);
        assertThat(refusal("/" + id + "/withdrawals", withdrawal)).isInstanceOf(NotAllowed.class);
        assertThat(refusal("/" + id + "/terminations", "{\"reason\": \"x\"}")).isInstanceOf(NotAllowed.class);
    }
}
