package nl.samenspoor.identity.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what one account asks for. Runs inside the security filters, when it is known whose request it is. */
@Component
public class RateOfAccounts extends OncePerRequestFilter {

    /** What reads or writes a great deal at once: files made on demand, whole chains verified, case files read in. */
    private static final Pattern HEAVY = Pattern.compile(".*(\\.(csv|pdf|odt)|/verifications?|/casebook(/.*)?)");

    /** A heavy request counts as so many. */
    static final int WEIGHT = 10;

    private final RequestRates rates;
    private final TooManyRequests refusal;

    RateOfAccounts(RequestRates rates, TooManyRequests refusal) {
        this.rates = rates;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = account();
        Optional<Duration> wait =
                account.isEmpty() ? Optional.empty() : rates.ofAccount(account, weight(request.getRequestURI()));
        if (wait.isPresent()) {
            refusal.answer(request, response, wait.get(), account);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Of whoever signed in, or began to; empty for all others, who count by their place only. */
    private static String account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken ? "" : who.getName();
    }

    static int weight(String path) {
        return HEAVY.matcher(path).matches() ? WEIGHT : 1;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TooManyRequests.costs(request);
    }
}
