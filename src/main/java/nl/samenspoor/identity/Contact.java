package nl.samenspoor.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an account can be written to. Only the account itself may see it.
 *
 * @param email    address, or null when it wants no mail
 * @param language Dutch or English
 */
public record Contact(@Nullable String email, Locale language) {

    /** Never shows the address. */
    @Override
    public String toString() {
        return "Contact[" + language + "]";
    }
}
