package nl.samenspoor.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class EndingFormTest {

    private static final CooperationId COOPERATION = new CooperationId("O-H");

    @Test
    void whatDoesNotStandOnTheFormIsRefusedWithAllElseThatIsWrong() {
        EndingForm form = new EndingForm(Map.of("on", "2027-02-29", "reason", " ", "price", "0", "_csrf", "x"));

        assertThatThrownBy(() -> form.command(COOPERATION, 1))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("price", "on", "reason"));
    }

    @Test
    void whatStandsOnTheFormIsTaken() {
        EndServiceAgreement command = new EndingForm(
                        Map.of("on", "2027-02-28", "reason", "Zelf doen.", "source", "", "_csrf", "x", "lang", "nl"))
                .command(COOPERATION, 1);

        assertThat(command.on()).isEqualTo(EffectiveDate.parse("2027-02-28"));
        assertThat(command.reason()).isEqualTo("Zelf doen.");
    }
}
