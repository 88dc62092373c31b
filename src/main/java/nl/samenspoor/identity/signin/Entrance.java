package nl.samenspoor.identity.signin;

import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.PageLanguages;
import nl.samenspoor.identity.throttle.KnownDevices;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What all ways into the pages share: remembering which page was asked for before, and leading there afterwards. What was
 * sent is never done for whoever signs in next.
 */
@Component
class Entrance {

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final Arrival arrival;

    Entrance(
            Accounts accounts,
            MissingFactors factors,
            KnownDevices devices,
            PageLanguages languages,
            RequestLanguage language,
            LateForms late) {
        wanted.setMatchingRequestParameterName(null);
        wanted.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"));
        arrival = new Arrival(accounts, factors, devices, languages, language, late, wanted);
    }

    RequestCache wanted() {
        return wanted;
    }

    Arrival arrival() {
        return arrival;
    }
}
