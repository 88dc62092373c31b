package nl.samenspoor.municipality;

import java.util.List;

/**
 * Add to what is registered of a municipality.
 *
 * @param registered the municipality with councils and figures as somebody else knows them
 * @param remarks    what is known in words; what was said before is not said again
 */
public record SupplementMunicipality(RegisterMunicipality registered, List<MunicipalityRemark> remarks) {

    public SupplementMunicipality {
        remarks = List.copyOf(remarks);
    }
}
