package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** The partners, the chosen form with its legal form, and the planned start. */
@Component
class FormInDossier implements DossierPart {

    private final Cooperations cooperations;

    FormInDossier(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public String key() {
        return "form";
    }

    @Override
    public int place() {
        return 65;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        for (CooperationSummary summary : cooperations.summaries(List.of(cooperation))) {
            CooperationForm form = summary.form();
            EffectiveDate start = summary.plannedStart();
            lines.add(new DossierLine(
                    "partners",
                    Said.code("cooperation.dossier.partners"),
                    summary.partners().stream().map(Said::municipality).toList()));
            lines.add(DossierLine.of(
                    "form",
                    Said.code("cooperation.dossier.form"),
                    form == null ? Said.UNKNOWN : InDossier.form(form, summary.formVariant())));
            lines.add(DossierLine.of(
                    "legalForm",
                    Said.code("cooperation.dossier.legalForm"),
                    Said.code("agreement.legalForm." + summary.legalForm().key())));
            lines.add(DossierLine.of(
                    "plannedStart",
                    Said.code("cooperation.dossier.plannedStart"),
                    start == null ? Said.UNKNOWN : Said.date(start)));
        }
        return lines;
    }
}
