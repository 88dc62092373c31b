package nl.samenspoor.agreement;

import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Says in the reader's language on what it depends whether a rule of {@link FormRules} speaks. */
@Component
public class RuleConditions {

    private final Texts texts;

    RuleConditions(Texts texts) {
        this.texts = texts;
    }

    /** For example "geldt als de deelnemers raden of burgemeesters zijn". */
    public String of(FormRule rule, Set<FormRule.Condition> unknown) {
        return texts.of(
                "agreement.fit.if",
                unknown.stream()
                        .map(condition -> words(rule, condition))
                        .collect(Collectors.joining(between("agreement.fit.if.and"))));
    }

    private String words(FormRule rule, FormRule.Condition condition) {
        return switch (condition) {
            case FORM ->
                texts.of(
                        "agreement.fit.if.form",
                        rule.forms().stream()
                                .map(form -> texts.of("agreement.fit.form." + form))
                                .collect(Collectors.joining(between("agreement.fit.if.or"))));
            case PARTICIPANTS ->
                texts.of(
                        "agreement.fit.if.participants",
                        rule.participants().stream()
                                .map(one -> texts.of("agreement.parties." + one.key()))
                                .collect(Collectors.joining(between("agreement.fit.if.or"))));
            case POLICY_TASKS -> texts.of("agreement.fit.if.policy." + rule.policyTasks());
        };
    }

    private String between(String code) {
        return " " + texts.of(code) + " ";
    }
}
