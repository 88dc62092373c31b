package nl.samenspoor.identity.throttle;

import nl.samenspoor.kernel.NetworkPlace;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address of the other end, as the server sees it: a proxy is believed only when the installation says so
 * @param device  secret of a browser that signed in before, or null
 */
public record Source(String address, @Nullable String device) {

    /** What counts as one place. */
    String place() {
        return NetworkPlace.of(address);
    }
}
