package nl.samenspoor.organisation;

import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Who may lead a joint organisation: the four considered in Tubbergen and Dinkelland (Speulman 2012, §5.5), each with what speaks for and against it under {@code organisation.model.*}. */
public enum DirectorateModel {
    /** Each municipality keeps its secretary, beside a separate director. */
    OWN_SECRETARIES_AND_DIRECTOR,
    /** One shared secretary, who is also the general director. */
    SHARED_SECRETARY_DIRECTOR,
    /** One shared secretary beside a separate director. */
    SHARED_SECRETARY_AND_DIRECTOR,
    /** Each municipality keeps its secretary, together the directors. */
    OWN_SECRETARIES_TOGETHER,
    OTHER;

    /** Lower-case key as pages, the API and case files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when it is missing or not on the list */
    public static DirectorateModel of(String field, @Nullable String key) {
        return Keys.of(values(), DirectorateModel::key, field, key);
    }
}
