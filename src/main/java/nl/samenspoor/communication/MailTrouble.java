package nl.samenspoor.communication;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;

/** Why a mail did not get out, as much as may be kept: neither an address, a password nor the server's own words. */
public enum MailTrouble {
    /** The server was not there or did not answer. */
    CONNECTION,
    /** It did not accept our name and password. */
    AUTHENTICATION,
    /** It did not accept this mail. */
    REFUSED,
    /** The server had no part in it: something went wrong here before the mail went out. */
    OWN;

    static MailTrouble of(RuntimeException failure) {
        if (!(failure instanceof MailException) || failure instanceof MailPreparationException) {
            return OWN;
        }
        if (failure instanceof MailAuthenticationException) {
            return AUTHENTICATION;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SocketTimeoutException) {
                return CONNECTION;
            }
        }
        return REFUSED;
    }

    /** Lower-case key, for the table and for message codes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailTrouble of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether the next mail would meet the same. */
    boolean ofServer() {
        return this == CONNECTION || this == AUTHENTICATION;
    }
}
