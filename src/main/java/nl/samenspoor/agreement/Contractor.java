package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers a service (opdrachtnemer).
 *
 * @param kind         what sort of party, or null when only its name is known
 * @param municipality the partner municipality; null unless {@code kind} is {@link Kind#PARTNER}
 * @param name         its name, at most 200 characters
 */
public record Contractor(@Nullable Kind kind, @Nullable MunicipalityCode municipality, String name) {

    /** Sorts of contractors. */
    public enum Kind {
        /** A municipality of the cooperation. */
        PARTNER,
        /** The joint body or organisation of the cooperation. */
        JOINT_BODY,
        /** Somebody else. */
        OUTSIDE;

        /** Lower-case key as forms and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws InvalidInput on field {@code contractorKind} for an unknown key */
        public static Kind of(String key) {
            return Arrays.stream(values())
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("contractorKind", "agreement.service.contractorKind", key));
        }
    }

    /** Only the name is known. */
    public static Contractor named(String name) {
        return new Contractor(null, null, name);
    }
}
