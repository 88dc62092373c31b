package nl.samenspoor.factors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.RecordedUntil;

/**
 * A factor and its assessments in one cooperation, as they count on a day.
 *
 * @param factor   which
 * @param versions every assessment, the one that counts last first; empty when it was never assessed
 * @param day      on which one looks: an assessment of a later day counts only from then
 */
public record FactorStatus(Factor factor, List<Assessment> versions, LocalDate day) {

    public FactorStatus {
        versions = List.copyOf(versions);
    }

    /** The assessment that counts. */
    public Optional<Assessment> latest() {
        return versions.stream()
                .filter(version -> version.effective().countedOn(day))
                .findFirst();
    }

    /** The same factor as it stood on a day: with the assessments that can hold for that day. */
    public FactorStatus asOf(LocalDate other) {
        return new FactorStatus(
                factor,
                versions.stream()
                        .filter(version -> version.effective().countedOn(other))
                        .toList(),
                other);
    }

    /** The same factor as it was known by what was recorded in time. */
    public FactorStatus recorded(RecordedUntil until) {
        return new FactorStatus(
                factor,
                versions.stream()
                        .filter(version -> until.counts(version.recordedAt()))
                        .toList(),
                day);
    }

    /** Its score; {@link Score#UNKNOWN} when it was never assessed by then. */
    public Score score() {
        return latest().map(Assessment::score).orElse(Score.UNKNOWN);
    }

    /** Whether a person has given a score. */
    public boolean assessed() {
        return score() != Score.UNKNOWN;
    }
}
