package nl.samenspoor.gate.tasks;

import java.util.List;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Choices on the forms for decisions that depend on the gate. */
@Component
class DecisionOptions {

    private final Texts texts;

    DecisionOptions(Texts texts) {
        this.texts = texts;
    }

    List<FormOption> choices(GateKey gate) {
        return DecisionAnswers.choices(gate).stream()
                .map(choice -> new FormOption(choice.key(), texts.of("gate.choice." + choice.key())))
                .toList();
    }

    /** Grounds on which a council may refuse consent; only at G3. */
    List<FormOption> grounds(GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : List.of(RefusalGround.values()).stream()
                        .map(ground -> new FormOption(ground.key(), texts.of("gate.ground." + ground.key())))
                        .toList();
    }
}
