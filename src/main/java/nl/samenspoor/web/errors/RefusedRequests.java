package nl.samenspoor.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Answers what use cases refuse and what cannot be read. Nothing of the inside gets out: no class, no path, no trace.
 * What nobody foresaw is logged with a reference, and only the reference is shown.
 */
@ControllerAdvice
class RefusedRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private final Answers answers;
    private final Texts texts;
    private final UnreadableInput unreadable;
    private final PagesAbove pagesAbove;

    RefusedRequests(Answers answers, Texts texts, UnreadableInput unreadable, PagesAbove pagesAbove) {
        this.answers = answers;
        this.texts = texts;
        this.unreadable = unreadable;
        this.pagesAbove = pagesAbove;
    }

    @ExceptionHandler(Refusal.class)
    Object refused(HttpServletRequest request, Refusal refusal) {
        if (refusal instanceof InvalidInput input) {
            FieldMessages fields = ApiPaths.matches(request) ? texts.parts(input) : texts.fields(input);
            return wrong(request, fields);
        }
        String why = ApiPaths.matches(request) ? texts.plain(refusal) : texts.says(refusal);
        return answers.of(request, status(refusal), why);
    }

    private static int status(Refusal refusal) {
        return refusal instanceof NotFound
                ? 404
                : refusal instanceof NotAllowed ? 403 : refusal instanceof Conflict ? 409 : 422;
    }

    /** Tried again until the retries ran out: somebody else keeps being first. */
    @ExceptionHandler(ConcurrencyFailureException.class)
    Object busy(HttpServletRequest request) {
        return answers.plain(request, 409);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        BindException.class,
        MethodArgumentNotValidException.class
    })
    Object unreadable(HttpServletRequest request, Exception problem) {
        if (RequestSizeLimit.exceeded(problem)) {
            return answers.tooLarge(request);
        }
        if (unreadable.isPartOfTheAddress(problem)) {
            return answers.plain(request, 404);
        }
        FieldMessages fields =
                problem instanceof BindingResult binding ? unreadable.fields(binding) : unreadable.fields(problem);
        return fields.isEmpty() ? answers.plain(request, 400) : wrong(request, fields);
    }

    /** A list whose page nobody can turn to opens at its first; anything else is said at its fields. */
    private Object wrong(HttpServletRequest request, FieldMessages fields) {
        Optional<String> list = FirstPages.of(request, fields);
        return list.isPresent() ? to(list.get()) : answers.of(request, 422, texts.of("web.error.422.text"), fields);
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object other(HttpServletRequest request, Exception problem) {
        if (GoneReader.caused(problem)) {
            LOG.debug("The reader went away, {} {}", request.getMethod(), pattern(request), problem);
            return null;
        }
        if (problem instanceof MaxUploadSizeExceededException || RequestSizeLimit.exceeded(problem)) {
            return answers.tooLarge(request);
        }
        if (problem instanceof MultipartException) {
            return answers.of(request, 400, texts.of("web.upload.unreadable"));
        }
        if (problem instanceof HttpRequestMethodNotSupportedException method) {
            return notThisWay(request, method);
        }
        if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answers.plain(request, known.getStatusCode().value());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected failure, reference {}, {} {}", reference, request.getMethod(), pattern(request), problem);
        return answers.plain(request, 500, reference);
    }

    /** Who opens an address that only takes a form is led to the page with the form. */
    private Object notThisWay(HttpServletRequest request, HttpRequestMethodNotSupportedException method) {
        Optional<String> page = "GET".equals(method.getMethod()) && !ApiPaths.matches(request)
                ? pagesAbove.of(request.getRequestURI())
                : Optional.empty();
        return page.isPresent() ? to(page.get()) : answers.plain(request, 405, method.getMethod());
    }

    private static RedirectView to(String path) {
        RedirectView page = new RedirectView(path);
        page.setExpandUriTemplateVariables(false);
        return page;
    }

    /** The mapping, not the address: addresses hold what people typed. */
    private static Object pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "unmapped" : pattern;
    }
}
