package nl.samenspoor.insight.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.motive.MunicipalityMotives;
import org.jspecify.annotations.Nullable;

/**
 * The two times of a comparison. The reference date (peildatum) is about when things took effect: what had taken effect by
 * then counts. A fact that is known less exactly than by the day counts from the first day it can have been, one only known
 * to have been before some day from that day. What happened on a day nobody knows counts always: that it happened is known.
 * Beside it, only what was recorded by a day may count: the record as it was then, without what was added or corrected
 * later.
 *
 * @param day      the last day that counts, or null for all there is; the day of recording when only that is given
 * @param recorded up to when something must have been recorded
 */
public record AsOf(@Nullable LocalDate day, RecordedUntil recorded) {

    /** Everything there is. */
    public static final AsOf NOW = new AsOf(null);

    public AsOf {
        day = day == null ? recorded.day() : day;
    }

    /** Whenever it was recorded. */
    public AsOf(@Nullable LocalDate day) {
        this(day, RecordedUntil.NOW);
    }

    /** The reference date, or today when all there is counts. */
    public LocalDate or(LocalDate today) {
        return day == null ? today : day;
    }

    /** Whether a fact counts, by when it took effect. */
    public boolean counts(EffectiveDate effective) {
        return day == null || effective.countedOn(day);
    }

    /** The factor as it stood. */
    public FactorStatus of(FactorStatus status) {
        FactorStatus known = status.recorded(recorded);
        return day == null ? known : known.asOf(day);
    }

    @Nullable
    MunicipalityMotives of(@Nullable MunicipalityMotives motives) {
        if (motives == null) {
            return null;
        }
        MunicipalityMotives known = motives.recorded(recorded);
        return day == null ? known : known.asOf(day);
    }

    /** The log as it was: an entry that was corrected only later stands in it uncorrected. */
    public List<LoggedPoint> recorded(List<LoggedPoint> log) {
        if (!recorded.limited()) {
            return log;
        }
        Map<Long, Instant> written =
                log.stream().collect(Collectors.toMap(LoggedPoint::sequence, LoggedPoint::recordedAt));
        return log.stream()
                .filter(point -> recorded.counts(point.recordedAt()))
                .map(point -> {
                    Long by = point.correctedBy();
                    return by == null || recorded.counts(written.get(by)) ? point : point.uncorrected();
                })
                .toList();
    }
}
