package nl.samenspoor.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.PageLanguages;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import nl.samenspoor.identity.throttle.KnownDevices;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Leads on to what was asked for. Once everything was shown, the browser is remembered and shows the pages in the language
 * that the account chose last, which may have been on the page to sign in.
 */
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Accounts accounts;
    private final MissingFactors factors;
    private final KnownDevices devices;
    private final PageLanguages languages;
    private final RequestLanguage language;
    private final LateForms late;

    Arrival(
            Accounts accounts,
            MissingFactors factors,
            KnownDevices devices,
            PageLanguages languages,
            RequestLanguage language,
            LateForms late,
            RequestCache wanted) {
        this.accounts = accounts;
        this.factors = factors;
        this.devices = devices;
        this.languages = languages;
        this.language = language;
        this.late = late;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        accounts.usable(authentication.getName())
                .filter(account -> factors.missing(account, authentication) == Missing.NOTHING)
                .map(Account::username)
                .ifPresent(username -> {
                    remember(request, response, username);
                    RequestLanguage.takeChosenBefore(request).ifPresent(chosen -> languages.keep(username, chosen));
                    languages.of(username).ifPresent(chosen -> language.setLocale(request, response, chosen));
                });
        if (late.waits(authentication.getName())) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, TypedWork.PAGE);
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    /** Being known is a convenience: two who sign in at the same moment from one browser get in all the same. */
    private void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        try {
            DeviceCookie.write(request, response, devices.remember(username, DeviceCookie.read(request)));
        } catch (DuplicateKeyException | ConcurrencyFailureException atTheSameMoment) {
            logger.debug("This browser was just remembered");
        }
    }

    /** Back to the page that asked, saying whether it was wrong or too early. */
    static AuthenticationFailureHandler backTo(String page) {
        return (request, response, refused) ->
                response.sendRedirect(request.getContextPath() + page + "?" + why(refused));
    }

    private static String why(AuthenticationException refused) {
        return refused instanceof Throttled early ? "wait=" + early.seconds() : "refused";
    }
}
