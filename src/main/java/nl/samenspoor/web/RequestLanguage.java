package nl.samenspoor.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.kernel.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: what the address asks ({@code ?lang=en}, remembered in a cookie), else the cookie, which
 * after signing in is what the account chose last, else, for the API only, {@code Accept-Language}; else Dutch. Pages do not follow the browser, as most browsers in a town
 * hall are set to English by whoever installed them.
 */
@Component("localeResolver")
public class RequestLanguage implements LocaleResolver, HandlerInterceptor {

    /** Dutch first. */
    public static final List<Locale> SUPPORTED = List.of(Dutch.LANGUAGE, Locale.ENGLISH);

    public static final String PARAMETER = "lang";
    static final String COOKIE = "samenspoor-language";

    private static final String CHOSEN = RequestLanguage.class.getName() + ".chosen";

    /** Where pages are that are the same for everybody. */
    private static final String SHARED = "/public/";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return supported(asked(request))
                .or(() -> remembered(request))
                .or(() -> accepted(request))
                .orElse(SUPPORTED.get(0));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null) {
            return;
        }
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Remembers a language that the address asks for, unless a page of somebody else led to it or it is that of a file. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!shared(request) && !fromElsewhere(request) && !file(request)) {
            supported(asked(request)).ifPresent(locale -> setLocale(request, response, locale));
        }
        return true;
    }

    /**
     * The language that somebody chose with this request, by a link on one of our own pages: a link from elsewhere shows a
     * page in a language, and decides nothing. Browsers tell where a link was, over https and on one's own machine.
     */
    public static Optional<Locale> chosen(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site")) && !file(request)
                ? supported(asked(request))
                : Optional.empty();
    }

    /** Somebody who takes a paper in another language goes on reading in his own. */
    private static boolean file(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    /** Keeps the choice of somebody who has yet to sign in until he did; his session is the one of the page to sign in. */
    public static void keepUntilSignedIn(HttpServletRequest request, Locale language) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(CHOSEN, language);
        }
    }

    /** What was chosen before signing in; only the first time it is asked. */
    public static Optional<Locale> takeChosenBefore(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CHOSEN) instanceof Locale language)) {
            return Optional.empty();
        }
        session.removeAttribute(CHOSEN);
        return Optional.of(language);
    }

    /** A page that lies in caches is in the language of its address alone: whoever reads it sends and gets no cookie. */
    private static boolean shared(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + SHARED);
    }

    /** From the address only: a field of a form that happens to have this name chooses nothing. */
    private static @Nullable String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst(PARAMETER);
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = shared(request) ? null : WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : supported(cookie.getValue());
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        return ApiPaths.matches(request) ? lookUp(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)) : Optional.empty();
    }

    private static Optional<Locale> lookUp(@Nullable String wanted) {
        try {
            return wanted == null
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(wanted), SUPPORTED));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** From the header {@code Accept-Language} alone, where there is no request to ask; else Dutch. */
    public static Locale accepted(@Nullable String acceptLanguage) {
        return lookUp(acceptLanguage).orElse(SUPPORTED.get(0));
    }

    /** From the header {@code Cookie} alone, where there is no request to ask; else Dutch. */
    public static Locale remembered(@Nullable String cookies) {
        return Arrays.stream(cookies == null ? new String[0] : cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .findFirst()
                .flatMap(cookie -> supported(cookie.substring(COOKIE.length() + 1)))
                .orElse(SUPPORTED.get(0));
    }

    private static Optional<Locale> supported(@Nullable String code) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }
}
