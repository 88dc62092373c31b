package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem documents and writes them where no controller can: in filters. */
@Component
public class ProblemAnswers {

    private static final Set<Integer> NAMED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500);

    private final Texts texts;
    private final JsonMapper json;
    private final RequestLanguage language;

    public ProblemAnswers(Texts texts, JsonMapper json, RequestLanguage language) {
        this.texts = texts;
        this.json = json;
        this.language = language;
    }

    /** What the status means, in the language given. */
    public String title(Locale locale, int status) {
        return texts.in(locale, "web.error." + (NAMED.contains(status) ? status : "other") + ".title");
    }

    /** What to do about it, when nothing more particular is known. */
    public String text(Locale locale, int status, Object... arguments) {
        return texts.in(locale, "web.error." + (NAMED.contains(status) ? status : "other") + ".text", arguments);
    }

    /** A document about this status. */
    public Problem problem(Locale locale, int status, String detail, FieldMessages fields) {
        return new Problem(title(locale, status), status, detail, fields.isEmpty() ? null : fields.all());
    }

    /** Answers at once; {@code code} is the message code of the detail. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        Locale locale = language.resolveLocale(request);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(problem(locale, status, texts.in(locale, code), FieldMessages.none())));
    }
}
