package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.springframework.stereotype.Component;

/** Attaches conditions to a decision, each with a key of its own within the cooperation. */
@Component
class SettingConditions {

    private static final int MOST = 50;

    private final ConditionRegister register;
    private final KnownPartners partners;

    SettingConditions(ConditionRegister register, KnownPartners partners) {
        this.register = register;
        this.partners = partners;
    }

    /**
     * The conditions with plain text and a key.
     *
     * @throws InvalidInput for too many, a text that is no plain text, or a key that is wrong or taken,
     *                      or an owner whose municipality is no partner, or a gate that does not come after this one,
     *                      or a motion or wish other than beside a consent, or neither of the two where a person records a consent
     */
    List<SetCondition> check(Actor actor, Opening opening, Body body, List<SetCondition> wanted) {
        if (wanted.size() > MOST) {
            throw InvalidInput.of("conditions", "gate.tooMany", MOST);
        }
        Set<String> taken = new HashSet<>();
        List<SetCondition> checked = new ArrayList<>();
        Mistakes mistakes = new Mistakes();
        for (int i = 0; i < wanted.size(); i++) {
            SetCondition one = wanted.get(i);
            String field = "conditions[" + i + "].";
            String text = mistakes.in(() -> PlainText.required(field + "text", one.text(), 2_000));
            String key = mistakes.in(
                    () -> one.key() == null ? free(opening, taken) : given(opening, field, one.key(), taken));
            mistakes.of(() -> requireLaterGate(opening, field, one));
            mistakes.of(() -> requireKnownOwner(opening, field, one));
            if (one.wishKind() != null && !besideConsent(opening, body)) {
                mistakes.add(List.of(FieldProblem.of(field + "wishKind", "gate.wishKindNotHere")));
            }
            if (one.wishKind() == null && besideConsent(opening, body) && !actor.system()) {
                mistakes.add(List.of(FieldProblem.of(field + "wishKind", "gate.wishKindNeeded")));
            }
            if (text != null && key != null) {
                taken.add(key);
                checked.add(new SetCondition(key, text, one.before(), one.owner(), one.due(), one.wishKind()));
            }
        }
        mistakes.refuse();
        return checked;
    }

    private static void requireLaterGate(Opening opening, String field, SetCondition condition) {
        GateKey before = condition.before();
        if (before != null && !SetCondition.gates(opening.key()).contains(before)) {
            throw InvalidInput.of(
                    field + "before",
                    "gate.conditionBefore",
                    before.phase().number(),
                    opening.key().phase().number());
        }
    }

    private void requireKnownOwner(Opening opening, String field, SetCondition condition) {
        MunicipalityCode municipality =
                condition.owner() == null ? null : condition.owner().municipality();
        if (municipality != null) {
            partners.require(field + "owner", opening.cooperation(), municipality);
        }
    }

    private String given(Opening opening, String field, String key, Set<String> taken) {
        if (!key.matches("[a-z0-9-]{1,60}")) {
            throw InvalidInput.of(field + "key", "gate.conditionKey");
        }
        if (taken.contains(key) || register.exists(opening.cooperation(), key)) {
            throw InvalidInput.of(field + "key", "gate.conditionKeyTaken", key);
        }
        return key;
    }

    private String free(Opening opening, Set<String> taken) {
        CooperationId cooperation = opening.cooperation();
        String start = opening.key().name().toLowerCase(Locale.ROOT) + "-";
        int number = 1;
        while (taken.contains(start + number) || register.exists(cooperation, start + number)) {
            number++;
        }
        return start + number;
    }

    void add(Actor actor, Opening opening, Decision decision, List<SetCondition> checked) {
        for (SetCondition one : checked) {
            String key = one.key();
            if (key == null) {
                throw new IllegalArgumentException("conditions are checked before they are added");
            }
            register.add(actor, opening, decision.id(), one, key, kind(opening, decision.body(), one));
        }
    }

    private static Condition.Kind kind(Opening opening, Body body, SetCondition one) {
        if (!besideConsent(opening, body)) {
            return Condition.Kind.CONDITION;
        }
        return one.wishKind() == WishKind.MOTION ? Condition.Kind.MOTION : Condition.Kind.WISH;
    }

    /** Consent knows no conditions (Wgr art. 1 par. 4). */
    private static boolean besideConsent(Opening opening, Body body) {
        return opening.key() == GateKey.G3 && body == Body.COUNCIL;
    }
}
