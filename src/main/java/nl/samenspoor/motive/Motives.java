package nl.samenspoor.motive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Reads motives. The caller checks who may see the cooperation. */
@Component
public class Motives {

    private final MotiveRows rows;

    Motives(MotiveRows rows) {
        this.rows = rows;
    }

    /** Per municipality that was scored. */
    public Map<MunicipalityCode, MunicipalityMotives> of(CooperationId cooperation) {
        return of(List.of(cooperation)).getOrDefault(cooperation, Map.of());
    }

    /** Of several cooperations, in a constant number of statements. */
    public Map<CooperationId, Map<MunicipalityCode, MunicipalityMotives>> of(Collection<CooperationId> cooperations) {
        Map<CooperationId, Map<MunicipalityCode, MunicipalityMotives>> motives = new HashMap<>();
        rows.of(cooperations).stream()
                .collect(Collectors.groupingBy(MotiveVersion::cooperation))
                .forEach((cooperation, versions) -> motives.put(cooperation, perMunicipality(versions)));
        return motives;
    }

    /** Of one municipality; everything unknown when it was never scored. */
    public MunicipalityMotives of(CooperationId cooperation, MunicipalityCode municipality) {
        MunicipalityMotives found = of(cooperation).get(municipality);
        return found == null ? MunicipalityMotives.of(municipality, List.of()) : found;
    }

    private static Map<MunicipalityCode, MunicipalityMotives> perMunicipality(List<MotiveVersion> versions) {
        Map<MunicipalityCode, MunicipalityMotives> motives = new HashMap<>();
        versions.stream()
                .collect(Collectors.groupingBy(MotiveVersion::municipality))
                .forEach((code, own) -> motives.put(code, MunicipalityMotives.of(code, own)));
        return motives;
    }
}
