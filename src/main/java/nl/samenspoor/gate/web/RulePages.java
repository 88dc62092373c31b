package nl.samenspoor.gate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.gate.AgreedRule;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.DecisionRules;
import nl.samenspoor.gate.RuleAtGate;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How each gate of a cooperation is decided; its leader lays it down here before the gate opens. */
@Controller
@RequestMapping("/cooperations/{id}/rules")
class RulePages {

    /** A rule as the page shows it; {@code recorded} says when and by whom. */
    record Line(AgreedRule rule, String bodies, String recorded) {}

    /** A gate and its rules; {@code bodies} in words. */
    record Row(RuleAtGate at, String bodies, List<Line> agreed) {}

    /** Code of the refusal of a rule in place of one that is no longer the newest. */
    static final String CHANGED = "gate.ruleChanged";

    private final DecisionRules rules;
    private final SettingDecisionRules setting;
    private final Overtaking overtaking;
    private final PresentPartners partners;
    private final Visibility visibility;
    private final CooperationNames names;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    RulePages(
            DecisionRules rules,
            SettingDecisionRules setting,
            Overtaking overtaking,
            PresentPartners partners,
            Visibility visibility,
            CooperationNames names,
            Texts texts,
            EffectiveDateText dates,
            Clock clock) {
        this.rules = rules;
        this.setting = setting;
        this.overtaking = overtaking;
        this.partners = partners;
        this.visibility = visibility;
        this.names = names;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String all(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        name(model, cooperation);
        model.addAttribute("rows", rules.of(cooperation).stream().map(this::row).toList());
        boolean ended = partners.ended(cooperation);
        model.addAttribute("ended", ended);
        model.addAttribute("leads", !ended && visibility.may(actor, Right.SET_RULE, cooperation));
        return "gate/rules";
    }

    @GetMapping("/{gate}")
    String form(Actor actor, @PathVariable String id, @PathVariable String gate, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SET_RULE, cooperation);
        RuleAtGate now = rules.of(cooperation, gate(gate));
        return show(cooperation, now, RuleForm.of(now), FieldMessages.none(), model);
    }

    @PostMapping("/{gate}")
    String set(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @ModelAttribute("form") RuleForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SET_RULE, cooperation);
        GateKey key = gate(gate);
        try {
            SetDecisionRule command = form.command(key, readable -> setting.foresee(actor, cooperation, readable));
            setting.set(actor, cooperation, command, form.seen() == null ? 0 : form.seen());
            flash.addFlashAttribute(
                    "done", texts.of("gate.rules.saved", key.phase().number()));
            return "redirect:/cooperations/" + cooperation + "/rules";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(cooperation, rules.of(cooperation, key), form, texts.fields(wrong), model);
        } catch (Conflict refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            RuleAtGate now = rules.of(cooperation, key);
            FieldMessages message = FieldMessages.of("rule", texts.says(refused));
            return show(cooperation, now, together(key, now, form, refused, model), message, model);
        }
    }

    /** What was typed together with what others changed since, counted from the newest rule. */
    private RuleForm together(GateKey key, RuleAtGate now, RuleForm form, Conflict refused, Model model) {
        Overtaken overtaken = refused.code().equals(CHANGED)
                ? Overtaken.of(
                                RuleForm.editions(now),
                                RuleForm.edition(form.seen() == null ? 0 : form.seen()),
                                RuleForm.values(form.command(key, readable -> {})))
                        .orElse(null)
                : null;
        if (overtaken == null) {
            return form.after(now, Map.of());
        }
        model.addAttribute("overtaken", overtaking.view(overtaken, RuleForm.words(texts)));
        return form.after(now, overtaken.takenOver());
    }

    private String show(CooperationId cooperation, RuleAtGate now, RuleForm form, FieldMessages problems, Model model) {
        name(model, cooperation);
        model.addAttribute("ended", partners.ended(cooperation));
        model.addAttribute("row", row(now));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("rules", DecisionRule.values());
        model.addAttribute("bodies", RuleForm.BODIES);
        return "gate/rule";
    }

    private void name(Model model, CooperationId cooperation) {
        model.addAttribute("cooperationId", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
    }

    private Row row(RuleAtGate at) {
        return new Row(
                at,
                texts.of("gate.rules.bodies." + RuleForm.key(at.bodies())),
                at.agreed().stream()
                        .map(rule -> new Line(
                                rule,
                                texts.of("gate.rules.bodies." + RuleForm.key(rule.bodies())),
                                texts.of(
                                        "gate.rules.recorded",
                                        dates.day(rule.recordedAt()
                                                .atZone(clock.getZone())
                                                .toLocalDate()),
                                        texts.recorder(rule.recordedBy()))))
                        .toList());
    }

    static GateKey gate(String key) {
        return Arrays.stream(GateKey.values())
                .filter(one -> one.name().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.unknown"));
    }
}
