package nl.samenspoor.factors;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.factors.spi.CooperationFacts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Assesses factors. Every assessment is a new version; none is overwritten. The score of the cooperation as a whole is
 * always set by a person: the system proposes at most ({@link ScoreProposals}). Contradictions are not refused but named
 * by the check ({@link CheckingFactors}).
 */
@Component
public class AssessingFactors {

    private static final int SOURCE = 2_000;

    private final FactorCatalogue catalogue;
    private final AssessmentRows rows;
    private final CooperationFacts facts;
    private final ScoreProposals proposals;
    private final Visibility visibility;

    AssessingFactors(
            FactorCatalogue catalogue,
            AssessmentRows rows,
            CooperationFacts facts,
            ScoreProposals proposals,
            Visibility visibility) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.facts = facts;
        this.proposals = proposals;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput for an unknown factor or part of it, a municipality that is and was no partner, or text that
     *                      is no plain text
     */
    @UseCase
    public void assess(Actor actor, AssessFactor command) {
        visibility.require(actor, Right.ASSESS_FACTORS, command.cooperation());
        List<FieldProblem> problems = problems(command, catalogue.require(command.factor()));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        rows.add(
                actor,
                command.because(
                        PlainText.optional("motivation", command.motivation(), PlainText.LONG),
                        PlainText.optional("source", command.source(), SOURCE)));
    }

    /**
     * Takes over what the system proposes for a factor now, as an assessment of this actor.
     *
     * @throws Conflict when there is no proposal (any more)
     */
    @UseCase
    public void accept(
            Actor actor,
            CooperationId cooperation,
            String factor,
            EffectiveDate effective,
            @Nullable String motivation) {
        visibility.require(actor, Right.ASSESS_FACTORS, cooperation);
        Factor known = catalogue.require(factor);
        Proposal proposal = proposals.of(cooperation).stream()
                .filter(one -> one.factor().equals(known.id()))
                .findFirst()
                .orElseThrow(() -> new Conflict("factors.noProposal"));
        assess(
                actor,
                AssessFactor.of(cooperation, known.id(), proposal.score(), Basis.DERIVED, effective)
                        .because(motivation, null));
    }

    private List<FieldProblem> problems(AssessFactor command, Factor factor) {
        Set<MunicipalityCode> named = new HashSet<>(command.perMunicipality().keySet());
        command.directed().keySet().forEach(way -> named.addAll(List.of(way.from(), way.to())));
        List<FieldProblem> problems = new ArrayList<>(notPartners(command.cooperation(), named));
        if (!command.directed().isEmpty() && !factor.directed()) {
            problems.add(FieldProblem.of("directed", "factors.notDirected"));
        }
        command.subscores().keySet().stream()
                .filter(key -> !factor.subscores().contains(key))
                .forEach(key -> problems.add(FieldProblem.of("subscores." + key, "factors.unknownSubscore", key)));
        return problems;
    }

    private List<FieldProblem> notPartners(CooperationId cooperation, Set<MunicipalityCode> named) {
        if (named.isEmpty()) {
            return List.of();
        }
        CooperationFacts.Facts known = facts.of(cooperation);
        return named.stream()
                .filter(code -> !known.partners().contains(code)
                        && !known.formerPartners().contains(code))
                .sorted()
                .map(code -> FieldProblem.of("perMunicipality." + code, "factors.notPartner", code.text()))
                .toList();
    }
}
