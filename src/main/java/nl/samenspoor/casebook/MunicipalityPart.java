package nl.samenspoor.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.SupplementMunicipality;
import tools.jackson.databind.JsonNode;

/** Turns a municipality of a case file into the command that adds it to what is registered. */
final class MunicipalityPart {

    private static final Map<String, FigureKind> FIGURES = figures();
    private static final Pattern FIGURE = Pattern.compile("figures\\[(\\d+)\\].*");

    private final JsonNode one;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    MunicipalityPart(JsonNode one) {
        this.one = one;
        JsonNode sets = one.path("figures");
        for (int i = 0; i < sets.size(); i++) {
            addFigures(sets.get(i), "figures[" + i + "]");
        }
        JsonNode councils = one.path("councils");
        for (int i = 0; i < councils.size(); i++) {
            addAldermen(councils.get(i), "councils[" + i + "].aldermen.count");
        }
    }

    SupplementMunicipality command() {
        Municipality municipality = new Municipality(
                new MunicipalityCode(one.get("code").asString()),
                one.get("name").asString(),
                one.path("province").asString(null),
                null,
                null,
                null);
        List<CouncilTerm> councils = new ArrayList<>();
        one.path("councils").forEach(council -> councils.add(council(council)));
        return new SupplementMunicipality(
                new RegisterMunicipality(municipality, councils, figures), MunicipalityWords.of(one, FIGURES));
    }

    /** Where a field of the command stands in the file: figures stand there by name, not in one list. */
    String place(String field) {
        Matcher figure = FIGURE.matcher(field);
        return figure.matches() ? places.get(Integer.parseInt(figure.group(1))) : field;
    }

    private void addFigures(JsonNode set, String at) {
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
                places.add(at + "." + field);
            }
        });
    }

    private void addAldermen(JsonNode council, String at) {
        if (council.has("aldermen")) {
            figures.add(new Figure(
                    FigureKind.ALDERMEN,
                    CaseEvent.date(council.get("electedOn"), "electedOn"),
                    BigDecimal.valueOf(council.get("aldermen").get("count").intValue()),
                    null,
                    null,
                    council.path("source").asString(null)));
            places.add(at);
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
                council.path("mayorParty").asString(null),
                council.path("source").asString(null));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static Map<String, FigureKind> figures() {
        Map<String, FigureKind> figures = new LinkedHashMap<>();
        figures.put("inhabitants", FigureKind.INHABITANTS);
        figures.put("areaKm2", FigureKind.AREA_KM2);
        figures.put("settlements", FigureKind.SETTLEMENTS);
        figures.put("fte", FigureKind.FTE);
        figures.put("wageSumEur", FigureKind.WAGE_SUM_EUR);
        figures.put("savingsTaskEur", FigureKind.SAVINGS_TASK_EUR);
        figures.put("cooperationSavingEur", FigureKind.JOINT_SAVING_EUR);
        figures.put("rankInhabitants", FigureKind.RANK_INHABITANTS);
        figures.put("rankArea", FigureKind.RANK_AREA);
        return figures;
    }
}
