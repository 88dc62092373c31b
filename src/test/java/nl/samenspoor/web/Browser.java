package nl.samenspoor.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser without a screen: keeps cookies, follows no redirects, sends forms with their token. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final HttpClient client;

    public Browser(int port) {
        this(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    private Browser(int port, HttpClient client) {
        this.base = "http://localhost:" + port;
        this.client = client;
    }

    /** This same browser, with its cookies, led to another node. */
    public Browser at(int otherPort) {
        return new Browser(otherPort, client);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Goes where an answer leads. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        URI to = URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("leads nowhere, but answers " + answer.statusCode())));
        return get(to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery());
    }

    /** Posts a form with the token of the page it stands on. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields, String... headers) {
        return postForm(action, form(fields) + "&" + token(page), headers);
    }

    /** The token of the forms of a page, as a form sends it. */
    public String token(String page) {
        return "_csrf=" + encode(rawToken(page));
    }

    private String rawToken(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    /** Posts a form with files, with the token of the page it stands on. */
    public HttpResponse<String> submit(String page, String action, Multipart form) {
        return post(action, form.field("_csrf", rawToken(page)));
    }

    /** Posts a form with files as it is. */
    public HttpResponse<String> post(String path, Multipart form) {
        return send(request(path).header("Content-Type", form.type()).POST(form.body()));
    }

    /** Posts a form as it is. */
    public HttpResponse<String> postForm(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    /** Signs in; the answer leads to the portfolio, or back to the sign-in page. */
    public HttpResponse<String> signIn(String username, String password) {
        return submit("/login", "/login", Map.of("username", username, "password", password));
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** What a file that is handed out holds. */
    public byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return LanguageOfParts.unmarked(send(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
