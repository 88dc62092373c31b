package nl.samenspoor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets people go back, in one place for all forms. A page that answers the sending of a form belongs to that sending:
 * going back to it or loading it again, a browser would ask whether to send it all again, or show nothing. Such a page is
 * therefore kept in the session, and the browser is led to read it under the address of the form. Going back finds it
 * with all that was typed; once the form was accepted, its address leads to the form as it then is. In another language
 * the form is answered once more, without being recorded.
 *
 * <p>Only for a browser that opens a page. A program, or a page that asks for a part of itself, gets its answer directly.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PagesAfterForms extends OncePerRequestFilter {

    private final RequestLanguage language;
    private final Rehearsal rehearsal;

    PagesAfterForms(RequestLanguage language, Rehearsal rehearsal) {
        this.language = language;
        this.rehearsal = rehearsal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ApiPaths.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("POST".equals(request.getMethod()) && opensPage(request)) {
            send(request, response, chain);
            return;
        }
        KeptPages.Kept page = "GET".equals(request.getMethod()) ? kept(request) : null;
        String asked = language.resolveLocale(request).getLanguage();
        KeptPages.Sent sent = page == null ? null : page.sent();
        if (page != null && page.language().equals(asked)) {
            language.preHandle(request, response, page);
            KeptPages.cameTo(request, HttpServletResponse.SC_OK);
            show(page, response);
        } else if (page != null && sent != null) {
            KeptPages.cameTo(request, HttpServletResponse.SC_OK);
            again(page, sent, asked, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The answer in another language: the form is judged once more, with all that was typed. */
    private void again(
            KeptPages.Kept page,
            KeptPages.Sent sent,
            String asked,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        KeptPages.announce(request, page.form(), page.id());
        KeptPages.rehearse(request);
        if (!rehearsal.refusedAgain(new SentAgain(request, sent, asked), response, chain)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION,
                    page.form() + (page.form().contains("?") ? "&" : "?") + RequestLanguage.PARAMETER + "=" + asked);
        }
    }

    /** Browsers say that they open a page; those that reach us without TLS say so in the older way only. */
    private static boolean opensPage(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null ? "1".equals(request.getHeader("Upgrade-Insecure-Requests")) : mode.equals("navigate");
    }

    private void send(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        String form = form(request);
        String id = KeptPages.announce(request, form);
        chain.doFilter(request, answer);
        if (HttpStatusCode.valueOf(answer.getStatus()).is3xxRedirection()) {
            KeptPages.forget(request, form);
        }
        boolean kept = toBeKept(request, answer)
                && KeptPages.keep(
                        request,
                        id,
                        form,
                        language.resolveLocale(request).getLanguage(),
                        answer.getStatus(),
                        answer.getContentAsByteArray());
        if (kept) {
            KeptPages.cameTo(request, answer.getStatus());
            answer.resetBuffer();
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, KeptPages.announced(request));
            response.setContentLength(0);
        } else {
            answer.copyBodyToResponse();
        }
    }

    private static boolean toBeKept(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        String type = answer.getContentType();
        return !answer.isCommitted()
                && type != null
                && MediaType.parseMediaType(type).isCompatibleWith(MediaType.TEXT_HTML)
                && (HttpStatusCode.valueOf(answer.getStatus()).is4xxClientError() || KeptPages.wanted(request));
    }

    /** Path and query of the page that held the form; of the address the form was sent to when the browser does not say. */
    private static String form(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from != null) {
            try {
                URI page = URI.create(from);
                if (request.getServerName().equalsIgnoreCase(page.getHost())
                        && page.getRawPath() != null
                        && page.getRawPath().startsWith("/")
                        && !page.getRawPath().startsWith("//")) {
                    return address(page.getRawPath(), page.getRawQuery());
                }
            } catch (IllegalArgumentException unreadable) {
                return address(request.getRequestURI(), request.getQueryString());
            }
        }
        return address(request.getRequestURI(), request.getQueryString());
    }

    private static String address(String path, @Nullable String query) {
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.startsWith(KeptPages.PARAMETER + "="))
                        .filter(part -> !part.startsWith(RequestLanguage.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    /** The page the address names, if it is one of this form. */
    private KeptPages.@Nullable Kept kept(HttpServletRequest request) {
        String id = request.getParameter(KeptPages.PARAMETER);
        return id == null
                ? null
                : KeptPages.find(request, id)
                        .filter(page -> page.form().equals(address(request.getRequestURI(), request.getQueryString())))
                        .orElse(null);
    }

    private static void show(KeptPages.Kept page, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.html());
    }
}
