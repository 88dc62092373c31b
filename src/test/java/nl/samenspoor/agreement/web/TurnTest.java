package nl.samenspoor.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** Who has to act on a service agreement follows from where it stands and who is still a partner. */
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

    private static List<Turn> turns(ServiceAgreementState state, List<MunicipalityCode> partners) {
        return Turn.of(STAND, state, List.of(ServiceStep.Kind.SIGNED_BY_CLIENT), partners);
    }

    @Test
    void aPartnerSpeaksForItselfAndTheProjectLeaderForOneThatLeft() {
        for (ServiceAgreementState state : List.of(ServiceAgreementState.FEASIBILITY, ServiceAgreementState.AGREED)) {
            assertThat(turns(state, List.of(CLIENT, CONTRACTOR))).containsExactly(new Turn(Body.SECRETARY, CONTRACTOR));
            assertThat(turns(state, List.of(CLIENT))).containsExactly(new Turn(Body.PROJECT_LEADER, null));
        }
    }
}
