package nl.samenspoor.insight.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.RailStop.GateState;
import org.springframework.stereotype.Component;

/**
 * Which mark of a gate belongs to an entry of the log: what the body or the gate came to, as recorded. An entry that is no
 * decision has none, and one about which nothing is on record has none either: nothing is made up.
 */
@Component
class LogMarks {

    private final DecisionPoints points;

    LogMarks(DecisionPoints points) {
        this.points = points;
    }

    /** By the place of the entry in its log; in one statement. */
    Map<Long, GateState> of(List<LoggedPoint> log, List<Gate> gates) {
        Map<Long, GateState> marks = new HashMap<>();
        decisions(gates, marks);
        for (GateKey key : GateKey.values()) {
            outcomes(
                    log.stream().filter(point -> point.gate() == key).toList(),
                    gates.stream()
                            .filter(gate -> gate.key() == key && gate.status() == Gate.Status.DECIDED)
                            .toList(),
                    marks);
        }
        log.stream()
                .filter(point -> point.gate() != null && point.effective().planned())
                .forEach(point -> marks.put(point.sequence(), GateState.AHEAD));
        return marks;
    }

    private void decisions(List<Gate> gates, Map<Long, GateState> marks) {
        List<Decision> decisions = gates.stream()
                .flatMap(gate -> gate.decisions().stream())
                .flatMap(decision -> decision.versions().stream())
                .toList();
        Map<String, Long> entries =
                points.entriesAbout(decisions.stream().map(Decision::id).toList());
        for (Decision decision : decisions) {
            Long entry = entries.get(decision.id());
            if (entry != null) {
                marks.put(
                        entry,
                        !decision.isFinal()
                                ? GateState.WAITING
                                : decision.agrees() ? GateState.AGREED : GateState.REJECTED);
            }
        }
    }

    /** The outcomes of a gate are logged in the order of its openings. */
    private static void outcomes(List<LoggedPoint> ofGate, List<Gate> decided, Map<Long, GateState> marks) {
        List<LoggedPoint> logged = new ArrayList<>(ofGate.stream()
                .filter(point -> point.kind() == DecisionPointKind.GATE_OUTCOME && point.corrects() == null)
                .sorted(Comparator.comparingLong(LoggedPoint::sequence))
                .toList());
        List<Gate> openings =
                decided.stream().sorted(Comparator.comparingInt(Gate::attempt)).toList();
        if (logged.size() == openings.size()) {
            for (int at = 0; at < logged.size(); at++) {
                marks.put(
                        logged.get(at).sequence(),
                        Rails.outcomeState(String.valueOf(openings.get(at).outcome())));
            }
        }
    }
}
