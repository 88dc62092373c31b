package nl.samenspoor.identity.signin;

import java.util.List;
import java.util.function.Supplier;
import nl.samenspoor.identity.signin.MissingFactors.Missing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Lets only those through who showed everything their account asks for. Which factors those are differs per account, so the
 * framework's fixed lists do not do; its way of saying what is missing does.
 */
class FactorsGiven implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthenticatedAuthorizationManager<RequestAuthorizationContext> authenticated =
            AuthenticatedAuthorizationManager.authenticated();
    private final Missing missingOnly;

    private FactorsGiven(Missing missingOnly) {
        this.missingOnly = missingOnly;
    }

    static FactorsGiven all() {
        return new FactorsGiven(Missing.NOTHING);
    }

    /** Also those who still have to add a second factor, but not those who have one and did not show it. */
    static FactorsGiven orEnrolling() {
        return new FactorsGiven(Missing.ENROLMENT);
    }

    /** Also those who still have to choose a longer password. */
    static FactorsGiven orChoosingPassword() {
        return new FactorsGiven(Missing.LONGER_PASSWORD);
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        AuthorizationResult signedIn = authenticated.authorize(authentication, context);
        if (signedIn == null || !signedIn.isGranted()) {
            return signedIn;
        }
        Object missing = context.getRequest().getAttribute(CurrentAccount.MISSING);
        if (missing == Missing.NOTHING || missing == missingOnly) {
            return new FactorAuthorizationDecision(List.of());
        }
        String authority = missing == Missing.ENROLMENT
                ? MissingFactors.ENROLMENT
                : missing == Missing.LONGER_PASSWORD ? MissingFactors.LONGER_PASSWORD : MissingFactors.CODE;
        return new FactorAuthorizationDecision(List.of(RequiredFactorError.createMissing(
                RequiredFactor.withAuthority(authority).build())));
    }
}
