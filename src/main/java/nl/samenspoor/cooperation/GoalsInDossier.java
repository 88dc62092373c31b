package nl.samenspoor.cooperation;

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

/** What the cooperation is to bring about: what a form is chosen for, and what an evaluation looks at. */
@Component
class GoalsInDossier implements DossierPart {

    private final GoalRows goals;

    GoalsInDossier(GoalRows goals) {
        this.goals = goals;
    }

    @Override
    public String key() {
        return "goals";
    }

    /** Before the forms that were compared: form follows content (Speulman 2012, §2.3.4). */
    @Override
    public int place() {
        return 58;
    }

    @Override
    public AtGate atGate() {
        return AtGate.ALONE;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return goals.latest(cooperation).map(GoalsInDossier::lines).orElse(List.of());
    }

    private static List<DossierLine> lines(GoalsAndVision set) {
        List<DossierLine> lines = new ArrayList<>();
        lines.add(DossierLine.of(
                "vision",
                Said.code("cooperation.dossier.vision"),
                Said.textOrUnknown(set.vision()),
                Said.code("cooperation.dossier.goalsOn", Said.date(set.on()))));
        if (set.coreValues() != null) {
            lines.add(DossierLine.of(
                    "coreValues", Said.code("cooperation.dossier.coreValues"), Said.text(set.coreValues())));
        }
        for (int i = 0; i < set.goals().size(); i++) {
            String number = Integer.toString(i + 1);
            lines.add(new DossierLine(
                    "goal " + number,
                    Said.code("cooperation.dossier.goal", Said.text(number)),
                    values(set.goals().get(i))));
        }
        return lines;
    }

    private static List<Said> values(Goal goal) {
        List<Said> values = new ArrayList<>(List.of(Said.text(goal.text())));
        add(values, "cooperation.dossier.indicator", goal.indicator());
        add(values, "cooperation.dossier.target", goal.target());
        EffectiveDate by = goal.by();
        if (by != null) {
            values.add(Said.code("cooperation.dossier.by", Said.date(by)));
        }
        return values;
    }

    private static void add(List<Said> values, String code, @Nullable String words) {
        if (words != null) {
            values.add(Said.code(code, Said.text(words)));
        }
    }
}
