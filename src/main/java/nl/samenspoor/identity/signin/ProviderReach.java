package nl.samenspoor.identity.signin;

import com.nimbusds.jose.RemoteKeySourceException;
import java.io.IOException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Tells what went wrong on the way to the provider of identities from what somebody did wrong. */
final class ProviderReach {

    private static final int DEEPEST = 20;

    private ProviderReach() {}

    /** Whether the provider could not be reached, or answered that it failed itself. */
    static boolean lost(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof IOException
                    || cause instanceof ResourceAccessException
                    || cause instanceof HttpServerErrorException
                    || cause instanceof RemoteKeySourceException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
