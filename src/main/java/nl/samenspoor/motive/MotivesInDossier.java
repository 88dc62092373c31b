package nl.samenspoor.motive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.stereotype.Component;

/** Why each municipality cooperates: the three K's, the pressures and its main motive, as far as scored. */
@Component
class MotivesInDossier implements DossierPart {

    private final Motives motives;

    MotivesInDossier(Motives motives) {
        this.motives = motives;
    }

    @Override
    public String key() {
        return "motives";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        motives.of(cooperation).values().stream()
                .sorted(Comparator.comparing(one -> one.municipality().text()))
                .forEach(one -> add(one, lines));
        return lines;
    }

    private static void add(MunicipalityMotives own, List<DossierLine> lines) {
        MunicipalityCode code = own.municipality();
        for (ThreeK part : ThreeK.values()) {
            lines.add(line(
                    code,
                    part.key(),
                    Said.code("motive.state." + own.state(part).state().name().toLowerCase(Locale.ROOT))));
        }
        for (Pressure part : Pressure.values()) {
            PressureScore score = own.pressure(part);
            List<Said> values = new ArrayList<>();
            values.add(Said.code("motive.presence." + score.presence().key()));
            if (score.presence() == Presence.PRESENT) {
                values.add(Said.code("motive.directness." + score.directness().key()));
            }
            lines.add(line(code, part.key(), values.toArray(Said[]::new)));
        }
        own.mainMotive().ifPresent(words -> lines.add(line(code, "main", Said.text(words))));
    }

    private static DossierLine line(MunicipalityCode municipality, String part, Said... values) {
        return DossierLine.of(
                municipality + " " + part,
                Said.code("motive.dossier.of", Said.municipality(municipality), Said.code("motive.part." + part)),
                values);
    }
}
