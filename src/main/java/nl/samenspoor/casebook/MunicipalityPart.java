package nl.samenspoor.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import tools.jackson.databind.JsonNode;

/** Turns a municipality of a case file into the command that registers it. */
final class MunicipalityPart {

    private static final Map<String, FigureKind> FIGURES = Map.of(
            "inhabitants", FigureKind.INHABITANTS,
            "areaKm2", FigureKind.AREA_KM2,
            "settlements", FigureKind.SETTLEMENTS,
            "fte", FigureKind.FTE,
            "wageSumEur", FigureKind.WAGE_SUM_EUR);

    private MunicipalityPart() {}

    static RegisterMunicipality command(JsonNode one) {
        Municipality municipality = new Municipality(
                new MunicipalityCode(one.get("code").asString()),
                one.get("name").asString(),
                one.path("province").asString(null),
                null,
                null,
                null);
        List<CouncilTerm> councils = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        one.path("figures").forEach(set -> addFigures(set, figures));
        for (JsonNode council : one.path("councils")) {
            councils.add(council(council));
            addAldermen(council, figures);
        }
        return new RegisterMunicipality(municipality, councils, figures);
    }

    private static void addFigures(JsonNode set, List<Figure> figures) {
        EffectiveDate reference = CaseEvent.date(set.get("on"), "on");
        FIGURES.forEach((field, kind) -> {
            JsonNode figure = set.path(field);
            if (figure.path("value").isNumber()) {
                figures.add(new Figure(
                        kind,
                        reference,
                        figure.get("value").decimalValue(),
                        figure.has("correctedValue")
                                ? figure.get("correctedValue").decimalValue()
                                : null,
                        figure.path("correction").asString(null),
                        figure.get("source").asString()));
            }
        });
    }

    private static void addAldermen(JsonNode council, List<Figure> figures) {
        if (council.has("aldermen")) {
            figures.add(new Figure(
                    FigureKind.ALDERMEN,
                    CaseEvent.date(council.get("electedOn"), "electedOn"),
                    BigDecimal.valueOf(council.get("aldermen").get("count").intValue()),
                    null,
                    null,
                    council.path("source").asString(null)));
        }
    }

    private static CouncilTerm council(JsonNode council) {
        List<Fraction> fractions = new ArrayList<>();
        council.path("fractions")
                .forEach(one -> fractions.add(new Fraction(
                        one.get("name").asString(), one.get("seats").intValue())));
        return new CouncilTerm(
                CaseEvent.date(council.get("electedOn"), "electedOn"),
                null,
                council.get("seats").intValue(),
                fractions,
                texts(council.path("coalition")),
                texts(council.path("aldermen").path("parties")),
                council.path("source").asString(null));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
