package nl.samenspoor.casebook.events;

import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.AssessingFactors;
import nl.samenspoor.factors.Direction;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Assessment of a factor, as a new version. */
@Component
class FactorScoreEvent implements EventKind {

    private final AssessingFactors factors;

    FactorScoreEvent(AssessingFactors factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return "factor_score";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        factors.assess(
                context.actor(),
                new AssessFactor(
                        context.id(),
                        event.required("factor"),
                        Score.of("score", event.required("score")),
                        perMunicipality(event),
                        directed(event),
                        subscores(event),
                        Basis.of("basis", event.text("basis")),
                        event.on(),
                        event.text("note"),
                        SourceText.withoutNote(event)));
    }

    private static Map<MunicipalityCode, Score> perMunicipality(CaseEvent event) {
        Map<MunicipalityCode, Score> scores = new HashMap<>();
        event.node()
                .path("perMunicipality")
                .properties()
                .forEach(one -> scores.put(
                        new MunicipalityCode(one.getKey()),
                        Score.of("perMunicipality", one.getValue().asString())));
        return scores;
    }

    private static Map<Direction, Score> directed(CaseEvent event) {
        Map<Direction, Score> scores = new HashMap<>();
        event.node()
                .path("directed")
                .forEach(one -> scores.put(
                        new Direction(
                                new MunicipalityCode(one.get("from").asString()),
                                new MunicipalityCode(one.get("to").asString())),
                        Score.of("directed", one.get("score").asString())));
        return scores;
    }

    private static Map<String, Score> subscores(CaseEvent event) {
        Map<String, Score> scores = new HashMap<>();
        event.node()
                .path("subscores")
                .properties()
                .forEach(one -> scores.put(
                        one.getKey(), Score.of("subscores", one.getValue().asString())));
        return scores;
    }
}
