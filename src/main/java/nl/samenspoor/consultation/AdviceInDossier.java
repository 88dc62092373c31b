package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** What works councils were asked and advised, and which decision deviates from it, at the second and third gate. */
@Component
class AdviceInDossier implements DossierPart {

    private final WorksCouncils councils;

    AdviceInDossier(WorksCouncils councils) {
        this.councils = councils;
    }

    @Override
    public String key() {
        return "advice";
    }

    @Override
    public int place() {
        return 73;
    }

    @Override
    public AtGate atGate() {
        return AtGate.TOGETHER;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        if (gate == GateKey.G2 || gate == GateKey.G3) {
            councils.of(cooperation).forEach(one -> add(lines, one));
        }
        return lines;
    }

    private static void add(List<DossierLine> lines, WorksCouncil one) {
        String code = one.municipality().text();
        Said whose = Said.municipality(one.municipality());
        WorksCouncil.Request request = one.request();
        if (request != null) {
            List<Said> values = new ArrayList<>(List.of(
                    Said.text(request.subject()),
                    Said.code(
                            request.primacyReserved()
                                    ? "consultation.works.reserved"
                                    : "consultation.works.notReserved"),
                    Said.date(request.on())));
            if (one.awaited()) {
                values.add(Said.code("consultation.waiting"));
            }
            lines.add(new DossierLine("request " + code, Said.code("consultation.dossier.request", whose), values));
        }
        WorksCouncil.Advice advice = one.advice();
        if (advice != null) {
            List<Said> values = new ArrayList<>();
            values.add(Said.code("consultation.outcome." + advice.outcome().key()));
            if (advice.text() != null) {
                values.add(Said.text(advice.text()));
            }
            if (advice.conditions() != null) {
                values.add(Said.text(advice.conditions()));
            }
            values.add(Said.date(advice.on()));
            String label = one.awaited() ? "consultation.dossier.adviceBefore" : "consultation.dossier.advice";
            lines.add(new DossierLine("advice " + code, Said.code(label, whose), values));
        }
        WorksCouncil.Deviation deviation = one.deviation();
        if (deviation != null) {
            lines.add(DossierLine.of(
                    "deviation " + code,
                    Said.code("consultation.dossier.deviation", whose),
                    Said.text(deviation.reason()),
                    Said.date(deviation.notified())));
        }
    }
}
