package nl.samenspoor.identity.throttle;

import org.jspecify.annotations.Nullable;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address of the other end, as the server sees it: a proxy is believed only when the installation says so
 * @param device  secret of a browser that signed in before, or null
 */
public record Source(String address, @Nullable String device) {

    /**
     * What counts as one place: whoever has an IPv6 address usually has 2<sup>64</sup> of them, so only the first half
     * counts.
     */
    String place() {
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++colons == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }
}
