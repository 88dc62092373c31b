package nl.samenspoor.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One failed request, one answer: a problem document below {@code /api}, otherwise a page. */
@Component
class Answers {

    private final ProblemAnswers problems;
    private final Texts texts;

    Answers(ProblemAnswers problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    Object of(HttpServletRequest request, int status, String detail) {
        return of(request, status, detail, FieldMessages.none());
    }

    Object of(HttpServletRequest request, int status, String detail, FieldMessages fields) {
        Locale locale = LocaleContextHolder.getLocale();
        if (ApiPaths.matches(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.problem(locale, status, detail, fields));
        }
        return new ModelAndView(
                "error/refusal",
                Map.of(
                        "status", status,
                        "heading", problems.title(locale, status),
                        "detail", detail,
                        "problems", fields),
                HttpStatusCode.valueOf(status));
    }

    /** A page with a heading of its own, when the bundles have {@code titleCode}. */
    Object titled(HttpServletRequest request, int status, String detail, String titleCode) {
        Object answer = of(request, status, detail);
        String title = texts.of(titleCode);
        if (answer instanceof ModelAndView page && !title.equals(titleCode)) {
            page.addObject("heading", title);
        }
        return answer;
    }

    /** An answer that knows no more than the status. */
    Object plain(HttpServletRequest request, int status, Object... arguments) {
        return of(request, status, problems.text(LocaleContextHolder.getLocale(), status, arguments));
    }

    /** A body over its limit; of a document the field is named. */
    Object tooLarge(HttpServletRequest request) {
        long megabytes = RequestSizeLimit.megabytes(request);
        FieldMessages file = RequestSizeLimit.ofDocument(request)
                ? FieldMessages.of("file", texts.of("web.upload.tooLarge", megabytes))
                : FieldMessages.none();
        return of(request, 413, problems.text(LocaleContextHolder.getLocale(), 413, megabytes), file);
    }
}
