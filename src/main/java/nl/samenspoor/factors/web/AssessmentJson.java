package nl.samenspoor.factors.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.factors.AssessFactor;
import nl.samenspoor.factors.Direction;
import nl.samenspoor.factors.Score;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A new assessment as a client sends it; only {@code score} must be there. Without a date it is of today. */
record AssessmentJson(
        @Nullable String score,
        @Nullable Map<String, String> perMunicipality,
        @Nullable List<FactorJson.DirectedJson> directed,
        @Nullable Map<String, String> subscores,
        @Nullable String basis,
        @Nullable EffectiveDateJson assessedOn,
        @Nullable String motivation,
        @Nullable String source) {

    private static final String UNKNOWN = "unknown";

    AssessFactor command(CooperationId cooperation, String factor, EffectiveDate today) {
        return new AssessFactor(
                cooperation,
                factor,
                Score.of("score", score),
                municipalities(),
                directions(),
                parts(),
                Basis.of("basis", basis),
                assessedOn == null ? today : assessedOn.toDate("assessedOn"),
                known(motivation),
                known(source));
    }

    private Map<MunicipalityCode, Score> municipalities() {
        Map<MunicipalityCode, Score> scores = new HashMap<>();
        if (perMunicipality != null) {
            perMunicipality.forEach(
                    (code, given) -> scores.put(code(code), Score.of("perMunicipality." + code, given)));
        }
        return scores;
    }

    private Map<Direction, Score> directions() {
        Map<Direction, Score> scores = new HashMap<>();
        List<FactorJson.DirectedJson> given = directed == null ? List.of() : directed;
        for (int i = 0; i < given.size(); i++) {
            FactorJson.DirectedJson one = given.get(i);
            scores.put(
                    new Direction(code(one.from()), code(one.to())),
                    Score.of("directed[" + i + "].score", one.score()));
        }
        return scores;
    }

    private Map<String, Score> parts() {
        Map<String, Score> scores = new HashMap<>();
        if (subscores != null) {
            subscores.forEach((key, given) -> scores.put(key, Score.of("subscores." + key, given)));
        }
        return scores;
    }

    private static MunicipalityCode code(@Nullable String code) {
        if (code == null) {
            throw InvalidInput.of("directed", "factors.direction");
        }
        return new MunicipalityCode(code);
    }

    private static @Nullable String known(@Nullable String text) {
        return UNKNOWN.equals(text) ? null : text;
    }
}
