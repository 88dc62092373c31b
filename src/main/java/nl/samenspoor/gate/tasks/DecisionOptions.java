package nl.samenspoor.gate.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Choices on the forms for decisions that depend on the gate. */
@Component
class DecisionOptions {

    private final Texts texts;
    private final PresentPartners partners;
    private final Municipalities municipalities;

    DecisionOptions(Texts texts, PresentPartners partners, Municipalities municipalities) {
        this.texts = texts;
        this.partners = partners;
        this.municipalities = municipalities;
    }

    /** Who can see to a condition: the project leader, and college and secretary of each partner. */
    List<FormOption> owners(CooperationId cooperation) {
        List<MunicipalityCode> present = partners.of(cooperation);
        Map<MunicipalityCode, String> names = municipalities.names(present);
        return ConditionOwner.possible(present).stream()
                .map(owner -> new FormOption(
                        owner.key(),
                        texts.of(
                                "gate.owner." + owner.body().name().toLowerCase(Locale.ROOT),
                                owner.municipality() == null ? "" : names.get(owner.municipality()))))
                .toList();
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
