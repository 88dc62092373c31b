package nl.samenspoor.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.KeptPages;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps a trace of requests by a signed-in account for what it may not do (403) or may not see (404), with their path
 * and never what was typed. A form that was refused is told once, not each time its answer is read. Runs around security
 * and controllers: the transaction of what was refused is gone by then.
 * Somebody who tries address after address leaves at most {@link RefusalPace#OF_ACCOUNT} entries a minute.
 */
@Component
@Order(RefusedRequestTrail.AROUND_SECURITY)
class RefusedRequestTrail extends OncePerRequestFilter {

    /** After the filter that makes the request known to everybody (-105), before those of security (-100). */
    static final int AROUND_SECURITY = -102;

    private final RefusalPace pace;
    private final CurrentActor accounts;

    RefusedRequestTrail(RefusalPace pace, CurrentActor accounts) {
        this.pace = pace;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain filters)
            throws ServletException, IOException {
        filters.doFilter(request, response);
        int status = KeptPages.status(request, response);
        if (status == HttpServletResponse.SC_FORBIDDEN
                || status == HttpServletResponse.SC_NOT_FOUND && isOurs(request)) {
            account(request)
                    .ifPresent(known -> record(Note.refused(
                                    known,
                                    AuditAction.REQUEST_REFUSED,
                                    request.getMethod() + " " + address(request),
                                    String.valueOf(status))
                            .from(request.getRemoteAddr())));
        }
    }

    /** Never with the secret of a private calendar. */
    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/calendar/") ? "/calendar/…" : path;
    }

    private void record(Note refusal) {
        pace.record(refusal, RefusalPace.Kind.ofAccount(refusal));
    }

    /** A form without its token is refused before the account is read; then the session says whose it is. */
    private Optional<String> account(HttpServletRequest request) {
        return accounts.find().map(known -> known.actor().account()).or(() -> Optional.ofNullable(
                        request.getSession(false))
                .map(session -> session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .map(SecurityContext.class::cast)
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getName));
    }

    /** Whether there is such an address at all; a mistyped one is nothing that was refused. */
    private static boolean isOurs(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern != null && !pattern.toString().endsWith("/**");
    }
}
