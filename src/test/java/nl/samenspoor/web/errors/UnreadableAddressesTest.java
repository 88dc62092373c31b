package nl.samenspoor.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses no page or program of ours sends: whoever refuses them, the answer is ours. Sent as they are, byte by byte. */
@IntegrationTest
class UnreadableAddressesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e;", "//", "/a//b", "/%00", "/a\\b", "/%5c", "/..;/x", "/%ff", "/a;b=c"})
    void aPersonGetsAPlainPageInHisLanguage(String address) throws IOException {
        String answer = send(address, "X-Nothing: x");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: text/html;charset=utf-8")
                .contains("Content-Security-Policy: default-src", "X-Content-Type-Options: nosniff")
                .contains("Dit verzoek is niet te lezen", "lang=\"nl\"", "/assets/app")
                .doesNotContain("Tomcat", "HTTP Status", "<style", "Exception", "??");
        assertThat(send(address, "Cookie: a=b; samenspoor-language=en")).contains("lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/%2e%2e;/x", "/api/v1//x", "/api/v1/%00", "/api/v1/%5c", "/api/v1/a\\b", "/api/v1/a;b=c"
            })
    void aProgramGetsAProblemDocument(String address) throws IOException {
        String answer = send(address, "Accept-Language: en");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        JsonNode problem = JsonMapper.shared()
                .readTree(answer.substring(answer.indexOf('{', answer.indexOf("\r\n\r\n")))
                        .replaceAll("\\s+0\\s*$", ""));
        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/{x}", "/api/v1/tasks?mine={x}", "/api/v1/tasks/[1]|2", "/api/v1/<x>"})
    void aProgramThatLeavesItsPlaceholdersInTheAddressGetsAProblemDocumentToo(String address) throws IOException {
        assertThat(send(address, "Accept-Language: en"))
                .startsWith("HTTP/1.1 401")
                .contains("Content-Type: application/problem+json")
                .doesNotContain("<html");
    }

    @Test
    void whatIsNotFoundIsStillAnsweredByTheApplicationItself() throws IOException {
        assertThat(send("/actuator/health", "X-Nothing: x")).startsWith("HTTP/1.1 200");
        assertThat(send("/api/v1/nothing", "X-Nothing: x")).startsWith("HTTP/1.1 401");
    }

    @Test
    void anybodyMayReadTheDescriptionOfTheApiWhichSaysWhatNullMeans() {
        JsonNode description = JsonMapper.shared()
                .readTree(new Browser(port).get("/api/v1/openapi.json").body());

        JsonNode point = description.at("/components/schemas/DecisionPoint/properties");
        for (String field : new String[] {"gate", "corrects", "correctedBy"}) {
            assertThat(point.get(field).toString()).as(field).contains("null", "null when");
        }
        assertThat(point.get("actors").get("description").asString()).contains("unknown");
        assertThat(description
                        .at("/paths/~1api~1v1~1tasks~1{id}~1form/get/responses/200/content")
                        .toString())
                .as("a form, which the description could not look into")
                .contains("\"type\":\"object\"");
    }

    private String send(String address, String header) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
