package nl.samenspoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import nl.samenspoor.web.LanguageOfParts;
import nl.samenspoor.web.Multipart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An outside client of the HTTP API, with one account. */
final class ApiClient {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PASSWORD = "een-lang-wachtwoord-voor-proeven";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String account;

    ApiClient(int port, @Nullable String account) {
        this.port = port;
        this.account = account;
    }

    HttpResponse<String> get(String path) throws Exception {
        return sent(request(path).GET().build());
    }

    HttpResponse<String> post(String path, Object body) throws Exception {
        return send("POST", path, JSON.writeValueAsString(body), "application/json");
    }

    HttpResponse<String> send(String method, String path, String body, String type) throws Exception {
        return sent(request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> post(String path, Multipart form) throws Exception {
        return sent(request(path)
                .header("Content-Type", form.type())
                .POST(form.body())
                .build());
    }

    HttpResponse<String> postChunked(String path, Multipart form) throws Exception {
        return sent(request(path)
                .header("Content-Type", form.type())
                .POST(form.chunked())
                .build());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).GET();
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> sent(HttpRequest request) throws Exception {
        return LanguageOfParts.unmarked(HTTP.send(request, BodyHandlers.ofString()));
    }

    /** The answer's JSON, after checking its status. */
    JsonNode read(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s %s", answer.uri(), answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    JsonNode read(String path) throws Exception {
        return read(200, get(path));
    }

    /** Completes a task with whatever its form demands plus these answers. */
    HttpResponse<String> complete(String task, Map<String, Object> wanted) throws Exception {
        JsonNode form = read("/api/v1/tasks/" + task + "/form");
        return post("/api/v1/tasks/" + task + "/completion", FormFiller.fill(form, wanted));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (account != null) {
            byte[] credentials = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return request;
    }
}
