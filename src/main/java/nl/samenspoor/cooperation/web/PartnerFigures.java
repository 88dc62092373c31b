package nl.samenspoor.cooperation.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** The newest figures of municipalities beside each other, for whoever chooses with whom to begin. */
@Component
class PartnerFigures {

    /**
     * A figure of several municipalities.
     *
     * @param kind   what it counts
     * @param values by code; a municipality of which it is not known is left out
     */
    record Row(FigureKind kind, Map<MunicipalityCode, Figure> values) {}

    private final Municipalities municipalities;

    PartnerFigures(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Inhabitants of these municipalities where known, in a constant number of statements. */
    Map<String, Figure> inhabitants(Collection<MunicipalityCode> codes) {
        Map<String, Figure> found = new LinkedHashMap<>();
        municipalities.figures(codes).forEach((code, figures) -> figures.stream()
                .filter(figure -> figure.kind() == FigureKind.INHABITANTS)
                .findFirst()
                .ifPresent(figure -> found.put(code.text(), figure)));
        return found;
    }

    /** Every kind of figure that is known of any of these, in a constant number of statements. */
    List<Row> beside(Collection<MunicipalityCode> codes) {
        Map<MunicipalityCode, List<Figure>> known = municipalities.figures(codes);
        List<Row> rows = new ArrayList<>();
        for (FigureKind kind : FigureKind.values()) {
            Map<MunicipalityCode, Figure> values = new LinkedHashMap<>();
            known.forEach((code, figures) -> figures.stream()
                    .filter(figure -> figure.kind() == kind)
                    .findFirst()
                    .ifPresent(figure -> values.put(code, figure)));
            if (!values.isEmpty()) {
                rows.add(new Row(kind, values));
            }
        }
        return rows;
    }
}
