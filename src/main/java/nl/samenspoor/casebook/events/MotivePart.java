package nl.samenspoor.casebook.events;

import java.util.EnumMap;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.motive.Directness;
import nl.samenspoor.motive.Presence;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.PressureScore;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.StateScore;
import nl.samenspoor.motive.ThreeK;
import tools.jackson.databind.JsonNode;

/** Scores of K's and pressures in a case file. */
final class MotivePart {

    private MotivePart() {}

    static Map<ThreeK, StateScore> states(CaseEvent event) {
        Map<ThreeK, StateScore> states = new EnumMap<>(ThreeK.class);
        for (ThreeK part : ThreeK.values()) {
            JsonNode score = event.node().path(part.key());
            if (score.isObject()) {
                states.put(
                        part,
                        new StateScore(
                                State.of(part.key(), score.get("score").asString()),
                                basis(part.key(), score),
                                score.path("source").asString(null),
                                score.path("note").asString(null)));
            }
        }
        return states;
    }

    static Map<Pressure, PressureScore> pressures(CaseEvent event) {
        Map<Pressure, PressureScore> pressures = new EnumMap<>(Pressure.class);
        for (Pressure part : Pressure.values()) {
            JsonNode score = event.node().path(part.key());
            if (score.isObject()) {
                pressures.put(
                        part,
                        new PressureScore(
                                Presence.of(part.key(), score.get("score").asString()),
                                Directness.of(
                                        part.key(), score.path("directness").asString("unknown")),
                                basis(part.key(), score),
                                score.path("source").asString(null),
                                score.path("note").asString(null)));
            }
        }
        return pressures;
    }

    private static Basis basis(String field, JsonNode score) {
        return Basis.of(field, score.path("basis").asString(null));
    }
}
