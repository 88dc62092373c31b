package nl.samenspoor.process.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.junit.jupiter.api.Test;

/** How often a step was reached, from what the engine kept. */
class ReachedTest {

    private final List<HistoricActivityInstance> happened = new ArrayList<>();

    private HistoricActivityInstance token(String id, String type, String parent, long at) {
        HistoricActivityInstanceEntity token = new HistoricActivityInstanceEntity();
        token.setId(id);
        token.setActivityType(type);
        token.setParentActivityInstanceId(parent);
        token.setProcessInstanceId("process");
        token.setStartTime(new Date(at));
        happened.add(token);
        return token;
    }

    @Test
    void severalMunicipalitiesAtOnceAreOneTime() {
        token("body", Reached.REPEATED, "process", 1);
        List<HistoricActivityInstance> tokens = List.of(
                token("a", "userTask", "body", 1),
                token("b", "userTask", "body", 1),
                token("c", "userTask", "body", 1));
        Reached reached = new Reached(happened);

        assertThat(reached.times(tokens)).isEqualTo(1);
        assertThat(reached.last(tokens)).containsExactlyInAnyOrderElementsOf(tokens);
    }

    @Test
    void oneOfThemThatComesBackMakesItTwiceAndItsLastOneCounts() {
        token("body", Reached.REPEATED, "process", 1);
        token("aameer", "subProcess", "body", 1);
        token("bergveld", "subProcess", "body", 1);
        HistoricActivityInstance postponed = token("a", "userTask", "aameer", 2);
        HistoricActivityInstance other = token("b", "userTask", "bergveld", 2);
        HistoricActivityInstance again = token("c", "userTask", "aameer", 3);
        Reached reached = new Reached(happened);

        assertThat(reached.times(List.of(postponed, other, again))).isEqualTo(2);
        assertThat(reached.last(List.of(postponed, other, again))).containsExactlyInAnyOrder(other, again);
    }

    @Test
    void whatWasReachedAgainCountsTwiceAndOnlyTheLastTimeIsLookedAt() {
        token("first", Reached.REPEATED, "process", 1);
        token("second", Reached.REPEATED, "process", 5);
        HistoricActivityInstance before = token("a", "userTask", "first", 1);
        HistoricActivityInstance now = token("b", "userTask", "second", 5);
        HistoricActivityInstance nowToo = token("c", "userTask", "second", 5);
        Reached reached = new Reached(happened);

        assertThat(reached.times(List.of(before, now, nowToo))).isEqualTo(2);
        assertThat(reached.last(List.of(before, now, nowToo))).containsExactlyInAnyOrder(now, nowToo);
    }

    @Test
    void aStepThatIsNotRepeatedCountsEachToken() {
        HistoricActivityInstance one = token("a", "userTask", "process", 1);
        HistoricActivityInstance two = token("b", "userTask", "process", 2);
        Reached reached = new Reached(happened);

        assertThat(reached.times(List.of(one, two))).isEqualTo(2);
        assertThat(reached.last(List.of(one, two))).containsExactly(two);
        assertThat(reached.times(List.of())).isZero();
    }
}
