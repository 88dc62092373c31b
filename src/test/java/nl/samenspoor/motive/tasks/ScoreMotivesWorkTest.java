package nl.samenspoor.motive.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.motive.Directness;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.Presence;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.ScoreMotives;
import nl.samenspoor.motive.ScoringMotives;
import nl.samenspoor.motive.State;
import nl.samenspoor.motive.ThreeK;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ScoreMotivesWorkTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final Actor SECRETARY = Actor.system("test");
    private static final WorkContext TASK = new WorkContext(
            "t1", new CooperationId("OH"), "userTask_scoreMotives", "scoreMotives", null, OMMEN, Body.SECRETARY, null);

    private final ScoringMotives scoring = mock();
    private final Motives motives = mock();

    @Test
    void theMunicipalityIsThatOfTheTaskAndWhatIsLeftOutIsUnknown() {
        ScoreMotivesWork work = new ScoreMotivesWork(
                scoring, motives, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

        work.perform(
                SECRETARY,
                TASK,
                Answers.of(Map.of(
                        "quality", "+-",
                        "costs", "--",
                        "vulnerability", "unknown",
                        "vulnerabilityNote", "- of --",
                        "coercive", "present",
                        "coerciveDirectness", "direct",
                        "mimetic", "absent")));

        ArgumentCaptor<ScoreMotives> command = ArgumentCaptor.forClass(ScoreMotives.class);
        verify(scoring).score(eq(SECRETARY), command.capture());
        ScoreMotives scored = command.getValue();
        assertThat(scored.municipality()).isEqualTo(OMMEN);
        assertThat(scored.effective()).isEqualTo(EffectiveDate.parse("2026-11-24"));
        assertThat(scored.states().get(ThreeK.QUALITY).state()).isEqualTo(State.MODERATE);
        assertThat(scored.states().get(ThreeK.COSTS).state()).isEqualTo(State.VERY_BAD);
        assertThat(scored.states().get(ThreeK.VULNERABILITY).state()).isEqualTo(State.UNKNOWN);
        assertThat(scored.states().get(ThreeK.VULNERABILITY).note()).isEqualTo("- of --");
        assertThat(scored.pressures().get(Pressure.COERCIVE).directness()).isEqualTo(Directness.DIRECT);
        assertThat(scored.pressures().get(Pressure.NORMATIVE).presence()).isEqualTo(Presence.UNKNOWN);
    }
}
