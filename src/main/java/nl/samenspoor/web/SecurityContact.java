package nl.samenspoor.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.samenspoor.kernel.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody reports a weakness of this installation (RFC 9116): what {@code samenspoor.security.contact} says, a
 * {@code mailto:}, {@code tel:} or {@code https:} address. Nothing is there as long as it is not set.
 */
@RestController
class SecurityContact {

    private static final Duration COUNTS = Duration.ofDays(180);

    private final String contact;
    private final Clock clock;

    /** @throws IllegalStateException when the setting is no address of those kinds, so that nobody is sent nowhere */
    SecurityContact(@Value("${samenspoor.security.contact:}") String contact, Clock clock) {
        if (!contact.matches("|(mailto:|tel:|https://)[\\x21-\\x7e]{3,300}")) {
            throw new IllegalStateException(
                    "samenspoor.security.contact must begin with mailto:, tel: or https:// and hold no spaces");
        }
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> contact() {
        if (contact.isEmpty()) {
            throw new NotFound("web.error.404.text");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body("Contact: " + contact + "\nExpires: "
                        + clock.instant().plus(COUNTS).truncatedTo(ChronoUnit.DAYS)
                        + "\nPreferred-Languages: nl, en\n");
    }
}
