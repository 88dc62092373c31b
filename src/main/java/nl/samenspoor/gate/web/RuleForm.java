package nl.samenspoor.gate.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.gate.AgreedRule;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.RuleAtGate;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page's form for a decision rule, as it was typed.
 *
 * @param rule   key of the rule
 * @param bodies one of {@link #BODIES}
 * @param source where it is agreed
 * @param seen   id of the rule the page showed, 0 when none had been agreed
 */
record RuleForm(@Nullable String rule, @Nullable String bodies, @Nullable String source, @Nullable Long seen) {

    /** Who may decide, in which order; ends the message key {@code gate.rules.bodies.*}. */
    static final List<String> BODIES = List.of("usual", "college", "council", "college_council", "council_college");

    static RuleForm of(RuleAtGate now) {
        AgreedRule latest = now.agreed().isEmpty() ? null : now.agreed().get(0);
        return new RuleForm(
                now.rule().key(),
                latest == null ? BODIES.get(0) : key(latest.bodies()),
                latest == null ? null : latest.source(),
                now.latest());
    }

    /** What two people may change at once, by name of the field. */
    static Map<String, String> values(SetDecisionRule is) {
        return values(is.rule(), is.bodies(), is.source());
    }

    /** Every rule agreed, for who finds out that somebody was first; before that the usual one. */
    static List<Edition> editions(RuleAtGate now) {
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(0, values(DecisionRule.MAJORITY_EACH, List.of(), null), "", Instant.EPOCH));
        now.agreed()
                .forEach(one -> editions.add(new Edition(
                        edition(one.id()),
                        values(one.rule(), one.bodies(), one.source()),
                        one.recordedBy(),
                        one.recordedAt())));
        return editions;
    }

    private static Map<String, String> values(DecisionRule rule, List<Body> bodies, @Nullable String source) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rule", rule.key());
        values.put("bodies", key(bodies));
        values.put("source", source == null ? "" : source);
        return values;
    }

    /** What people call the fields, and how they read them. */
    static FieldWords words(Texts texts) {
        return FieldWords.of(
                field -> texts.of(
                        switch (field) {
                            case "rule" -> "gate.page.rule";
                            case "bodies" -> "gate.rules.who";
                            default -> "gate.rules.source";
                        }),
                (field, text) -> switch (field) {
                    case "rule" -> texts.of("gate.rule." + text);
                    case "bodies" -> texts.of("gate.rules.bodies." + text);
                    default -> text;
                },
                field -> field.equals("source"));
    }

    /** The form counted from the newest rule, with what only others changed. */
    RuleForm after(RuleAtGate now, Map<String, String> takenOver) {
        return new RuleForm(
                takenOver.getOrDefault("rule", rule),
                takenOver.getOrDefault("bodies", bodies),
                takenOver.getOrDefault("source", source),
                now.latest());
    }

    /** Key of a list of bodies. */
    static String key(List<Body> bodies) {
        return bodies.isEmpty()
                ? BODIES.get(0)
                : bodies.stream()
                        .map(body -> body.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("_"));
    }

    /**
     * Number of an edition for the id of a rule that somebody says he saw; one that nobody has for a number that no rule can
     * have.
     */
    static int edition(long seen) {
        return (int) Math.max(-1, Math.min(seen, Integer.MAX_VALUE));
    }

    /**
     * @param rules judge what could be read, when something is wrong already
     * @throws InvalidInput with everything wrong, when a choice is none of those offered
     */
    SetDecisionRule command(GateKey gate, Consumer<SetDecisionRule> rules) {
        return command(gate, rule, () -> deciding(bodies), source, rules);
    }

    /**
     * A rule to lay down.
     *
     * @param bodies reads them
     * @param rules  judge what could be read, when something is wrong already
     * @throws InvalidInput with everything wrong
     */
    static SetDecisionRule command(
            GateKey gate,
            @Nullable String rule,
            Supplier<List<Body>> bodies,
            @Nullable String source,
            Consumer<SetDecisionRule> rules) {
        Mistakes mistakes = new Mistakes();
        SetDecisionRule command = new SetDecisionRule(
                gate,
                Objects.requireNonNull(mistakes.in(() -> rule(rule), DecisionRule.MAJORITY_EACH)),
                Objects.requireNonNull(mistakes.in(bodies, List.of())),
                source);
        mistakes.judged(() -> rules.accept(command), field -> true);
        mistakes.refuse();
        return command;
    }

    private static List<Body> deciding(@Nullable String bodies) {
        String who = bodies == null || bodies.isBlank() ? BODIES.get(0) : bodies;
        if (!BODIES.contains(who)) {
            throw InvalidInput.of("bodies", "gate.bodies");
        }
        return who.equals(BODIES.get(0))
                ? List.of()
                : Arrays.stream(who.split("_"))
                        .map(one -> Body.valueOf(one.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static DecisionRule rule(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw InvalidInput.of("rule", "kernel.required");
        }
        return DecisionRule.of(key.substring(0, Math.min(60, key.length())));
    }
}
