package nl.samenspoor.process.outbound;

import java.util.List;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What service agreements ask about partners and their trust: the modules do not know each other. */
@Component
class PartiesForServiceAgreements implements ServiceParties {

    private final Cooperations cooperations;
    private final JudgementsMade judgements;

    PartiesForServiceAgreements(Cooperations cooperations, JudgementsMade judgements) {
        this.cooperations = cooperations;
        this.judgements = judgements;
    }

    @Override
    public List<MunicipalityCode> partners(CooperationId cooperation) {
        return cooperations.summary(cooperation).partners();
    }

    @Override
    public @Nullable String trust(CooperationId cooperation, MunicipalityCode from, MunicipalityCode toward) {
        return judgements.trust(List.of(cooperation)).getOrDefault(cooperation, List.of()).stream()
                .filter(one -> from.equals(one.from()) && toward.equals(one.toward()))
                .findFirst()
                .filter(one -> one.level() != TrustLevel.UNKNOWN)
                .map(one -> one.level().key())
                .orElse(null);
    }
}
