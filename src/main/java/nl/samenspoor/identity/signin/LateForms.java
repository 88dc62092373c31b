package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.TextDigest;
import nl.samenspoor.identity.rate.RequestRates;
import nl.samenspoor.identity.session.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * Forms that come after their session had ended. The token in a form tells to which account it was shown, also when the
 * browser has lost its cookies or somebody else signed in since. What was typed is kept for that account only, whoever
 * signs in next; of whom it is not known it is kept for nobody.
 */
@Component
public class LateForms {

    /** Whose session was found to have ended while the request came in. */
    static final String ENDED = LateForms.class.getName() + ".ended";

    private static final String NOTED = LateForms.class.getName() + ".noted";
    private static final XorCsrfTokenRequestAttributeHandler MASKED = new XorCsrfTokenRequestAttributeHandler();
    /** As long as a token is before it is masked; its own value does not matter. */
    private static final CsrfToken MODEL = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "-".repeat(36));

    private final Sessions sessions;
    private final LateFormRows rows;
    private final RequestRates rates;

    LateForms(Sessions sessions, LateFormRows rows, RequestRates rates) {
        this.sessions = sessions;
        this.rows = rows;
        this.rates = rates;
    }

    /** Notes by which token the forms are known that this session shows from now on. */
    void note(HttpServletRequest request, String session) {
        HttpSession held = request.getSession(false);
        if (held != null
                && request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken token) {
            String forms = TextDigest.of(token.get().getToken());
            if (!forms.equals(held.getAttribute(NOTED))) {
                sessions.shows(session, forms);
                held.setAttribute(NOTED, forms);
            }
        }
    }

    /**
     * Keeps what the request brings for whom its form was shown to, unless somebody else is signed in by now or something
     * else waits for him, and no more of them a minute than one place of the network needs.
     *
     * @return whether it is kept
     */
    boolean keep(HttpServletRequest request) {
        Optional<TypedWork> typed = TypedWork.of(request);
        String owner = typed.isEmpty() ? null : owner(request);
        SignedInAccount present = present();
        if (owner == null
                || present != null && !present.getName().equals(owner)
                || TypedWork.in(request).isPresent()
                || !rates.mayKeepForm(request.getRemoteAddr(), typed.get().length())) {
            return false;
        }
        try {
            return rows.keep(owner, typed.get());
        } catch (DuplicateKeyException atTheSameMoment) {
            return false;
        }
    }

    private @Nullable String owner(HttpServletRequest request) {
        if (request.getAttribute(ENDED) instanceof String ended) {
            return ended;
        }
        String token = MASKED.resolveCsrfTokenValue(request, MODEL);
        return token == null ? null : sessions.shownTo(TextDigest.of(token)).orElse(null);
    }

    /** Who has shown something of himself in this session. */
    static @Nullable SignedInAccount present() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedInAccount signedIn ? signedIn : null;
    }

    /** What the request brings, for the page that answers it to show; nothing when another place may have put it in. */
    static List<String> words(HttpServletRequest request) {
        return fromOurPage(request)
                ? TypedWork.of(request)
                        .map(typed ->
                                typed.answered(HttpServletResponse.SC_FORBIDDEN).words())
                        .orElse(List.of())
                : List.of();
    }

    private static boolean fromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null
                ? site.equals("same-origin")
                : origin != null && origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }

    /** Whether something is kept for this account. */
    boolean waits(String account) {
        return rows.waits(account);
    }

    /** What this session keeps, or else what was kept for its account, which lies in its session from now on. */
    public Optional<TypedWork> show(HttpServletRequest request, String account) {
        return TypedWork.in(request).or(() -> {
            Optional<TypedWork> kept = rows.take(account);
            kept.ifPresent(typed -> typed.keepIn(request));
            return kept;
        });
    }
}
