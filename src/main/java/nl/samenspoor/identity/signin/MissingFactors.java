package nl.samenspoor.identity.signin;

import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.SecondFactorRule;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Tells what somebody still has to show before he is signed in. */
@Component
class MissingFactors {

    /** Given with a code of the app or a recovery code. */
    static final String CODE = "FACTOR_CODE";
    /** Stands for having a second factor at all, where one is required. */
    static final String ENROLMENT = "FACTOR_ENROLMENT";
    /** Stands for a password that will do as the only factor. */
    static final String LONGER_PASSWORD = "FACTOR_LONGER_PASSWORD";
    /** Of a session that began with a password that will not do as the only factor. */
    static final String NOT_ALONE = "PASSWORD_NOT_ALONE";

    /**
     * Ways in that need no second factor of ours: a token was made by whoever gave it (but see {@link #missing}), a provider
     * asks for its own, and a passkey is two by itself: the device, and what it asked its owner for.
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
        ENROLMENT,
        /** The password is the only factor, and too weak for that. */
        LONGER_PASSWORD
    }

    private final SecondFactorRule rule;

    MissingFactors(SecondFactorRule rule) {
        this.rule = rule;
    }

    /**
     * What is still to be shown. A token of an account that must have a second factor and has none, or lost it, waits until
     * there is one: it may have been made before the account got the role that asks for it.
     */
    Missing missing(Account account, Authentication authentication) {
        Set<String> given = authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .collect(Collectors.toSet());
        boolean byToken = given.contains(FactorGrantedAuthority.BEARER_AUTHORITY);
        if (byToken && rule.requires(account) && !account.secondFactor() && !account.provided()) {
            return Missing.ENROLMENT;
        }
        if (ENOUGH.stream().anyMatch(given::contains)) {
            return Missing.NOTHING;
        }
        if (account.secondFactor() || rule.requires(account)) {
            return account.secondFactor() ? Missing.CODE : Missing.ENROLMENT;
        }
        return given.contains(NOT_ALONE) ? Missing.LONGER_PASSWORD : Missing.NOTHING;
    }
}
