package nl.samenspoor.web.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.RequestLanguage;
import nl.samenspoor.web.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests the container refuses before any of our code sees them, such as an address with a backslash or
 * {@code %00}: a plain page in our own words, or a problem document below {@code /api}, instead of the container's own page.
 * There is no session, filter or template here.
 */
class UnreadableAddressValve extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s" class="utrecht-root voorbeeld-theme samenspoor-theme">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Samenspoor</title>
            <link rel="stylesheet" href="/assets/app.css"><link rel="stylesheet" href="/assets/theme.css"></head>
            <body class="utrecht-body"><div class="page"><div class="frame"><main class="single"><div class="card error-card">
            <p class="error-status" aria-hidden="true">%3$d</p><h1>%2$s</h1><p class="lead">%4$s</p>
            <p class="form-actions"><a href="/">%5$s</a></p>
            </div></main></div></div></body>
            </html>
            """;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final ProblemAnswers problems;
    private final Texts texts;
    private final JsonMapper json;

    UnreadableAddressValve(ProblemAnswers problems, Texts texts, JsonMapper json) {
        this.problems = problems;
        this.texts = texts;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable problem) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean api = address(request).startsWith(ApiPaths.PREFIX);
        try {
            byte[] body = api ? document(request, status) : page(request, status);
            headers(response, api);
            response.setContentType(
                    api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("Nobody is left to answer", gone);
        }
    }

    private static String address(Request request) {
        String address = request.getRequestURI();
        return address == null ? "" : address;
    }

    private byte[] document(Request request, int status) {
        Locale locale = RequestLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return json.writeValueAsBytes(
                problems.problem(locale, status, problems.text(locale, status), FieldMessages.none()));
    }

    private byte[] page(Request request, int status) {
        Locale locale = RequestLanguage.remembered(request.getHeader(HttpHeaders.COOKIE));
        return PAGE.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(problems.title(locale, status)),
                        status,
                        HtmlUtils.htmlEscape(problems.text(locale, status)),
                        HtmlUtils.htmlEscape(texts.in(locale, "web.error.back")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The filter that usually sets these has not run. */
    private static void headers(HttpServletResponse response, boolean api) {
        HEADERS.forEach(response::setHeader);
        if (api) {
            response.setHeader("API-Version", ApiPaths.VERSION);
        }
    }
}
