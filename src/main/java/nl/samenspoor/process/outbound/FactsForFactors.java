package nl.samenspoor.process.outbound;

import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** What the factor check asks about a cooperation: neither module knows the other. */
@Component
class FactsForFactors implements CooperationFacts {

    private final Cooperations cooperations;

    FactsForFactors(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public Facts of(CooperationId id) {
        CooperationSummary summary = cooperations.summary(id);
        CooperationForm form = summary.form();
        return new Facts(
                summary.partners(),
                cooperations.partners(id).stream()
                        .filter(partner -> partner.until() != null)
                        .map(Partner::municipality)
                        .toList(),
                summary.phase(),
                form == null ? null : form.number(),
                summary.startedOn(),
                summary.realisedOn(),
                summary.observedUntil());
    }
}
