package nl.samenspoor.inbox.spi;

import java.util.Collection;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;

/** Names to show instead of ids, each for a whole list at once. Implemented by the cooperation module. */
public interface CooperationNames {

    /** Names of these cooperations, in one statement; unknown ids are left out. */
    Map<CooperationId, String> cooperations(Collection<CooperationId> ids);

    /** Names of these municipalities, in one statement; unknown codes are left out. */
    Map<MunicipalityCode, String> municipalities(Collection<MunicipalityCode> codes);

    /** Names of these task fields, in one statement; unknown ids are left out. */
    Map<String, String> taskFields(Collection<String> ids);
}
