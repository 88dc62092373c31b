package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest version of the arrangement: legal form, name, board and dates. */
@Component
class ArrangementInDossier implements DossierPart {

    private final Arrangements arrangements;

    ArrangementInDossier(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public String key() {
        return "arrangement";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return arrangements.of(cooperation).stream()
                .findFirst()
                .map(ArrangementInDossier::lines)
                .orElse(List.of());
    }

    private static List<DossierLine> lines(Arrangement arrangement) {
        List<DossierLine> lines = new ArrayList<>();
        lines.add(DossierLine.of(
                "legalForm",
                Said.code("agreement.dossier.legalForm"),
                Said.code("agreement.legalForm." + arrangement.legalForm().key()),
                Said.code("agreement.status." + arrangement.status().key()),
                Said.date(arrangement.effective())));
        add(lines, "name", arrangement.name());
        add(lines, "board", arrangement.board());
        add(lines, "directorate", arrangement.directorate());
        add(lines, "inForce", arrangement.inForce());
        add(lines, "ends", arrangement.ends());
        add(lines, "note", arrangement.note());
        return lines;
    }

    private static void add(List<DossierLine> lines, String key, @Nullable String words) {
        if (words != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.dossier." + key), Said.text(words)));
        }
    }

    private static void add(List<DossierLine> lines, String key, @Nullable EffectiveDate date) {
        if (date != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.dossier." + key), Said.date(date)));
        }
    }
}
