package nl.samenspoor.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account behind a request afresh, so that a change of roles counts at once and a deactivated account is out
 * with its next request. Whoever has not shown all factors is nobody yet. Runs inside the security filters, after authentication.
 */
class CurrentAccount extends OncePerRequestFilter {

    /** The account that is signed in. */
    static final String ATTRIBUTE = CurrentAccount.class.getName();
    /** The account that is half signed in. */
    static final String PENDING = ATTRIBUTE + ".pending";
    /** A {@link Missing}: what it still has to show. */
    static final String MISSING = ATTRIBUTE + ".missing";

    private final Accounts accounts;
    private final Sessions sessions;
    private final MissingFactors factors;
    private final LateForms late;

    CurrentAccount(Accounts accounts, Sessions sessions, MissingFactors factors, LateForms late) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.late = late;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount signedIn) {
            Optional<Account> account = accounts.usable(signedIn.getName())
                    .filter(known -> known.version() == signedIn.version())
                    .filter(known -> counts(signedIn));
            account.ifPresentOrElse(
                    known -> set(request, known, signedIn, authentication), () -> signOut(request, signedIn));
        }
        chain.doFilter(request, response);
    }

    private boolean counts(SignedInAccount signedIn) {
        String session = signedIn.session();
        return session != null && (session.equals(SignedInAccount.ONCE) || sessions.alive(signedIn.getName(), session));
    }

    private void set(
            HttpServletRequest request, Account account, SignedInAccount signedIn, Authentication authentication) {
        Missing missing = factors.missing(account, authentication);
        request.setAttribute(MISSING, missing);
        request.setAttribute(missing == Missing.NOTHING ? ATTRIBUTE : PENDING, account);
        String session = signedIn.session();
        if (missing == Missing.NOTHING && session != null && !session.equals(SignedInAccount.ONCE)) {
            late.note(request, session);
        }
    }

    private static void signOut(HttpServletRequest request, SignedInAccount signedIn) {
        request.setAttribute(LateForms.ENDED, signedIn.getName());
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
