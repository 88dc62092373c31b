package nl.samenspoor.factors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.factors.Factor.ProposalRule;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.factors.spi.CooperationFacts.Facts;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/**
 * Scores the system proposes: from the number of partners, from the form, and where all partners were given the same
 * score. Nothing is set: a proposal disappears when a person accepts it or gives that score himself.
 */
@Component
public class ScoreProposals {

    private static final int NETWORK = 1;

    private final Factors factors;
    private final CooperationFacts facts;

    ScoreProposals(Factors factors, CooperationFacts facts) {
        this.factors = factors;
        this.facts = facts;
    }

    /** What is proposed now, in the order of the catalogue. */
    public List<Proposal> of(CooperationId cooperation) {
        return of(factors.all(cooperation), facts.of(cooperation));
    }

    static List<Proposal> of(List<FactorStatus> factors, Facts facts) {
        return factors.stream()
                .flatMap(status -> proposal(status, facts).stream())
                .toList();
    }

    private static Optional<Proposal> proposal(FactorStatus status, Facts facts) {
        ProposalRule rule = status.factor().proposal();
        if (rule != null && rule.metric().equals("active_partners")) {
            return Optional.of(
                            fromPartners(status.factor(), rule, facts.partners().size()))
                    .filter(proposal -> proposal.score() != status.score());
        }
        if (status.assessed()) {
            return Optional.empty();
        }
        if (rule != null && rule.metric().equals("network_form")) {
            Integer form = facts.form();
            return form != null && form == NETWORK
                    ? Optional.of(
                            new Proposal(status.factor().id(), Score.NA, "factors.proposal.network_form", List.of()))
                    : Optional.empty();
        }
        return status.latest().flatMap(latest -> fromMunicipalities(latest, facts.partners()));
    }

    private static Proposal fromPartners(Factor factor, ProposalRule rule, int partners) {
        Score score = partners <= rule.presentUpTo()
                ? Score.PRESENT
                : partners <= rule.partlyUpTo() ? Score.PARTLY : Score.ABSENT;
        return new Proposal(factor.id(), score, "factors.proposal.active_partners", List.of(String.valueOf(partners)));
    }

    private static Optional<Proposal> fromMunicipalities(Assessment latest, List<MunicipalityCode> partners) {
        Set<Score> scores = partners.stream()
                .map(code -> latest.perMunicipality().getOrDefault(code, Score.UNKNOWN))
                .collect(Collectors.toSet());
        return scores.size() == 1 && !scores.contains(Score.UNKNOWN)
                ? Optional.of(new Proposal(
                        latest.factor(), scores.iterator().next(), "factors.proposal.municipalities_agree", List.of()))
                : Optional.empty();
    }
}
