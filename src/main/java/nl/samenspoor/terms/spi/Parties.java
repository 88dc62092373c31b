package nl.samenspoor.terms.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;

/** Names and partners, so that terms need to know neither cooperations nor municipalities. */
public interface Parties {

    /** @throws NotFound when there is no such cooperation */
    String cooperation(CooperationId cooperation);

    /** Present partners, in the order they joined. */
    List<MunicipalityCode> partners(CooperationId cooperation);

    /**
     * How far the knowledge of cooperations reaches that were only observed until a past day; those that are followed are
     * left out. In one statement.
     */
    Map<CooperationId, LocalDate> lastKnownDays(Collection<CooperationId> cooperations);

    /** Names by code, in one statement. Every code asked for is in the answer, at least with the code as name. */
    Map<MunicipalityCode, String> names(Collection<MunicipalityCode> codes);

    /** Municipalities of today that are no partner of this cooperation, with their names, by name. */
    Map<MunicipalityCode, String> others(CooperationId cooperation);

    /** Whether a registered municipality has surely ended by that day. */
    boolean endedOn(MunicipalityCode code, EffectiveDate day);

    /** Those of these that have surely ended by that day, in one statement. */
    Set<MunicipalityCode> ended(Collection<MunicipalityCode> codes, EffectiveDate day);

    /** Whether the municipality is registered. */
    boolean exists(MunicipalityCode code);
}
