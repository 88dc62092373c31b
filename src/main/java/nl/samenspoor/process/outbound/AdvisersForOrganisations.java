package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.organisation.spi.SaidOfAdvisers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said of the use of advisers, for the page of the organisation: the modules do not know each other. */
@Component
class AdvisersForOrganisations implements SaidOfAdvisers {

    private final JudgementsMade judgements;

    AdvisersForOrganisations(JudgementsMade judgements) {
        this.judgements = judgements;
    }

    @Override
    public @Nullable Said of(CooperationId cooperation) {
        return judgements.advisers(List.of(cooperation)).getOrDefault(cooperation, List.of()).stream()
                .findFirst()
                .map(said -> new Said(
                        said.used().key(),
                        said.grounds().note(),
                        said.grounds().effective(),
                        said.grounds().source()))
                .orElse(null);
    }
}
