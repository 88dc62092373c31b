package nl.samenspoor.motive;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Score the motives of a municipality. What is left out of {@code states} and {@code pressures} keeps its earlier score.
 *
 * @param cooperation  for which cooperation
 * @param municipality whose motives
 * @param states       state of the K's that are scored now
 * @param pressures    pressures that are scored now
 * @param mainMotive   main motive in words, at most 2,000 characters, or null
 * @param others       other motives in words, at most 50 of at most 2,000 characters
 * @param effective    the time the scores hold for
 * @param source       where they are known from, at most 2,000 characters, or null
 * @param note         remark, at most 20,000 characters, or null
 */
public record ScoreMotives(
        CooperationId cooperation,
        MunicipalityCode municipality,
        Map<ThreeK, StateScore> states,
        Map<Pressure, PressureScore> pressures,
        @Nullable String mainMotive,
        List<String> others,
        EffectiveDate effective,
        @Nullable String source,
        @Nullable String note) {

    public ScoreMotives {
        states = Map.copyOf(states);
        pressures = Map.copyOf(pressures);
        others = List.copyOf(others);
    }
}
