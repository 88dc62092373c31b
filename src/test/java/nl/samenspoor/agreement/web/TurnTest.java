package nl.samenspoor.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.spi.WaitingAgreements.Waiting;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Who has to act on a service agreement follows from where it stands, who is still a partner, and what waits for whom. */
class TurnTest {

    private static final MunicipalityCode CLIENT = new MunicipalityCode("GM0001");
    private static final MunicipalityCode CONTRACTOR = new MunicipalityCode("GM0002");
    private static final StandingAgreement STAND = new StandingAgreement(
            1,
            CooperationId.create(),
            "ict",
            "ICT",
            CLIENT,
            1,
            1,
            ServiceAgreementState.AGREED,
            "Leverstad",
            CONTRACTOR,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private static final List<ServiceStep.Kind> HALF = List.of(ServiceStep.Kind.SIGNED_BY_CLIENT);
    private static final List<MunicipalityCode> WITHOUT = List.of(CLIENT);
    private static final String STEP = "userTask_draftServiceAgreement";
    private static final Turn LEADER = new Turn(Body.PROJECT_LEADER, null);
    private static final List<ServiceAgreementState> OF_CONTRACTOR =
            List.of(ServiceAgreementState.FEASIBILITY, ServiceAgreementState.AGREED);

    private static List<Turn> turns(
            ServiceAgreementState state, List<MunicipalityCode> partners, List<Waiting> waiting) {
        return Turn.of(STAND, state, HALF, partners, waiting);
    }

    private static Waiting waiting(Body body, MunicipalityCode municipality) {
        return new Waiting("task", STEP, "ict", CLIENT, body, municipality);
    }

    @Test
    void aPartnerSpeaksForItself() {
        List<MunicipalityCode> all = List.of(CLIENT, CONTRACTOR);
        for (ServiceAgreementState state : OF_CONTRACTOR) {
            List<Turn> turns = turns(state, all, List.of());

            assertThat(turns).containsExactly(new Turn(Body.SECRETARY, CONTRACTOR));
            assertThat(Turn.stuck(STAND, state, HALF, all, turns)).isFalse();
        }
    }

    @Test
    void whenTheContractorLeftItIsWhoeverHasATaskAboutThisAgreement() {
        List<Waiting> waiting = List.of(
                waiting(Body.COLLEGE, CLIENT),
                new Waiting("other", STEP, "belastingen", CLIENT, Body.SECRETARY, CLIENT),
                new Waiting("another", STEP, "ict", CONTRACTOR, Body.SECRETARY, CONTRACTOR));

        List<Turn> turns = turns(ServiceAgreementState.FEASIBILITY, WITHOUT, waiting);

        assertThat(turns).containsExactly(new Turn(Body.COLLEGE, CLIENT));
        assertThat(Turn.stuck(STAND, ServiceAgreementState.FEASIBILITY, HALF, WITHOUT, turns))
                .isTrue();
        assertThat(turns(ServiceAgreementState.RUNNING, WITHOUT, waiting))
                .as("what runs waits for nobody")
                .isEmpty();
    }

    @Test
    void nobodyRecordsTheSignatureThatWasPassedOverWhenTheContractorLeft() {
        assertThat(turns(ServiceAgreementState.AGREED, WITHOUT, List.of())).isEmpty();
        assertThat(Turn.stuck(STAND, ServiceAgreementState.AGREED, HALF, WITHOUT, List.of()))
                .isTrue();
        assertThat(Turn.stuck(
                        STAND,
                        ServiceAgreementState.AGREED,
                        List.of(ServiceStep.Kind.SIGNED_BY_CONTRACTOR),
                        WITHOUT,
                        List.of()))
                .as("it signed before it left")
                .isFalse();
    }

    @Test
    void theProjectLeaderRecordsForAContractorThatLeftBeforeItWasAsked() {
        for (ServiceAgreementState state : OF_CONTRACTOR) {
            List<Turn> turns = turns(state, WITHOUT, List.of(waiting(Body.PROJECT_LEADER, null)));

            assertThat(turns).containsExactly(LEADER);
            assertThat(Turn.stuck(STAND, state, HALF, WITHOUT, turns)).isFalse();
        }
    }

    @Test
    void whoWorksOnARevisionIsNamedUntilItsFirstVersionIsThere() {
        List<Waiting> drafting = List.of(waiting(Body.SECRETARY, CLIENT));

        assertThat(Turn.revising(STAND, ServiceAgreementState.RUNNING, true, drafting))
                .containsExactly(new Turn(Body.SECRETARY, CLIENT));
        assertThat(Turn.revising(STAND, ServiceAgreementState.RUNNING, false, drafting))
                .as("the revision stands beside it")
                .isEmpty();
        assertThat(Turn.revising(STAND, ServiceAgreementState.AGREED, true, drafting))
                .as("it is itself worked on")
                .isEmpty();
    }
}
