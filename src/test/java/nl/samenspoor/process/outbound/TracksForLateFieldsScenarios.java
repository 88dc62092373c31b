package nl.samenspoor.process.outbound;

import static nl.samenspoor.scenario.Play.AAMEER;
import static nl.samenspoor.scenario.Play.BERGVELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.OpenField;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Task fields from before there was a track for those opened late get one at the start, once, and no others do. */
abstract class TracksForLateFieldsScenarios {

    private static final String DRAFT_CASE = "userTask_draftBusinessCase";

    @Autowired
    Play play;

    @Autowired
    TracksForLateFields tracks;

    @Autowired
    OpeningTaskFields opening;

    @Autowired
    Cooperations cooperations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFieldOpenedLateGetsItsTrackOnceHoweverOftenAndHoweverManyStart() {
        CooperationId id = inPhase3();
        String late = asBefore(id, "Belastingen", "leider");
        String told = asBefore(id, "Archief", "casebook");
        assertThat(play.steps(id)).doesNotContain(DRAFT_CASE);

        tracks.giveAll();
        tracks.giveAll();

        assertThat(play.open(id, DRAFT_CASE)).extracting(OpenTask::taskField).containsExactly(late);
        assertThat(field(id, late).ownTrack()).isTrue();
        assertThat(field(id, late).ahead()).isFalse();
        assertThat(field(id, told).ownTrack())
                .as("a history is asked of nobody")
                .isFalse();
        play.assertLogIsWhole(id);
    }

    @Test
    void ofTwoNodesThatStartAtOnceOneGivesIt() {
        CooperationId id = inPhase3();
        String late = asBefore(id, "Belastingen", "leider");
        OpenField open = opening.withoutTrack().stream()
                .filter(one -> one.taskField().equals(late))
                .findFirst()
                .orElseThrow();

        List<Boolean> given = Stream.of(open, open)
                .map(one -> CompletableFuture.supplyAsync(() -> opening.giveTrack(one)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(given).containsExactlyInAnyOrder(true, false);
        assertThat(play.open(id, DRAFT_CASE)).hasSize(1);
    }

    @Test
    void aFieldOfTheWholeAndOneThatWasAskedAboutStayAsTheyAre() {
        CooperationId early = play.start(AAMEER, BERGVELD);
        String waiting = asBefore(early, "Belastingen", "leider");
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        String asked = opening.open(
                Play.LEADER,
                id,
                new OpenTaskField("Sport", TaskFieldKind.EXECUTION, false, Play.TODAY, Particulars.NONE));
        play.passGate(id, GateKey.G2);
        assertThat(play.phase(id)).isEqualTo(3);

        assertThat(opening.withoutTrack())
                .as("nobody is asked about a field before phase 2")
                .extracting(OpenField::taskField)
                .doesNotContain(waiting);
        tracks.giveAll();

        assertThat(field(early, waiting).ownTrack()).isFalse();
        assertThat(play.steps(early)).doesNotContain(DRAFT_CASE);
        assertThat(field(id, asked).ownTrack()).isFalse();
        assertThat(play.steps(id)).doesNotContain(DRAFT_CASE);
    }

    private CooperationId inPhase3() {
        CooperationId id = play.start(AAMEER, BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        assertThat(play.phase(id)).isEqualTo(3);
        return id;
    }

    /** As the rows were before, also without the role of who recorded it. */
    private String asBefore(CooperationId id, String name, String account) {
        String field = UUID.randomUUID().toString();
        String when = "timestamp with time zone '2026-10-01 10:00:00+00'";
        jdbc.sql("insert into task_field (id, cooperation_id, name, search_name, kind, ahead, state, opened_on,"
                        + " opened_sort, recorded_at) values (?, ?, ?, lower(?), 'execution', false, 'open',"
                        + " '2026-10', date '2026-10-01', "
                        + when + ")")
                .params(field, id.text(), name, name)
                .update();
        jdbc.sql("insert into course_event (id, cooperation_id, place, kind, effective, effective_sort, recorded_at,"
                        + " recorded_by, what, task_field, actors, logged) select ?, ?, max(place) + 1, 'task_field', '2026-10',"
                        + " date '2026-10-01', " + when
                        + ", ?, ?, ?, '', true from course_event where cooperation_id = ?")
                .params(UUID.randomUUID().toString(), id.text(), account, "Taakveld opgepakt.", field, id.text())
                .update();
        return field;
    }

    private TaskField field(CooperationId id, String field) {
        return cooperations.taskFields(id).stream()
                .filter(one -> one.id().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
