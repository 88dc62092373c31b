package nl.samenspoor.identity.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.factor.CheckingCodes;
import nl.samenspoor.identity.factor.CheckingPasskeys;
import nl.samenspoor.identity.rate.RateOfAccounts;
import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import nl.samenspoor.identity.throttle.Throttle;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.ProblemAnswers;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.DelegatingMissingAuthorityAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Two ways in. Pages: a session, a sign-in form, a token in every form. API: HTTP Basic or an API token,
 * both without a session, or the session of a page, which then needs the form's token too. Whether somebody may do a thing is not decided here but by the use
 * cases.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    private static final String ENROLMENT = "/account/second-factor";
    private static final String PASSWORD = "/password";
    private static final String PASSKEYS = "/account/passkeys";
    static final String ERROR_CODE = "samenspoor.error.code";
    private static final String ERROR_TYPED = "samenspoor.error.typed";
    private static final Set<String> READING = TokenLimits.READING;

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            BasicSignIn signIn,
            TokenSignIn tokens,
            CurrentAccount current,
            RateOfAccounts rate,
            ProblemAnswers problems)
            throws Exception {
        return common(http, current, rate, problems)
                .securityMatcher(ApiPaths.PREFIX + "**")
                .authenticationProvider(signIn)
                .addFilterBefore(bearer(tokens, problems), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, ApiPaths.DESCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ProviderSignOut.PATH)
                        .permitAll()
                        .anyRequest()
                        .access(AuthorizationManagers.allOf(FactorsGiven.all(), new TokenLimits())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .headers(headers -> headers.addHeaderWriter(new StaticHeadersWriter("API-Version", ApiPaths.VERSION)))
                .httpBasic(basic -> basic.authenticationDetailsSource(Attempt::of)
                        .authenticationEntryPoint(
                                (request, response, denied) -> refuse(request, response, denied, problems)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, denied) -> refuse(request, response, denied, problems))
                        .accessDeniedHandler((request, response, denied) -> problems.write(
                                request, response, HttpServletResponse.SC_FORBIDDEN, reason(request, denied))))
                .build();
    }

    /** A token counts for its request only; a session that comes along is left alone. */
    private static AuthenticationFilter bearer(TokenSignIn tokens, ProblemAnswers problems) {
        AuthenticationFilter filter = new AuthenticationFilter(new ProviderManager(tokens), BearerToken::of);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler((request, response, refused) -> refuse(request, response, refused, problems));
        return filter;
    }

    private static String reason(HttpServletRequest request, AccessDeniedException denied) {
        String ofToken = TokenLimits.refusal(SecurityContextHolder.getContext().getAuthentication(), request);
        if (ofToken != null) {
            return ofToken;
        }
        Object missing = request.getAttribute(CurrentAccount.MISSING);
        boolean halfSignedIn = missing != null && missing != Missing.NOTHING;
        return halfSignedIn && !(denied instanceof CsrfException)
                ? missing == Missing.LONGER_PASSWORD ? "identity.needsLongerPassword" : "identity.factor.missing"
                : code(denied, "web.error.403.token");
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PasswordSignIn signIn,
            CurrentAccount current,
            RateOfAccounts rate,
            LateForms late,
            CodeFilter code,
            PasskeyFilter passkey,
            SigningOut out,
            OnwardSignOut onward,
            Entrance entrance,
            ProviderSignIn provider,
            ProblemAnswers problems)
            throws Exception {
        if (provider.configured()) {
            http.oauth2Login(provider::configure);
        }
        return common(http, current, rate, problems)
                .authenticationProvider(signIn)
                .addFilterAfter(code, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(passkey, UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/assets/**",
                                        "/login",
                                        CodeFilter.PATH,
                                        PasskeyFilter.PATH + "/challenge",
                                        "/setup",
                                        "/password-reset",
                                        "/activation",
                                        "/accessibility",
                                        "/actuator/health",
                                        "/.well-known/security.txt")
                                .permitAll()
                                .requestMatchers(ENROLMENT, ENROLMENT + "/**", PASSKEYS, PASSKEYS + "/**")
                                .access(FactorsGiven.orEnrolling())
                                .requestMatchers(PASSWORD)
                                .access(FactorsGiven.orChoosingPassword())
                                .anyRequest()
                                .access(FactorsGiven.all()))
                .requestCache(cache -> cache.requestCache(entrance.wanted()))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(Attempt::of)
                        .successHandler(entrance.arrival())
                        .failureHandler(Arrival.backTo("/login")))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(out)
                        .addLogoutHandler(onward)
                        .logoutSuccessHandler(onward))
                .exceptionHandling(failures -> failures.accessDeniedHandler(forMissing(entrance.wanted(), late))
                        .authenticationEntryPoint(toSignIn(late)))
                .build();
    }

    /** Leads to the page for what is missing; anything else is refused. */
    private static AccessDeniedHandler forMissing(RequestCache wanted, LateForms late) {
        DelegatingMissingAuthorityAccessDeniedHandler handler = DelegatingMissingAuthorityAccessDeniedHandler.builder()
                .addEntryPointFor(leadTo(CodeFilter.PATH), MissingFactors.CODE)
                .addEntryPointFor(leadTo(ENROLMENT), MissingFactors.ENROLMENT)
                .addEntryPointFor(leadTo(PASSWORD), MissingFactors.LONGER_PASSWORD)
                .build();
        handler.setRequestCache(wanted);
        handler.setDefaultAccessDeniedHandler(
                (request, response, denied) -> refusePage(request, response, denied, late));
        return handler;
    }

    private static AuthenticationEntryPoint leadTo(String page) {
        return (request, response, missing) -> response.sendRedirect(request.getContextPath() + page);
    }

    /** Leads to the page to sign in; what was sent in a session that ended meanwhile is kept, or shown to be copied. */
    private static AuthenticationEntryPoint toSignIn(LateForms late) {
        return (request, response, missing) -> {
            boolean ended = request.getAttribute(LateForms.ENDED) != null;
            boolean kept = ended && late.keep(request);
            if (ended && !kept && !LateForms.words(request).isEmpty()) {
                showBack(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + (kept ? "/login?expired" : "/login"));
            }
        };
    }

    /** A filter of the chains only, not of the container. */
    @Bean
    FilterRegistrationBean<CurrentAccount> currentAccountInTheChainsOnly(CurrentAccount filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<CodeFilter> codeFilterInTheChainOnly(CodeFilter filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<PasskeyFilter> passkeyFilterInTheChainOnly(PasskeyFilter filter) {
        return off(filter);
    }

    @Bean
    FilterRegistrationBean<RateOfAccounts> rateOfAccountsInTheChainsOnly(RateOfAccounts filter) {
        return off(filter);
    }

    private static <T extends Filter> FilterRegistrationBean<T> off(T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    CurrentAccount currentAccount(Accounts accounts, Sessions sessions, MissingFactors factors, LateForms late) {
        return new CurrentAccount(accounts, sessions, factors, late);
    }

    @Bean
    CodeFilter codeFilter(
            Accounts accounts,
            CheckingCodes codes,
            Throttle throttle,
            CheckingPasswords refusals,
            ApplicationEventPublisher events,
            Entrance entrance) {
        CodeFilter filter = new CodeFilter(accounts, codes, throttle, refusals, events);
        filter.setAuthenticationSuccessHandler(entrance.arrival());
        filter.setAuthenticationFailureHandler(Arrival.backTo(CodeFilter.PATH));
        return filter;
    }

    @Bean
    PasskeyFilter passkeyFilter(
            Accounts accounts,
            CheckingPasskeys passkeys,
            Sessions sessions,
            CheckingPasswords refusals,
            ApplicationEventPublisher events,
            Entrance entrance) {
        PasskeyFilter filter = new PasskeyFilter(accounts, passkeys, sessions, refusals, events);
        filter.setAuthenticationSuccessHandler(entrance.arrival());
        return filter;
    }

    /** An address nobody sends by accident, such as one with a double slash, is refused before any filter sets headers. */
    @Bean
    RequestRejectedHandler unreadableAddress() {
        return (request, response, refused) -> {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    private static HttpSecurity common(
            HttpSecurity http, CurrentAccount current, RateOfAccounts rate, ProblemAnswers problems) throws Exception {
        return http.addFilterBefore(new FilesOfSignedIn(problems), CsrfFilter.class)
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterBefore(current, AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }

    /**
     * Every changing request needs the token, except one that brings its own credentials and does not come from a
     * browser: a browser would also send remembered Basic credentials along from somebody else's page. One with neither
     * credentials nor a session has nothing to protect; it is asked for credentials. No browser sends a token by itself.
     */
    private static boolean needsToken(HttpServletRequest request) {
        if (READING.contains(request.getMethod()) || BearerToken.of(request) != null) {
            return false;
        }
        boolean brings = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        boolean fromBrowser =
                request.getHeader("Sec-Fetch-Site") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
        boolean inSession = request.getRequestedSessionId() != null;
        return brings ? fromBrowser : inSession;
    }

    /** A browser is not asked: its own dialogue would remember the password for every page. */
    private static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused,
            ProblemAnswers problems)
            throws IOException {
        if (refused instanceof Throttled early) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(early.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value(), "identity.throttled");
            return;
        }
        if (request.getHeader("Sec-Fetch-Site") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Samenspoor\", charset=\"UTF-8\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Samenspoor\"");
        }
        problems.write(
                request,
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                refused instanceof NeedsToken
                        ? "identity.needsToken"
                        : refused instanceof NeedsLongerPassword
                                ? "identity.needsLongerPassword"
                                : "web.error.401.text");
    }

    private static void refusePage(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied, LateForms late)
            throws IOException {
        if (!(denied instanceof CsrfException)) {
            request.setAttribute(ERROR_CODE, "web.error.403.text");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (late.keep(request)) {
            response.sendRedirect(
                    request.getContextPath() + (LateForms.present() == null ? "/login?expired" : TypedWork.PAGE));
        } else {
            showBack(request, response);
        }
    }

    /** What came too late and is not kept: whoever sent it may copy what he typed. */
    private static void showBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> words = LateForms.words(request);
        request.setAttribute(ERROR_CODE, words.isEmpty() ? "web.error.403.expired" : "web.error.403.typed");
        request.setAttribute(ERROR_TYPED, words);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static String code(AccessDeniedException denied, String withoutToken) {
        return denied instanceof CsrfException ? withoutToken : "web.error.403.text";
    }
}
