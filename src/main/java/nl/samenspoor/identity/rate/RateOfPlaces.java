package nl.samenspoor.identity.rate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what comes from one place of the network, before anything is looked up for it. */
@Component
@Order(RateOfPlaces.BEFORE_SECURITY)
class RateOfPlaces extends OncePerRequestFilter {

    /** Those of security are at -100. */
    static final int BEFORE_SECURITY = -101;

    private final RequestRates rates;
    private final TooManyRequests refusal;

    RateOfPlaces(RequestRates rates, TooManyRequests refusal) {
        this.rates = rates;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = rates.ofPlace(request.getRemoteAddr());
        if (wait.isPresent()) {
            refusal.answer(request, response, wait.get(), "");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TooManyRequests.costs(request);
    }
}
