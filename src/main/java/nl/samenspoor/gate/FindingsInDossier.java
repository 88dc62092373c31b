package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.gate.spi.GateCriterion;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules find about the gate, worst first: warnings and gaps, none of which blocks. */
@Component
class FindingsInDossier implements DossierPart {

    private final ObjectProvider<GateCriterion> criteria;

    FindingsInDossier(ObjectProvider<GateCriterion> criteria) {
        this.criteria = criteria;
    }

    @Override
    public String key() {
        return "findings";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        criteria.orderedStream()
                .flatMap(criterion -> criterion.findings(cooperation, gate).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .filter(finding -> keys.add(key(finding)))
                .forEach(finding -> lines.add(DossierLine.of(
                        key(finding),
                        Said.code("gate.severity." + finding.severity().key()),
                        said(finding))));
        return lines;
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + String.join(" ", finding.arguments());
    }

    /** Arguments that begin like the code are keys of texts themselves. */
    private static Said said(Finding finding) {
        String family = finding.code().substring(0, finding.code().indexOf('.') + 1);
        return Said.code(
                finding.code(),
                finding.arguments().stream()
                        .map(argument -> argument.startsWith(family) ? Said.code(argument) : Said.text(argument))
                        .toArray(Said[]::new));
    }
}
