package nl.samenspoor.identity.rate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import nl.samenspoor.identity.SecurityEvent.RequestsLimited;
import nl.samenspoor.web.BareAnswers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses a request that came too soon after too many others: 429, with how long to wait, and a trace. */
@Component
class TooManyRequests {

    private final BareAnswers answers;
    private final ApplicationEventPublisher events;

    TooManyRequests(BareAnswers answers, ApplicationEventPublisher events) {
        this.answers = answers;
        this.events = events;
    }

    /** @param account of whoever is signed in, or empty */
    void answer(HttpServletRequest request, HttpServletResponse response, Duration wait, String account)
            throws IOException {
        events.publishEvent(new RequestsLimited(
                account, request.getMethod() + " " + request.getRequestURI(), request.getRemoteAddr()));
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), seconds);
    }

    /** Files that look alike for everybody, and the question of a watchman whether we are there, cost next to nothing. */
    static boolean costs(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/assets/") && !path.equals("/actuator/health");
    }
}
