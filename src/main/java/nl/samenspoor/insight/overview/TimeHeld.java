package nl.samenspoor.insight.overview;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.HoldPeriod;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;

/**
 * How long a cooperation stood still in a phase.
 *
 * @param span  how long
 * @param still whether it still does
 */
record TimeHeld(TimeSpan span, boolean still) {

    /** In which phase a hold, or a part of it, lay. */
    private record Part(Phase phase, TimeHeld held) {}

    /**
     * Per phase. A hold counts for the phase in which it began, and from the day a next one certainly began for that one.
     *
     * @param last up to when a hold that lasts is counted
     */
    static Map<Phase, TimeHeld> perPhase(List<PhasePeriod> phases, List<HoldPeriod> holds, EffectiveDate last) {
        Map<Phase, TimeHeld> held = new EnumMap<>(Phase.class);
        if (!phases.isEmpty()) {
            for (HoldPeriod hold : holds) {
                parts(phases, hold, last).forEach(part -> held.merge(part.phase(), part.held(), TimeHeld::and));
            }
        }
        return held;
    }

    private static List<Part> parts(List<PhasePeriod> phases, HoldPeriod hold, EffectiveDate last) {
        boolean lasts = hold.until() == null;
        EffectiveDate end = lasts ? last : hold.until();
        int at = home(phases, hold);
        EffectiveDate from = hold.since();
        List<Part> parts = new ArrayList<>();
        for (int next = at + 1; next < phases.size() && hold.since().known(); next++) {
            EffectiveDate began = phases.get(next).from();
            if (began.known() && end.known() && began.surelyBefore(end)) {
                parts.add(new Part(phases.get(at).phase(), new TimeHeld(TimeSpan.between(from, began), false)));
                from = began;
                at = next;
            }
        }
        parts.add(new Part(phases.get(at).phase(), new TimeHeld(TimeSpan.between(from, end), lasts)));
        return parts;
    }

    /** The phase in which it can first have begun; of a hold without a date, the one in which it ended or lasts. */
    private static int home(List<PhasePeriod> phases, HoldPeriod hold) {
        EffectiveDate day = hold.since().known() ? hold.since() : hold.until();
        if (day == null || !day.known()) {
            return phases.size() - 1;
        }
        int home = 0;
        for (int i = 1; i < phases.size(); i++) {
            EffectiveDate from = phases.get(i).from();
            if (from.known() && !TimeSpan.first(from).isAfter(TimeSpan.first(day))) {
                home = i;
            }
        }
        return home;
    }

    private TimeHeld and(TimeHeld next) {
        return new TimeHeld(span.and(next.span), still || next.still);
    }
}
