package nl.samenspoor.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.inbox.spi.TaskRemarks;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of the decision of a body which meeting it is, when the ones before came to none: equal votes, too few members, a vote
 * that was void, or taken off the agenda (Gemeentewet art. 20, 29, 32). Who records it knows then why he is asked again.
 */
@Component
class MeetingsBefore implements TaskRemarks {

    private static final Set<String> DECIDING =
            Set.of("userTask_recordCouncilDecision", "userTask_recordCollegeDecision");

    /** What a body decides on. */
    private record Place(CooperationId cooperation, GateKey gate, MunicipalityCode municipality) {}

    /** The last meeting of several, with how many there were. */
    private record Held(
            int meetings,
            DecisionOutcome outcome,
            EffectiveDate on,
            @Nullable Integer inFavour,
            @Nullable Integer against) {}

    private final JdbcClient jdbc;
    private final Texts texts;

    MeetingsBefore(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Map<String, String> of(Collection<WorkContext> waiting) {
        List<WorkContext> decisions =
                waiting.stream().filter(work -> DECIDING.contains(work.step())).toList();
        Map<Place, Held> held = decisions.isEmpty() ? Map.of() : held(decisions);
        Map<String, String> remarks = new HashMap<>();
        decisions.forEach(work -> {
            Held before = held.get(new Place(work.cooperation(), work.requireGate(), work.requireMunicipality()));
            if (before != null && !before.outcome().isFinal()) {
                remarks.put(work.taskId(), said(before));
            }
        });
        return remarks;
    }

    private Map<Place, Held> held(List<WorkContext> decisions) {
        Map<Place, Held> held = new HashMap<>();
        jdbc.sql("select g.cooperation, g.gate_key, d.municipality, d.outcome, d.effective, d.in_favour, d.against"
                        + " from gate g join gate_decision d on d.gate = g.id and d.round_number = g.current_round"
                        + " where g.status = 'open' and g.cooperation in (:ids)"
                        + " and not exists (select 1 from gate_decision later where later.corrects = d.id)"
                        + " order by d.gate, d.meeting")
                .param(
                        "ids",
                        decisions.stream()
                                .map(work -> work.cooperation().text())
                                .distinct()
                                .toList())
                .query((RowCallbackHandler) row -> {
                    Place place = new Place(
                            new CooperationId(row.getString("cooperation")),
                            GateKey.valueOf(row.getString("gate_key")),
                            new MunicipalityCode(row.getString("municipality")));
                    Held before = held.get(place);
                    held.put(
                            place,
                            new Held(
                                    before == null ? 1 : before.meetings() + 1,
                                    DecisionOutcome.of(row.getString("outcome")),
                                    EffectiveDate.parse(row.getString("effective")),
                                    row.getObject("in_favour", Integer.class),
                                    row.getObject("against", Integer.class)));
                });
        return held;
    }

    private String said(Held before) {
        boolean tied = before.outcome() == DecisionOutcome.TIE_POSTPONED && before.inFavour() != null;
        return texts.of(
                "gate.again." + dated(before.on()),
                before.meetings() + 1,
                texts.of("gate.again." + before.outcome().key()),
                before.on(),
                tied ? " (" + before.inFavour() + "-" + before.against() + ")" : "");
    }

    /** Which sentence says how exactly that day is known. */
    private static String dated(EffectiveDate date) {
        return !date.known() ? "undated" : date.precision() == EffectiveDate.Precision.DAY ? "day" : "about";
    }
}
