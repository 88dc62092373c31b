package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** The documents (stukken) that whoever prepared the dossier referred to. */
@Component
class DocumentsInDossier implements DossierPart {

    private final OpeningRegister openings;
    private final DossierRegister dossiers;

    DocumentsInDossier(OpeningRegister openings, DossierRegister dossiers) {
        this.openings = openings;
        this.dossiers = dossiers;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierDocument> documents =
                openings.latest(cooperation, gate).map(dossiers::documents).orElse(List.of());
        List<DossierLine> lines = new ArrayList<>();
        for (DossierDocument document : documents) {
            lines.add(new DossierLine(
                    (lines.size() + 1) + " " + document.title(), Said.text(document.title()), values(document)));
        }
        return lines;
    }

    private static List<Said> values(DossierDocument document) {
        List<Said> values = new ArrayList<>();
        values.add(Said.textOrUnknown(document.place()));
        EffectiveDate dated = document.dated();
        values.add(dated == null ? Said.UNKNOWN : Said.date(dated));
        String checksum = document.checksum();
        if (checksum != null) {
            values.add(Said.code("gate.dossier.checksum", Said.text(checksum)));
        }
        return values;
    }
}
