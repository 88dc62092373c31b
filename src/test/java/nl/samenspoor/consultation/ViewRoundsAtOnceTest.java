package nl.samenspoor.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenspoor.IntegrationTest;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who do the same in the same instant: the second is told so in words. */
@IntegrationTest
class ViewRoundsAtOnceTest {

    @Autowired
    Play play;

    @Autowired
    ViewRoundRows rows;

    @Test
    void ofTwoLeadersWhoBeginARoundOrSendItsDraftAtOnceTheSecondIsToldSoAndOneRoundIsKept() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        long round = begin(id);
        assertThatThrownBy(() -> begin(id)).isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                .isEqualTo("consultation.atOnce"));
        ViewRound.Sending sending = new ViewRound.Sending("Ontwerp", Play.TODAY, null);
        rows.send(Play.LEADER, round, sending);
        assertThatThrownBy(() -> rows.send(Play.LEADER, round, sending)).isInstanceOf(Conflict.class);
        assertThat(rows.of(id)).hasSize(1);
    }

    private long begin(CooperationId id) {
        return rows.open(Play.LEADER, id, 1, ViewRoundKind.MAKING, null, null, Play.TODAY);
    }
}
