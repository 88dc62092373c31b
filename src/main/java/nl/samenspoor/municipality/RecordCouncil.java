package nl.samenspoor.municipality;

import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record how a council is composed from one date on.
 *
 * @param municipality whose council
 * @param term         its composition
 * @param corrects     id of the version that was wrong; null for a composition that is new
 * @param why          why the earlier version was wrong; needed with {@code corrects}
 */
public record RecordCouncil(
        MunicipalityCode municipality, CouncilTerm term, @Nullable Long corrects, @Nullable String why) {}
