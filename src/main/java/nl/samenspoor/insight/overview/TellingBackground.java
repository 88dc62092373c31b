package nl.samenspoor.insight.overview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/** Brings together what lies behind the picture of one cooperation. */
@Component
public class TellingBackground {

    private final Visibility visibility;
    private final Cooperations cooperations;
    private final Motives motives;
    private final JudgementsMade judgements;
    private final FollowUp followUp;
    private final CostKeys costKeys;
    private final Arrangements arrangements;
    private final ServiceAgreements serviceAgreements;
    private final Municipalities municipalities;

    TellingBackground(
            Visibility visibility,
            Cooperations cooperations,
            Motives motives,
            JudgementsMade judgements,
            FollowUp followUp,
            CostKeys costKeys,
            Arrangements arrangements,
            ServiceAgreements serviceAgreements,
            Municipalities municipalities) {
        this.visibility = visibility;
        this.cooperations = cooperations;
        this.motives = motives;
        this.judgements = judgements;
        this.followUp = followUp;
        this.costKeys = costKeys;
        this.arrangements = arrangements;
        this.serviceAgreements = serviceAgreements;
        this.municipalities = municipalities;
    }

    /** @throws NotFound when the actor may not see it */
    public Background of(Actor actor, CooperationId id) {
        visibility.requireVisible(actor, id);
        Set<MunicipalityCode> partners = new LinkedHashSet<>();
        cooperations.partners(id).stream().map(Partner::municipality).forEach(partners::add);
        Map<MunicipalityCode, MunicipalityMotives> known = motives.of(id);
        List<ServiceAgreement> services = serviceAgreements.of(id);
        Set<MunicipalityCode> mentioned = new LinkedHashSet<>(partners);
        mentioned.addAll(known.keySet());
        services.forEach(service -> mentioned.add(service.client()));
        return new Background(
                cooperations.summary(id),
                new ArrayList<>(partners),
                mentioned.stream().map(known::get).filter(Objects::nonNull).toList(),
                Judged.of(judgements, id),
                judgements.verdicts(List.of(id)).getOrDefault(id, List.of()),
                arrangements.of(id),
                services,
                costKeys.of(id),
                followUp.instruments(id),
                followUp.reports(id),
                followUp.evaluations(id),
                municipalities.names(mentioned));
    }
}
