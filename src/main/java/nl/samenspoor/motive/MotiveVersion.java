package nl.samenspoor.motive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * One scoring of a municipality's motives, kept for ever.
 *
 * @param cooperation  for which cooperation
 * @param municipality whose motives
 * @param version      from 1
 * @param states       the K's scored then
 * @param pressures    the pressures scored then
 * @param mainMotive   main motive in words, or null
 * @param others       other motives in words
 * @param effective    the time the scores hold for
 * @param source       where they are known from, or null
 * @param note         remark, or null
 * @param recordedAt   when they were recorded
 * @param recordedBy   account that recorded them
 */
public record MotiveVersion(
        CooperationId cooperation,
        MunicipalityCode municipality,
        int version,
        Map<ThreeK, StateScore> states,
        Map<Pressure, PressureScore> pressures,
        @Nullable String mainMotive,
        List<String> others,
        EffectiveDate effective,
        @Nullable String source,
        @Nullable String note,
        Instant recordedAt,
        String recordedBy) {

    public MotiveVersion {
        states = Map.copyOf(states);
        pressures = Map.copyOf(pressures);
        others = List.copyOf(others);
    }
}
