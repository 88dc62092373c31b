package nl.samenspoor.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.ProblemAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form with files of whoever is not signed in, before it is read: looking for the form's token, which comes
 * first, would otherwise put the files of anybody on this machine's disk. A program's request with credentials of its own
 * is not asked for that token, and its credentials are looked at before it is read; a browser's shows it in a header.
 */
final class FilesOfSignedIn extends OncePerRequestFilter {

    private static final String TOKEN = "X-CSRF-TOKEN";

    private final ProblemAnswers problems;

    FilesOfSignedIn(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!withFiles(request) || signedIn() || judgedUnread(request)) {
            chain.doFilter(request, response);
        } else if (ApiPaths.matches(request)) {
            problems.write(request, response, HttpServletResponse.SC_UNAUTHORIZED, "web.error.401.text");
        } else {
            boolean ended = request.getRequestedSessionId() != null;
            response.sendRedirect(request.getContextPath() + (ended ? "/login?files" : "/login"));
        }
    }

    private static boolean withFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean judgedUnread(HttpServletRequest request) {
        boolean fromBrowser =
                request.getHeader("Sec-Fetch-Site") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
        return ApiPaths.matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && (!fromBrowser || request.getHeader(TOKEN) != null);
    }

    private static boolean signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }
}
