package nl.samenspoor.motive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedUntil;
import org.jspecify.annotations.Nullable;

/**
 * The motives of a municipality as they stand: of every part the latest score, unknown where there is none.
 *
 * @param municipality whose
 * @param states       all three K's
 * @param pressures    all three pressures
 * @param versions     every scoring, the one that counts last first
 */
public record MunicipalityMotives(
        MunicipalityCode municipality,
        Map<ThreeK, StateScore> states,
        Map<Pressure, PressureScore> pressures,
        List<MotiveVersion> versions) {

    public MunicipalityMotives {
        states = Map.copyOf(states);
        pressures = Map.copyOf(pressures);
        versions = List.copyOf(versions);
    }

    /** @param versions the one that counts last first */
    static MunicipalityMotives of(MunicipalityCode municipality, List<MotiveVersion> versions) {
        Map<ThreeK, StateScore> states = new EnumMap<>(ThreeK.class);
        for (ThreeK part : ThreeK.values()) {
            states.put(part, latest(versions, version -> version.states().get(part), StateScore.UNKNOWN));
        }
        Map<Pressure, PressureScore> pressures = new EnumMap<>(Pressure.class);
        for (Pressure part : Pressure.values()) {
            pressures.put(part, latest(versions, version -> version.pressures().get(part), PressureScore.UNKNOWN));
        }
        return new MunicipalityMotives(municipality, states, pressures, versions);
    }

    private static <T extends @Nullable Object> T latest(
            List<MotiveVersion> versions, Function<MotiveVersion, @Nullable T> part, T none) {
        return versions.stream().map(part).filter(Objects::nonNull).findFirst().orElse(none);
    }

    /** As they stood on a day: by the scorings that can hold for that day. */
    public MunicipalityMotives asOf(LocalDate day) {
        return of(
                municipality,
                versions.stream()
                        .filter(version -> version.effective().countedOn(day))
                        .toList());
    }

    /** As they were known by what was recorded in time. */
    public MunicipalityMotives recorded(RecordedUntil until) {
        return of(
                municipality,
                versions.stream()
                        .filter(version -> until.counts(version.recordedAt()))
                        .toList());
    }

    /** When the state of this part was scored as it stands; null when nobody scored it. */
    public @Nullable EffectiveDate since(ThreeK part) {
        return latest(versions, version -> version.states().containsKey(part) ? version.effective() : null, null);
    }

    /** When this pressure was scored as it stands; null when nobody scored it. */
    public @Nullable EffectiveDate since(Pressure part) {
        return latest(versions, version -> version.pressures().containsKey(part) ? version.effective() : null, null);
    }

    public StateScore state(ThreeK part) {
        return states.getOrDefault(part, StateScore.UNKNOWN);
    }

    /** The three K's, in the order of the tables. */
    public List<StateScore> threeK() {
        return Arrays.stream(ThreeK.values()).map(this::state).toList();
    }

    public PressureScore pressure(Pressure part) {
        return pressures.getOrDefault(part, PressureScore.UNKNOWN);
    }

    /** The main motive in words, when one was named. */
    public Optional<String> mainMotive() {
        return versions.stream()
                .map(MotiveVersion::mainMotive)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Other motives in words, from the latest scoring that names any. */
    public List<String> others() {
        return versions.stream()
                .map(MotiveVersion::others)
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
