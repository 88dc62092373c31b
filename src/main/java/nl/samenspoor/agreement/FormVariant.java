package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What three groups of authors call forms of cooperation, and to which of the four forms each belongs: Korsten and others
 * (2006; Speulman 2012, §2.3.5.1), Van de Laar (2010; §2.3.5.2), Herweijer and Fraanje (2011; §2.3.5.3).
 */
public enum FormVariant {
    KORSTEN_NETWORK(1),
    /** One municipality, often the largest, serves others. */
    KORSTEN_CENTRE(2),
    KORSTEN_MATRIX(2),
    /** A new unit; the scope decides whether it is form 2 or 3. */
    KORSTEN_SHARED_SERVICE_CENTRE(2, 3),
    /** Elzinga's federation of municipalities (2002). */
    KORSTEN_FEDERATION(3),
    /** "Samen en toch apart" (2002). */
    KORSTEN_SETA(3),
    /** One task, at a larger municipality or a shared service centre. */
    LAAR_SINGLE(2),
    /** Several tasks, partners host each other. */
    LAAR_DECENTRALISED(2),
    /** Nearly all staff with one partner. */
    LAAR_HOST(3),
    /** Nearly all staff in a new organisation. */
    LAAR_FACILITY(3),
    HF_NETWORK(1),
    HF_MATRIX(2),
    /** Integration with an equal say. */
    HF_EQUAL(3),
    /** Integration with the big brother. */
    HF_BIG_BROTHER(3);

    private final List<Integer> forms;

    FormVariant(Integer... forms) {
        this.forms = List.of(forms);
    }

    /** Forms it belongs to, 1 to 4. */
    public List<Integer> forms() {
        return forms;
    }

    /** Author whose variant it is: {@code korsten}, {@code laar} or {@code hf}. */
    public String author() {
        return key().substring(0, key().indexOf('_'));
    }

    /** Lower-case key as forms and the API write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @return null when nothing was chosen
     * @throws InvalidInput on field {@code variant} for another key that is none
     */
    public static @Nullable FormVariant of(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "variant",
                        "agreement.participants",
                        key.substring(0, Math.min(60, key.length())),
                        Arrays.stream(values()).map(FormVariant::key).collect(Collectors.joining(", "))));
    }
}
