package nl.samenspoor.identity;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an account or its access, published as an application event for whoever keeps an audit
 * trail: inside the transaction of the change when there is one. Never holds a password, a code, a secret or a token.
 */
public sealed interface SecurityEvent {

    /**
     * The account it is about. For a refused sign-in the name as it was typed, at most 100 characters: it may be nobody's.
     */
    String account();

    /** How somebody showed who he is. */
    enum Way {
        PASSWORD,
        /** Name and password with a request of another system. */
        BASIC,
        TOKEN,
        /** The password once more, by somebody who is signed in. */
        AGAIN,
        /** A code of an authenticator app, after the password. */
        CODE,
        RECOVERY_CODE,
        /** A key on a device that asked its owner for a finger, a face or a PIN. */
        PASSKEY,
        /** A provider of identities, by OpenID Connect. */
        PROVIDER,
        /** What claims to be a provider of identities, telling that somebody signed out there. */
        PROVIDER_SIGN_OUT,
        /** A one-time secret, with which somebody chooses a password. */
        SECRET,
        /** The secret in the log with which the first administrator is made. */
        SETUP
    }

    /** Why it was not enough. */
    enum Reason {
        WRONG_CREDENTIALS,
        /** Too many failures before; what was typed was not looked at. */
        THROTTLED,
        /** The account needs a second factor, which this way cannot ask for. */
        NEEDS_SECOND_FACTOR,
        EXPIRED_OR_REVOKED,
        /** What the device counts went back: there is a copy of the passkey. */
        COPY,
        /** The password is the only factor now, and too weak for that. */
        NEEDS_LONGER_PASSWORD,
        /** The provider knows the person, but no rule gives him a role. */
        NO_ROLE
    }

    /**
     * Everything the account asks for was shown.
     *
     * @param source address it came from, as far as it is known
     */
    record SignedIn(String account, Way way, String source) implements SecurityEvent {}

    /** @param source address it came from; empty when only the present request knows it */
    record SignInRefused(String account, Way way, Reason reason, String source) implements SecurityEvent {

        /** Longer names are cut: they are nobody's. */
        private static final int NAME = 100;

        public SignInRefused {
            account = account.length() > NAME ? account.substring(0, NAME) : account;
        }
    }

    /**
     * The right password was given; something else, such as a second factor, is still missing.
     *
     * @param source address it came from, as far as it is known
     */
    record PasswordShown(String account, String source) implements SecurityEvent {}

    /**
     * A request was refused because too many came before it from the same account or place.
     *
     * @param account of whoever is signed in, or empty
     * @param request method and path
     * @param source  address it came from
     */
    record RequestsLimited(String account, String request, String source) implements SecurityEvent {}

    record SignedOut(String account) implements SecurityEvent {}

    /** @param count how many of its own sessions it ended */
    record SessionsEnded(String account, int count) implements SecurityEvent {}

    /** @param roles each as role, municipality where it has one, and period */
    record AccountMade(String account, String by, List<String> roles) implements SecurityEvent {}

    /** All sessions, tokens and open secrets of the account end with this. */
    record AccessEnded(String account, String by) implements SecurityEvent {}

    record AccessReturned(String account, String by) implements SecurityEvent {}

    /** @param change each as role, municipality where it has one, and period */
    record RolesChanged(String account, String by, List<String> change) implements SecurityEvent {}

    /** A one-time secret was made with which somebody chooses a password. */
    record SecretIssued(String account, String by) implements SecurityEvent {}

    record PasswordChanged(String account, String by) implements SecurityEvent {}

    record SecondFactorAdded(String account) implements SecurityEvent {}

    record SecondFactorRemoved(String account, String by) implements SecurityEvent {}

    record PasskeyAdded(String account, String passkey) implements SecurityEvent {}

    record RecoveryCodesRenewed(String account) implements SecurityEvent {}

    record PasskeyRemoved(String account, String passkey, String by) implements SecurityEvent {}

    record TokenIssued(String account, String token, String scope, Instant expires) implements SecurityEvent {}

    record TokenRevoked(String account, String token, String by) implements SecurityEvent {}

    /** At most once a minute for each token. */
    record TokenUsed(String account, String token, String source) implements SecurityEvent {}
}
