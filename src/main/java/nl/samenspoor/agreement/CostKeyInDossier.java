package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
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

/**
 * The cost key that counts with its status and the exact share of every municipality in every period; a newer proposal
 * beside an agreed key; and of a key that was rejected or ended no more than that.
 */
@Component
class CostKeyInDossier implements DossierPart {

    /** Before the keys of the lines on a proposal that lies beside the agreed key. */
    private static final String PROPOSAL = "proposal ";

    /** Before the keys of the lines on an agreed key that only begins later. */
    private static final String LATER = "later ";

    private final CostKeys keys;
    private final Clock clock;

    CostKeyInDossier(CostKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
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
        CountingKey counting = keys.counting(cooperation, LocalDate.now(clock));
        List<DossierLine> lines = new ArrayList<>();
        CostKey gone = counting.gone();
        if (gone != null) {
            lines.add(status("", gone));
        }
        if (counting.key() != null) {
            lines(counting.key(), "", lines);
        }
        if (counting.later() != null) {
            lines(counting.later(), LATER, lines);
        }
        if (counting.proposal() != null) {
            lines(counting.proposal(), PROPOSAL, lines);
        }
        return lines;
    }

    private static void lines(CostKey key, String which, List<DossierLine> lines) {
        lines.add(status(which, key));
        String basis = key.basisStated();
        if (basis != null) {
            lines.add(DossierLine.of(
                    which + "basis", about(which, Said.code("agreement.dossier.basis")), Said.text(basis)));
        }
        for (int i = 0; i < key.periods().size(); i++) {
            period(which, i + 1, key.periods().get(i), lines);
        }
    }

    private static DossierLine status(String which, CostKey key) {
        return DossierLine.of(
                which + "type",
                about(which, Said.code("agreement.dossier.type")),
                Said.code("agreement.type." + key.type().key()),
                Said.code("agreement.status." + key.status().key()),
                Said.date(key.effective()));
    }

    private static Said about(String which, Said subject) {
        return which.isEmpty()
                ? subject
                : Said.code("agreement.dossier." + (which.equals(LATER) ? "later" : "proposal"), subject);
    }

    private static void period(String which, int number, CostKeyPeriod period, List<DossierLine> lines) {
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
        Said name = about(which, Said.code("agreement.dossier.period", Said.text(Integer.toString(number))));
        lines.add(new DossierLine(which + "period " + number, name, about));
        period.shares().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MunicipalityCode, Share> share) ->
                        share.getKey().text()))
                .forEach(share -> lines.add(DossierLine.of(
                        which + "period " + number + " " + share.getKey(),
                        Said.code("agreement.dossier.share", name, Said.municipality(share.getKey())),
                        Said.text(share.getValue().toString()))));
    }
}
