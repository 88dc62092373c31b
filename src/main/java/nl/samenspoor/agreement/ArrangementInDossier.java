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

/** The newest version of the arrangement: legal form, who enters into it, what it says, and its dates. */
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
        Clauses clauses = arrangement.clauses();
        add(lines, "name", arrangement.name());
        addCode(
                lines,
                "participants",
                "agreement.parties.",
                arrangement.participants() == null
                        ? null
                        : arrangement.participants().key());
        addCode(
                lines,
                "powers",
                "agreement.powers.",
                clauses.powers() == null ? null : clauses.powers().key());
        add(lines, "tasks", clauses.tasks());
        add(lines, "board", arrangement.board());
        add(lines, "directorate", arrangement.directorate());
        add(lines, "staff", clauses.staff());
        add(lines, "exitRules", clauses.exitRules());
        add(lines, "conflictRules", clauses.conflictRules());
        addCode(
                lines,
                "variant",
                "agreement.variant.",
                arrangement.variant() == null ? null : arrangement.variant().key());
        add(lines, "inForce", arrangement.inForce());
        add(lines, "ends", arrangement.ends());
        add(lines, "reviewOn", arrangement.reviewOn());
        Integer years = arrangement.evaluationAfterYears();
        if (years != null) {
            lines.add(DossierLine.of(
                    "evaluation",
                    Said.code("agreement.dossier.evaluation"),
                    Said.code("agreement.dossier.years", Said.text(years.toString()))));
        }
        add(lines, "note", arrangement.note());
        return lines;
    }

    private static void add(List<DossierLine> lines, String key, @Nullable String words) {
        if (words != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.dossier." + key), Said.text(words)));
        }
    }

    private static void addCode(List<DossierLine> lines, String key, String prefix, @Nullable String code) {
        if (code != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.dossier." + key), Said.code(prefix + code)));
        }
    }

    private static void add(List<DossierLine> lines, String key, @Nullable EffectiveDate date) {
        if (date != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.dossier." + key), Said.date(date)));
        }
    }
}
