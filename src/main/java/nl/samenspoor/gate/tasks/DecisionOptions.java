package nl.samenspoor.gate.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.WorkContext;
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

    /** What the forms of both bodies offer, by field. */
    Map<String, List<FormOption>> of(WorkContext context) {
        GateKey gate = context.requireGate();
        return Map.of("choice", choices(gate), "owner", owners(context.cooperation()), "before", laterGates(gate));
    }

    /** Who can see to a condition: the project leader, and college and secretary of each partner. */
    private List<FormOption> owners(CooperationId cooperation) {
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

    /** Gates before which a condition set at this one can be answered. */
    private List<FormOption> laterGates(GateKey gate) {
        return SetCondition.gates(gate).stream()
                .map(later -> new FormOption(
                        later.name(), texts.of("web.gate", later.phase().number())))
                .toList();
    }

    private List<FormOption> choices(GateKey gate) {
        return DecisionAnswers.choices(gate).stream()
                .map(choice -> new FormOption(choice.key(), texts.of("gate.choice." + choice.key())))
                .toList();
    }

    /** Grounds on which a council may refuse consent; only at G3. */
    List<FormOption> grounds(GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : RefusalGround.lawful().stream()
                        .map(ground -> new FormOption(ground.key(), texts.of("gate.ground." + ground.key())))
                        .toList();
    }

    /** How a council may ask for something beside its consent; only at G3. */
    List<FormOption> wishKinds(GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : Arrays.stream(WishKind.values())
                        .map(kind -> new FormOption(kind.key(), texts.of("gate.kind." + kind.key())))
                        .toList();
    }
}
