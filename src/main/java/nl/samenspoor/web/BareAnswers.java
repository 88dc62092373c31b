package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that got nowhere: a plain page in our own words, or a problem document below {@code /api}. Needs no
 * session, filter, template or database, so it is for where there are none, or where answering must cost next to nothing.
 */
@Component
public class BareAnswers {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s" class="utrecht-root voorbeeld-theme samenspoor-theme">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Samenspoor</title>
            <link rel="stylesheet" href="%6$s/assets/app.css"><link rel="stylesheet" href="%6$s/assets/theme.css"></head>
            <body class="utrecht-body"><div class="page"><div class="frame"><main class="single"><div class="card error-card">
            <p class="error-status" aria-hidden="true">%3$d</p><h1>%2$s</h1><p class="lead">%4$s</p>
            <p class="form-actions"><a href="%6$s/">%5$s</a></p>
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
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    private final ProblemAnswers problems;
    private final Texts texts;
    private final JsonMapper json;

    BareAnswers(ProblemAnswers problems, Texts texts, JsonMapper json) {
        this.problems = problems;
        this.texts = texts;
        this.json = json;
    }

    /** @param arguments of the text about the status */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Object... arguments)
            throws IOException {
        String address = request.getRequestURI() == null ? "" : request.getRequestURI();
        boolean api = address.startsWith(request.getContextPath() + ApiPaths.PREFIX);
        byte[] body = api ? document(request, status, arguments) : page(request, status, arguments);
        HEADERS.forEach(response::setHeader);
        if (api) {
            response.setHeader("API-Version", ApiPaths.VERSION);
        }
        response.setStatus(status);
        response.setContentType(
                api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.getOutputStream().write(body);
    }

    private byte[] document(HttpServletRequest request, int status, Object... arguments) {
        Locale locale = RequestLanguage.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return json.writeValueAsBytes(
                problems.problem(locale, status, problems.text(locale, status, arguments), FieldMessages.none()));
    }

    private byte[] page(HttpServletRequest request, int status, Object... arguments) {
        Locale locale = RequestLanguage.remembered(request.getHeader(HttpHeaders.COOKIE));
        return PAGE.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(problems.title(locale, status)),
                        status,
                        HtmlUtils.htmlEscape(problems.text(locale, status, arguments)),
                        HtmlUtils.htmlEscape(texts.in(locale, "web.error.back")),
                        request.getContextPath())
                .getBytes(StandardCharsets.UTF_8);
    }
}
