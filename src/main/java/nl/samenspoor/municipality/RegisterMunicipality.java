package nl.samenspoor.municipality;

import java.util.List;

/**
 * Register a municipality, or add to one that is registered already.
 *
 * @param municipality what it is
 * @param councils     compositions of its council to keep; one that starts on the same date gets a new version
 * @param figures      figures to keep; one of the same kind and reference date gets a new version
 */
public record RegisterMunicipality(Municipality municipality, List<CouncilTerm> councils, List<Figure> figures) {

    public RegisterMunicipality {
        councils = List.copyOf(councils);
        figures = List.copyOf(figures);
    }
}
