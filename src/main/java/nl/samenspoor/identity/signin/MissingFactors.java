package nl.samenspoor.identity.signin;

import java.util.Set;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.SecondFactorRule;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Tells what somebody still has to show before he is signed in. */
@Component
class MissingFactors {

    /** Given with a code of the app or a recovery code. */
    static final String CODE = "FACTOR_CODE";
    /** Stands for having a second factor at all, where one is required. */
    static final String ENROLMENT = "FACTOR_ENROLMENT";

    /**
     * Ways in that need no second factor of ours: a token is made by whoever gave it, a provider asks for its own, and a
     * passkey is two by itself: the device, and what it asked its owner for.
     */
    private static final Set<String> ENOUGH = Set.of(
            CODE,
            FactorGrantedAuthority.BEARER_AUTHORITY,
            FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
            FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    /** What is missing. */
    enum Missing {
        NOTHING,
        CODE,
        /** The account must have a second factor and has none. */
        ENROLMENT
    }

    private final SecondFactorRule rule;

    MissingFactors(SecondFactorRule rule) {
        this.rule = rule;
    }

    Missing missing(Account account, Authentication authentication) {
        boolean enough = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(given -> given != null && ENOUGH.contains(given));
        if (enough) {
            return Missing.NOTHING;
        }
        return account.secondFactor() ? Missing.CODE : rule.requires(account) ? Missing.ENROLMENT : Missing.NOTHING;
    }
}
