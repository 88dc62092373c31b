package nl.samenspoor.insight.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.PhasePeriod;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateSummary;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.insight.time.TimeSpanText;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RailStop;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the rail of a cooperation: where each phase and gate stands. */
@Component
public class Rails {

    /** Outcomes that keep a cooperation from going on as proposed. */
    private static final Set<String> REJECTIONS = Set.of("fewer_partners", "stop", "rejected", "refused", "end");

    private final Texts texts;
    private final EffectiveDateText dates;
    private final TimeSpanText spans;
    private final Clock clock;

    Rails(Texts texts, EffectiveDateText dates, TimeSpanText spans, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.spans = spans;
        this.clock = clock;
    }

    /**
     * Short: for a row among many. What lies behind says how long it took, the present phase since when it lasts.
     *
     * @param late whether something in it is late
     */
    List<RailStop> inRow(
            CooperationSummary cooperation, List<PhasePeriod> periods, boolean late, List<GateSummary> gates) {
        Map<GateKey, GateSummary> known = byKey(gates);
        return Arrays.stream(Phase.values())
                .map(phase -> new RailStop(
                        phase,
                        state(phase, cooperation),
                        rowCaption(phase, cooperation, periods),
                        late && phase == cooperation.phase(),
                        gateState(phase, cooperation.phase(), known.get(phase.gate())),
                        earlier(phase, cooperation.phase(), known.get(phase.gate()))))
                .toList();
    }

    /** With captions: for the page of one cooperation. */
    List<RailStop> inFull(CooperationSummary cooperation, List<PhasePeriod> periods, List<GateSummary> gates) {
        Map<GateKey, GateSummary> known = byKey(gates);
        return Arrays.stream(Phase.values())
                .map(phase -> new RailStop(
                        phase,
                        state(phase, cooperation),
                        caption(phase, cooperation, periods),
                        false,
                        gateState(phase, cooperation.phase(), known.get(phase.gate())),
                        gateCaption(phase, cooperation.phase(), known.get(phase.gate()))))
                .toList();
    }

    /** With captions, from every opening of every gate. */
    public List<RailStop> ofOpenings(CooperationSummary cooperation, List<PhasePeriod> periods, List<Gate> opened) {
        return inFull(cooperation, periods, GateSummaries.of(opened));
    }

    /** Where a gate stands, from every opening of every gate. */
    public static RailStop.GateState standing(GateKey key, Phase present, List<Gate> opened) {
        return gateState(key.phase(), present, byKey(GateSummaries.of(opened)).get(key));
    }

    private @Nullable String rowCaption(Phase phase, CooperationSummary cooperation, List<PhasePeriod> periods) {
        if (phase.compareTo(cooperation.phase()) < 0) {
            TimeSpan span = TimeSpan.of(phase, periods, null);
            return span == null || !span.known() ? null : spans.of(span);
        }
        return state(phase, cooperation) == RailStop.State.HELD
                ? texts.of("insight.since.current", dates.moment(cooperation.phaseSince()))
                : caption(phase, cooperation, periods);
    }

    private @Nullable String caption(Phase phase, CooperationSummary cooperation, List<PhasePeriod> periods) {
        if (phase != cooperation.phase()) {
            return phase.compareTo(cooperation.phase()) > 0
                            && periods.stream().anyMatch(period -> period.phase() == phase)
                    ? texts.of("web.stop.earlier")
                    : null;
        }
        return texts.of(
                "insight.since." + state(phase, cooperation).key(),
                dates.moment(
                        cooperation.endedOn() != null && cooperation.status() == CooperationStatus.ENDED
                                ? cooperation.endedOn()
                                : cooperation.phaseSince()));
    }

    private @Nullable String gateCaption(Phase phase, Phase present, @Nullable GateSummary gate) {
        RailStop.GateState state = gateState(phase, present, gate);
        if (gate == null || state != RailStop.GateState.AGREED && state != RailStop.GateState.REJECTED) {
            return earlier(phase, present, gate);
        }
        return outcome(gate);
    }

    /** What a gate that lies ahead again came to when the cooperation went through it before; null for any other. */
    private @Nullable String earlier(Phase phase, Phase present, @Nullable GateSummary gate) {
        return gate != null && gate.outcome() != null && gateState(phase, present, gate) == RailStop.GateState.AHEAD
                ? texts.of("web.gate.earlier.with", outcome(gate))
                : null;
    }

    private String outcome(GateSummary gate) {
        String outcome = texts.of("gate.outcome." + gate.outcome());
        return gate.decidedOn() == null ? outcome : outcome + ", " + dates.of(gate.decidedOn());
    }

    private static Map<GateKey, GateSummary> byKey(List<GateSummary> gates) {
        return gates.stream()
                .collect(Collectors.toMap(
                        GateSummary::key,
                        Function.identity(),
                        (one, other) -> one.attempt() >= other.attempt() ? one : other));
    }

    /** Where nothing is known after a day that has passed, no phase is the present one. */
    private RailStop.State state(Phase phase, CooperationSummary cooperation) {
        int order = phase.compareTo(cooperation.phase());
        if (order != 0) {
            return order < 0 ? RailStop.State.DONE : RailStop.State.AHEAD;
        }
        if (cooperation.status() != CooperationStatus.ENDED && cooperation.pastOn(LocalDate.now(clock))) {
            return RailStop.State.LAST_KNOWN;
        }
        return switch (cooperation.status()) {
            case ACTIVE -> RailStop.State.CURRENT;
            case ON_HOLD -> RailStop.State.HELD;
            case ENDED -> RailStop.State.ENDED;
        };
    }

    /**
     * A gate behind the present phase was passed; that it was agreed to is said only when its latest opening says so. A gate
     * ahead was not reached, even if it was before a fallback, and the gate of the present phase only as far as it was opened
     * since that phase was entered last.
     */
    static RailStop.GateState gateState(Phase phase, Phase present, @Nullable GateSummary gate) {
        int order = phase.compareTo(present);
        if (order > 0) {
            return RailStop.GateState.AHEAD;
        }
        RailStop.GateState said = gate == null ? RailStop.GateState.AHEAD : mark(gate.status(), gate.outcome());
        if (order < 0) {
            return said == RailStop.GateState.AGREED ? said : RailStop.GateState.PASSED;
        }
        return gate != null && gate.earlierStay() ? RailStop.GateState.AHEAD : said;
    }

    /** The mark of one opening of a gate: what it came to by itself, wherever the cooperation stands now. */
    public static RailStop.GateState mark(Gate gate) {
        return mark(gate.status(), gate.outcome());
    }

    private static RailStop.GateState mark(Gate.Status status, @Nullable String outcome) {
        return switch (status) {
            case OPEN -> RailStop.GateState.WAITING;
            case ABANDONED -> RailStop.GateState.AHEAD;
            case DECIDED -> outcomeState(String.valueOf(outcome));
        };
    }

    /** What an outcome means for going on as proposed. */
    static RailStop.GateState outcomeState(String outcome) {
        return REJECTIONS.contains(outcome) ? RailStop.GateState.REJECTED : RailStop.GateState.AGREED;
    }
}
