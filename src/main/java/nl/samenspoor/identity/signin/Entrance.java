package nl.samenspoor.identity.signin;

import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.PageLanguages;
import nl.samenspoor.identity.throttle.KnownDevices;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** What all ways into the pages share: remembering what was asked for before, and leading there afterwards. */
@Component
class Entrance {

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final Arrival arrival;

    Entrance(
            Accounts accounts,
            MissingFactors factors,
            KnownDevices devices,
            PageLanguages languages,
            RequestLanguage language) {
        wanted.setMatchingRequestParameterName(null);
        arrival = new Arrival(accounts, factors, devices, languages, language, wanted);
    }

    RequestCache wanted() {
        return wanted;
    }

    Arrival arrival() {
        return arrival;
    }
}
