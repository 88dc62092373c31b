package nl.samenspoor.communication;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether and how mail goes out. Off unless {@code spring.mail.host} names a server; then a sender and the address of this
 * installation must be set, and a start without them fails and says so.
 */
@Component
class MailSettings {

    private final boolean on;
    private final String from;
    private final String base;
    private final String host;

    /**
     * @param server from {@code spring.mail.host}
     * @param from   sender of all mail, one address
     * @param base   where people reach this installation, {@code https://…} without a slash at the end
     */
    MailSettings(
            @Value("${spring.mail.host:}") String server,
            @Value("${samenspoor.mail.from:}") String from,
            @Value("${samenspoor.base-url:}") String base) {
        this.on = !server.isBlank();
        this.from = from.strip();
        this.base = base.strip().replaceAll("/+$", "");
        this.host = on ? checked() : "";
    }

    private String checked() {
        try {
            new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException(
                    "Mail is on (spring.mail.host), but samenspoor.mail.from is not one mail address");
        }
        String name = hostOf(base);
        if (name == null) {
            throw new IllegalStateException(
                    "Mail is on (spring.mail.host), but samenspoor.base-url is not an address such as"
                            + " https://samenspoor.example.nl");
        }
        return name;
    }

    private static @Nullable String hostOf(String address) {
        try {
            return address.matches("https?://\\S+") ? URI.create(address).getHost() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    boolean on() {
        return on;
    }

    String from() {
        return from;
    }

    /** The whole address of a path that begins with a slash. */
    String link(String path) {
        return base + path;
    }

    /** Host name of this installation, for ids of messages. */
    String host() {
        return host;
    }
}
