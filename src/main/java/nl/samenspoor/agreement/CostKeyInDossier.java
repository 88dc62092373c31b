package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.springframework.stereotype.Component;

/** The cost key that counts, with the exact share of every municipality in every period. */
@Component
class CostKeyInDossier implements DossierPart {

    private final CostKeys keys;

    CostKeyInDossier(CostKeys keys) {
        this.keys = keys;
    }

    @Override
    public String key() {
        return "cost_key";
    }

    @Override
    public int place() {
        return 75;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return keys.latest(cooperation).map(CostKeyInDossier::lines).orElse(List.of());
    }

    private static List<DossierLine> lines(CostKey key) {
        List<DossierLine> lines = new ArrayList<>();
        lines.add(DossierLine.of(
                "type",
                Said.code("agreement.dossier.type"),
                Said.code("agreement.type." + key.type().key()),
                Said.code("agreement.status." + key.status().key()),
                Said.date(key.effective())));
        String basis = key.basisStated();
        if (basis != null) {
            lines.add(DossierLine.of("basis", Said.code("agreement.dossier.basis"), Said.text(basis)));
        }
        for (int i = 0; i < key.periods().size(); i++) {
            period(i + 1, key.periods().get(i), lines);
        }
        return lines;
    }

    private static void period(int number, CostKeyPeriod period, List<DossierLine> lines) {
        List<Said> about = new ArrayList<>();
        about.add(Said.date(period.from()));
        EffectiveDate to = period.to();
        about.add(to == null ? Said.code("agreement.dossier.open") : Said.code("agreement.dossier.to", Said.date(to)));
        if (period.costKind() != null) {
            about.add(Said.text(period.costKind()));
        }
        about.add(period.sharesKnown() ? Said.code("agreement.dossier.sharesKnown") : Said.UNKNOWN);
        if (period.rule() != null) {
            about.add(Said.text(period.rule()));
        }
        Said name = Said.code("agreement.dossier.period", Said.text(Integer.toString(number)));
        lines.add(new DossierLine("period " + number, name, about));
        period.shares().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MunicipalityCode, Share> share) ->
                        share.getKey().text()))
                .forEach(share -> lines.add(DossierLine.of(
                        "period " + number + " " + share.getKey(),
                        Said.code("agreement.dossier.share", name, Said.municipality(share.getKey())),
                        Said.text(share.getValue().toString()))));
    }
}
