package nl.samenspoor.document;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** The documents that were linked to the opening of a gate, each with its newest version and checksum at that moment. */
@Component
class DocumentsAtGate implements DossierPart {

    static final String KEY = "kept_documents";

    private final Documents documents;
    private final GateView gates;

    DocumentsAtGate(Documents documents, GateView gates) {
        this.documents = documents;
        this.gates = gates;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int place() {
        return 21;
    }

    @Override
    public String address(CooperationId cooperation, String line) {
        return "/cooperations/" + cooperation + "/documents/" + line;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        int attempt = gates.attempt(cooperation, gate);
        return attempt == 0
                ? List.of()
                : documents.linked(cooperation, gate, attempt).stream()
                        .map(DocumentsAtGate::line)
                        .toList();
    }

    private static DossierLine line(Document document) {
        DocumentVersion newest = document.newest();
        List<Said> values = new ArrayList<>();
        values.add(Said.code("document.kind." + newest.facts().kind().key()));
        values.add(Said.date(newest.facts().dated()));
        values.add(Said.code("document.dossier.version", Said.text(Integer.toString(newest.version()))));
        if (document.signed()) {
            values.add(Said.code("document.dossier.signed"));
        }
        if (document.withdrawn()) {
            values.add(Said.code("document.dossier.withdrawn"));
        }
        values.add(Said.code("document.dossier.checksum", Said.text(newest.sha256())));
        return new DossierLine(document.id().text(), Said.text(newest.facts().title()), values);
    }
}
