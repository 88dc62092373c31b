package nl.samenspoor.document;

import java.util.Optional;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Says which documents lie before the bodies that decide at a gate. */
@Component
public class TabledDocuments {

    private final FrozenDossiers dossiers;

    TabledDocuments(FrozenDossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * The gate that is open with a dossier in which this document is named, also when it was unlinked since; nothing when
     * it lies before nobody.
     */
    public Optional<GateKey> at(Document document) {
        return dossiers.tabled(document.cooperation())
                .filter(dossier -> names(dossier, document.id()))
                .map(FrozenDossier::gate);
    }

    private static boolean names(FrozenDossier dossier, DocumentId id) {
        return dossier.content().parts().stream()
                .filter(part -> part.key().equals(DocumentsAtGate.KEY))
                .flatMap(part -> part.lines().stream())
                .anyMatch(line -> line.key().equals(id.text()));
    }
}
