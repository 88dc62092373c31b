package nl.samenspoor.web.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.samenspoor.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what failed before or after a controller: in a filter, in the container, while a page was being written. */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute that names a more particular message code for the answer. */
    static final String CODE = "samenspoor.error.code";

    /** Request attribute with a list of what somebody typed and nobody kept, for him to copy. */
    static final String TYPED = "samenspoor.error.typed";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Answers answers;
    private final Texts texts;

    ErrorPages(Answers answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    @RequestMapping("${server.error.path:/error}")
    Object failed(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(CODE) instanceof String code) {
            Object answer = answers.titled(request, status, texts.of(code), code + ".title");
            if (answer instanceof ModelAndView page) {
                page.addObject("typed", request.getAttribute(TYPED));
            }
            return answer;
        }
        if (status == 413) {
            return answers.tooLarge(request);
        }
        if (status < 500) {
            return answers.plain(request, status, request.getMethod());
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        Throwable problem = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (GoneReader.caused(problem)) {
            LOG.debug("The reader went away", problem);
        } else {
            LOG.error("Unexpected failure, reference {}", reference, problem);
        }
        return answers.plain(request, 500, reference);
    }
}
