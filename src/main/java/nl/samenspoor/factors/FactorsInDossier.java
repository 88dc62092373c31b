package nl.samenspoor.factors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Every factor with its score, and the scores of single municipalities where they were given. */
@Component
class FactorsInDossier implements DossierPart {

    private final Factors factors;

    FactorsInDossier(Factors factors) {
        this.factors = factors;
    }

    @Override
    public String key() {
        return "factors";
    }

    @Override
    public int place() {
        return 40;
    }

    /** Nothing when no factor was ever assessed. */
    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<FactorStatus> all = factors.all(cooperation);
        List<DossierLine> lines = new ArrayList<>();
        if (all.stream().anyMatch(FactorStatus::assessed)) {
            all.stream()
                    .filter(status -> status.factor().listing() == Listing.CHECKLIST || status.assessed())
                    .forEach(status -> add(status, lines));
        }
        return lines;
    }

    private static void add(FactorStatus status, List<DossierLine> lines) {
        Factor factor = status.factor();
        List<Said> values = new ArrayList<>();
        values.add(Said.code(status.score().messageKey()));
        status.latest()
                .filter(latest -> status.assessed())
                .ifPresent(latest -> values.add(Said.date(latest.effective())));
        lines.add(new DossierLine(factor.id(), Said.code(factor.nameKey()), values));
        status.latest().stream()
                .flatMap(latest -> latest.perMunicipality().entrySet().stream())
                .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                .forEach(entry -> lines.add(DossierLine.of(
                        factor.id() + " " + entry.getKey(),
                        Said.code("factors.dossier.of", Said.code(factor.nameKey()), Said.municipality(entry.getKey())),
                        Said.code(entry.getValue().messageKey()))));
    }
}
