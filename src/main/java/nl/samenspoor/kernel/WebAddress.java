package nl.samenspoor.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address on the web that anybody may follow. */
public final class WebAddress {

    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /**
     * @param code what is said of a text that is no such address
     * @return the address, or null when nothing is filled in
     * @throws InvalidInput on {@code field} for anything but https with a host and without a name to sign in with, and for more
     *                      than 2,000 characters
     */
    public static @Nullable String https(String field, @Nullable String text, String code) {
        String plain = PlainText.optional(field, text, LONGEST);
        if (plain == null) {
            return null;
        }
        try {
            URI address = new URI(plain);
            if ("https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null) {
                return plain;
            }
        } catch (URISyntaxException none) {
            throw InvalidInput.of(field, code);
        }
        throw InvalidInput.of(field, code);
    }
}
