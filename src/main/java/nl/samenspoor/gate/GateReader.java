package nl.samenspoor.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Puts whole openings together, with a constant number of statements. */
@Component
class GateReader {

    private final OpeningRegister openings;
    private final DossierRegister dossiers;
    private final DecisionRegister decisions;

    GateReader(OpeningRegister openings, DossierRegister dossiers, DecisionRegister decisions) {
        this.openings = openings;
        this.dossiers = dossiers;
        this.decisions = decisions;
    }

    Gate of(Opening opening) {
        return of(List.of(opening)).get(0);
    }

    List<Gate> all(CooperationId cooperation) {
        return of(openings.all(List.of(cooperation)));
    }

    /** In the order given. */
    List<Gate> of(Collection<Opening> wanted) {
        List<Long> ids = wanted.stream().map(Opening::id).toList();
        Map<Long, List<MunicipalityCode>> municipalities = openings.municipalities(ids);
        Map<Long, Gate.Dossier> dossier = dossiers.dossiers(ids);
        Map<Long, List<Gate.Proposal>> proposals = dossiers.proposals(ids);
        Map<Long, List<Decision>> decided = decisions.of(ids);
        return wanted.stream()
                .map(one -> new Gate(
                        one.key(),
                        one.attempt(),
                        one.status(),
                        one.rule(),
                        one.rounds(),
                        one.proposalNeeded(),
                        one.round(),
                        municipalities.getOrDefault(one.id(), List.of()),
                        one.openedAt(),
                        dossier.get(one.id()),
                        proposals.getOrDefault(one.id(), List.of()),
                        decided.getOrDefault(one.id(), List.of()),
                        one.verdict(),
                        one.choice(),
                        one.outcome(),
                        one.decidedOn(),
                        one.notedOn(),
                        one.earlierStay()))
                .toList();
    }
}
