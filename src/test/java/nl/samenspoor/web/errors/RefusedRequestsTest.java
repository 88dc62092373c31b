package nl.samenspoor.web.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.RequestLanguage;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RefusedRequestsTest {

    record Partner(MunicipalityCode municipality) {}

    record Start(String name, Integer year, List<Partner> partners) {}

    @RestController
    static class Refusing {

        @GetMapping({"/api/v1/refusal/{kind}", "/refusal/{kind}"})
        String refuse(@PathVariable String kind) throws Exception {
            throw switch (kind) {
                case "missing" -> new NotFound("municipality.unknown", "${7*7}");
                case "forbidden" -> new NotAllowed("kernel.onlyLeader");
                case "conflict" -> new Conflict("identity.lastAdministrator");
                case "invalid" -> InvalidInput.of("name", "kernel.tooLong", 200, 300);
                case "gone" ->
                    new IllegalStateException(
                            "while writing", new ClientAbortException(new IOException("Broken pipe")));
                case "busy" -> new PessimisticLockingFailureException("row 17 of table secret");
                default -> new IllegalStateException("jdbc:h2:/var/secret nl.samenspoor.Inside");
            };
        }

        @GetMapping("/api/v1/numbers/{number}")
        int number(@PathVariable int number, @RequestParam int size) {
            return number + size;
        }

        @GetMapping("/numbers")
        int numbers(@RequestParam(defaultValue = "0") int page, @RequestParam int size, @RequestParam int of) {
            PageJson.check(page, size);
            return of;
        }

        @PostMapping(value = "/api/v1/starts", consumes = "application/json")
        String start(@RequestBody Start start) {
            return start.name();
        }
    }

    private final MockMvc mvc = mvc();

    private static MockMvc mvc() {
        Texts texts = TestTexts.of();
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Answers answers = new Answers(new ProblemAnswers(texts, json, new RequestLanguage()), texts);
        return MockMvcBuilders.standaloneSetup(new Refusing())
                .setControllerAdvice(new RefusedRequests(
                        answers,
                        texts,
                        new UnreadableInput(texts),
                        new PagesAbove(
                                new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class))))
                .setMessageConverters(new JacksonJsonHttpMessageConverter(json), new StringHttpMessageConverter())
                .defaultRequest(get("/").locale(Locale.forLanguageTag("nl")))
                .build();
    }

    @Test
    void eachRefusalHasItsStatusAndItsWords() throws Exception {
        problem(get("/api/v1/refusal/missing"), 404)
                .andExpect(jsonPath("$.title").value("Niet gevonden"))
                .andExpect(jsonPath("$.detail").value("De gemeente '${7*7}' is niet bekend."))
                .andExpect(jsonPath("$.errors").doesNotExist());
        problem(get("/api/v1/refusal/forbidden"), 403);
        problem(get("/api/v1/refusal/conflict"), 409);
        problem(get("/api/v1/refusal/invalid"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("Houd de tekst korter dan 200 tekens; nu zijn het er 300."));
        problem(get("/api/v1/refusal/busy"), 409).andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void aReaderGetsThemInHisLanguage() throws Exception {
        problem(get("/api/v1/refusal/invalid").locale(Locale.ENGLISH), 422)
                .andExpect(jsonPath("$.title").value("Check your data"));
    }

    @Test
    void whatNobodyForesawShowsNothingOfTheInside() throws Exception {
        problem(get("/api/v1/refusal/other"), 500)
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("samenspoor."))))
                .andExpect(jsonPath("$.detail").value(containsString("kenmerk")));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aReaderWhoWentAwayIsNoError(CapturedOutput log) throws Exception {
        mvc.perform(get("/refusal/gone")).andExpect(content().string(""));
        mvc.perform(get("/api/v1/refusal/gone")).andExpect(content().string(""));
        assertThat(log).doesNotContain("Unexpected failure", "Broken pipe");

        problem(get("/api/v1/refusal/other"), 500);
        assertThat(log).contains("Unexpected failure, reference");
    }

    @Test
    void pagesGetAPageInstead() throws Exception {
        mvc.perform(get("/refusal/conflict"))
                .andExpect(status().isConflict())
                .andExpect(view().name("error/refusal"))
                .andExpect(model().attribute("status", 409));
    }

    @Test
    void unreadableInputNamesTheField() throws Exception {
        problem(start("{\"name\":\"a\",\"year\":\"tomorrow\"}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("year"));
        problem(start("{\"name\":\"a\",\"naam\":1}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("naam"))
                .andExpect(jsonPath("$.errors[0].message").value("Dit veld is niet bekend."));
        problem(start("{\"partners\":[{\"municipality\":{\"text\":\"nowhere\"}}]}"), 422)
                .andExpect(jsonPath("$.errors[0].message").value(containsString("gemeentecode")));
        problem(get("/api/v1/numbers/1").param("size", "x"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("size"));
        problem(get("/api/v1/numbers/1"), 422)
                .andExpect(jsonPath("$.errors[0].message").value("Dit veld ontbreekt."));
    }

    @Test
    void aListOfWhichNoSuchPageCanBeOpensAtItsFirst() throws Exception {
        for (String where :
                List.of("page=x&size=3", "page=-1&size=3", "page=1&size=9999", "size=x", "page=&size=0.5")) {
            mvc.perform(get(URI.create("/numbers?" + where + "&of=2&q=a%20b%26c")))
                    .andExpect(status().isFound())
                    .andExpect(header().string("Location", "/numbers?of=2&q=a%20b%26c"));
        }
        mvc.perform(get("/numbers").param("page", "x").param("size", "3").with(request -> {
                    request.setQueryString("page=x&size=3&q=%zz");
                    return request;
                }))
                .andExpect(status().is(422));
        mvc.perform(get("/numbers?of=2")).andExpect(status().is(422));
        mvc.perform(get("/numbers?of=x&size=3")).andExpect(status().is(422));
    }

    @Test
    void textThatIsNoJsonIsNamedAsSuch() throws Exception {
        problem(start("{\"name\":"), 400);
    }

    @Test
    void whatIsNotThereIsNotThere() throws Exception {
        problem(get("/api/v1/numbers/one").param("size", "1"), 404);
        problem(delete("/api/v1/numbers/1"), 405);
        problem(post("/api/v1/starts").contentType("text/csv").content("a;b"), 415);
    }

    private static MockHttpServletRequestBuilder start(String body) {
        return post("/api/v1/starts").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private ResultActions problem(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
