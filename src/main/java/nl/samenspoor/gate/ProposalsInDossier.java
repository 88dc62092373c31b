package nl.samenspoor.gate;

import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** What each college proposed to its council at the latest opening of the gate. */
@Component
class ProposalsInDossier implements DossierPart {

    static final String KEY = "proposals";

    private final OpeningRegister openings;
    private final DossierRegister dossiers;

    ProposalsInDossier(OpeningRegister openings, DossierRegister dossiers) {
        this.openings = openings;
        this.dossiers = dossiers;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int place() {
        return 15;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return openings
                .latest(cooperation, gate)
                .map(opening -> dossiers.proposals(List.of(opening.id())).getOrDefault(opening.id(), List.of()))
                .orElse(List.of())
                .stream()
                .map(proposal -> DossierLine.of(
                        "proposal " + proposal.municipality().text(),
                        Said.code("gate.dossier.proposal", Said.municipality(proposal.municipality())),
                        Said.textOrUnknown(proposal.text()),
                        Said.date(proposal.on())))
                .toList();
    }
}
