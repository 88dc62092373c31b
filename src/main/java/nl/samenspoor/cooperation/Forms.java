package nl.samenspoor.cooperation;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names forms of cooperation in the language of the record, which is Dutch. */
final class Forms {

    private Forms() {}

    static String dutch(CooperationForm form, @Nullable String variant) {
        return form.dutch() + " (vorm " + form.number() + (variant == null ? ")" : ", " + variant + ")");
    }

    static String dutch(Alternative alternative) {
        return dutch(alternative.form(), alternative.variant());
    }

    static boolean same(RankedAlternative other, CooperationForm form, @Nullable String variant) {
        return other.form() == form && Objects.equals(folded(other.variant()), folded(variant));
    }

    private static @Nullable String folded(@Nullable String variant) {
        return variant == null ? null : variant.toLowerCase(Locale.ROOT);
    }
}
