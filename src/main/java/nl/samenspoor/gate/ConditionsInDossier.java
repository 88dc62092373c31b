package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.springframework.stereotype.Component;

/** Conditions, wishes and promises, and where each stands. */
@Component
class ConditionsInDossier implements DossierPart {

    private final ConditionRegister register;
    private final OpeningRegister openings;

    ConditionsInDossier(ConditionRegister register, OpeningRegister openings) {
        this.register = register;
        this.openings = openings;
    }

    @Override
    public String key() {
        return "conditions";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return register.of(cooperation, openings.latest(cooperation).orElse(null)).stream()
                .map(row -> line(row.condition()))
                .toList();
    }

    private static DossierLine line(Condition condition) {
        List<Said> values = new ArrayList<>();
        values.add(Said.code("gate.condition." + condition.state().key()));
        values.add(Said.text(condition.text()));
        String answer = condition.answer();
        if (answer != null) {
            values.add(Said.text(answer));
        }
        return new DossierLine(
                condition.key(),
                Said.code("gate.dossier.set." + condition.kind().key(), Said.municipality(condition.municipality())),
                values);
    }
}
