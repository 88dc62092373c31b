package nl.samenspoor.gate.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.gate.AgreedRule;
import nl.samenspoor.gate.DecisionRules;
import nl.samenspoor.gate.RuleAtGate;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a gate is decided. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/gates/{gate}/rule")
class RuleApi {

    /** A rule to lay down; {@code seen}, when given, is the id of the rule it replaces, 0 for the first. */
    record SetRuleJson(
            @Nullable String rule,
            @Nullable List<@Nullable String> bodies,
            @Nullable String source,
            @Nullable Long seen) {

        /**
         * @param rules judge what could be read, when something is wrong already
         * @throws InvalidInput naming every field that is wrong
         */
        SetDecisionRule command(GateKey gate, Consumer<SetDecisionRule> rules) {
            return RuleForm.command(gate, rule, this::deciding, source, rules);
        }

        private List<Body> deciding() {
            List<Body> deciding = new ArrayList<>();
            for (String key : bodies == null ? List.<String>of() : bodies) {
                deciding.add(body(key));
            }
            return deciding;
        }

        private static Body body(@Nullable String key) {
            return Arrays.stream(Body.values())
                    .filter(body -> key(body).equals(key))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(
                            "bodies",
                            "gate.unknownBody",
                            key == null ? "" : key.substring(0, Math.min(40, key.length()))));
        }
    }

    /** A rule that was agreed. */
    record AgreedJson(long id, String rule, List<String> bodies, String source, Instant recordedAt, String recordedBy) {

        static AgreedJson of(AgreedRule rule) {
            return new AgreedJson(
                    rule.id(),
                    rule.rule().key(),
                    keys(rule.bodies()),
                    rule.source() == null ? GateJson.UNKNOWN : rule.source(),
                    rule.recordedAt(),
                    rule.recordedBy());
        }
    }

    /**
     * The rule a gate opens with next, whether it is open now, what the law asks beside it in words, and every rule agreed,
     * the latest first.
     */
    record RuleJson(
            String gate,
            String rule,
            List<String> bodies,
            boolean open,
            List<String> warnings,
            List<AgreedJson> agreed) {

        static RuleJson of(RuleAtGate at, Texts texts) {
            return new RuleJson(
                    at.gate().name(),
                    at.rule().key(),
                    keys(at.bodies()),
                    at.open(),
                    at.warnings().stream().map(texts::of).toList(),
                    at.agreed().stream().map(AgreedJson::of).toList());
        }
    }

    private final DecisionRules rules;
    private final SettingDecisionRules setting;
    private final Overtaking overtaking;
    private final Visibility visibility;
    private final Texts texts;

    RuleApi(
            DecisionRules rules,
            SettingDecisionRules setting,
            Overtaking overtaking,
            Visibility visibility,
            Texts texts) {
        this.rules = rules;
        this.setting = setting;
        this.overtaking = overtaking;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    RuleJson one(Actor actor, @PathVariable String id, @PathVariable String gate) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return RuleJson.of(rules.of(cooperation, RulePages.gate(gate)), texts);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @PathVariable String id, @PathVariable String gate, @RequestBody SetRuleJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SET_RULE, cooperation);
        SetDecisionRule command =
                body.command(RulePages.gate(gate), readable -> setting.foresee(actor, cooperation, readable));
        if (body.seen() == null) {
            setting.set(actor, cooperation, command);
        } else {
            replace(actor, cooperation, command, body.seen());
        }
    }

    /** Answers 409 with what everybody made of every field when somebody else laid a rule down since. */
    private void replace(Actor actor, CooperationId cooperation, SetDecisionRule command, long seen) {
        try {
            setting.set(actor, cooperation, command, seen);
        } catch (Conflict refused) {
            throw refused.code().equals(RulePages.CHANGED)
                    ? overtaking.refused(
                            refused,
                            RuleForm.editions(rules.of(cooperation, command.gate())),
                            RuleForm.edition(seen),
                            RuleForm.values(command))
                    : refused;
        }
    }

    private static List<String> keys(List<Body> bodies) {
        return bodies.stream().map(RuleApi::key).toList();
    }

    private static String key(Body body) {
        return body.name().toLowerCase(Locale.ROOT);
    }
}
