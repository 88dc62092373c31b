package nl.samenspoor.agreement.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.kernel.MunicipalityCode;
import org.junit.jupiter.api.Test;

class ServiceAnswersTest {

    private static final ServiceAnswers.Trust JUDGED = new ServiceAnswers.Trust("high", "low");

    private static ServiceContent said(Map<String, Object> more, ServiceAnswers.Trust trust) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "contractorKind", "partner", "contractorMunicipality", "GM9102", "content", "Alle werkplekken."));
        answers.putAll(more);
        return ServiceAnswers.said(Answers.of(answers), MunicipalityCode::text, "samen", contractor -> trust);
    }

    @Test
    void whatSomebodySaidIsUnknownStaysSoInTheNextDraftAndWhatNobodyAnsweredTakesTheJudgement() {
        ServiceContent draft =
                said(Map.of("trustToClient", "unknown", "goals", "unknown"), ServiceAnswers.Trust.UNKNOWN);
        assertThat(draft.detail().inputs().missing())
                .containsExactly("trustToContractor", "trustToClient", "goals", "sight");

        Map<String, Object> next = ServiceAnswers.trusting(ServiceAnswers.values(draft), contractor -> JUDGED);

        assertThat(next)
                .containsEntry("trustToClient", "unknown")
                .containsEntry("goals", "unknown")
                .containsEntry("trustToContractor", "high")
                .doesNotContainKey("sight");
    }
}
