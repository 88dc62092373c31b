package nl.samenspoor.organisation;

import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Sorts of bodies, drawn from what real cooperations had (Speulman 2012, §5.6.2.1, §6.4.2, §7.4.2). */
public enum BodyKind {
    /** Stuurgroep: steers on behalf of the colleges. */
    STEERING_GROUP,
    /** Kernteam: daily direction. */
    CORE_TEAM,
    /** Projectgroep: coordinates and gives working groups their assignment. */
    PROJECT_GROUP,
    /** Werkgroep: works out one field, with a plan of its own. */
    WORKING_GROUP,
    /** The colleges of all partners together. */
    COLLEGES,
    WORKS_COUNCIL,
    /** Georganiseerd overleg: talks with the unions. */
    UNION_CONSULTATION,
    /** Portefeuillehoudersoverleg. */
    PORTFOLIO_HOLDERS,
    /** An adviser from outside, with an assignment. */
    ADVISER,
    /** Part of the organisation to come. */
    DEPARTMENT,
    OTHER;

    /** Lower-case key as pages, the API and case files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on {@code field} when it is missing or not on the list */
    public static BodyKind of(String field, @Nullable String key) {
        return Keys.of(values(), BodyKind::key, field, key);
    }
}
