package nl.samenspoor.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of forms and legal forms, by the law of a day. A mistake in it stops the start. Reads only. */
@Component
public class FormRules {

    private static final String FILE = "agreement/form-rules.yaml";

    /** A rule as its file has it. */
    record WrittenRule(
            String rule,
            String severity,
            List<String> legalForms,
            @Nullable List<Integer> forms,
            @Nullable List<String> participants,
            @Nullable Boolean policyTasks,
            @Nullable String from,
            @Nullable String until,
            String source,
            String certainty) {

        FormRule read() {
            return new FormRule(
                    rule,
                    FormRule.Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                    legalForms.stream()
                            .map(key -> LegalForm.of("legalForms", key))
                            .toList(),
                    forms == null ? List.of() : forms,
                    participants == null
                            ? List.of()
                            : participants.stream()
                                    .map(key -> Objects.requireNonNull(Participants.of(key)))
                                    .toList(),
                    policyTasks,
                    from == null ? null : LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until),
                    source,
                    SchemeItem.Certainty.valueOf(certainty));
        }
    }

    /** The file. */
    record Written(String asOf, List<WrittenRule> rules) {}

    private final LocalDate asOf;
    private final List<FormRule> rules;
    private final ChosenForm chosen;
    private final Clock clock;

    FormRules(ChosenForm chosen, Clock clock) {
        this.chosen = chosen;
        this.clock = clock;
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            Written written = YAMLMapper.builder().build().readValue(file, Written.class);
            this.asOf = LocalDate.parse(written.asOf());
            this.rules = written.rules().stream()
                    .map(WrittenRule::read)
                    .sorted(Comparator.comparing(FormRule::severity))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Day of the state of the law in the table. */
    public LocalDate asOf() {
        return asOf;
    }

    /** All rules, the most severe first. */
    public List<FormRule> all() {
        return rules;
    }

    /** The form that is worked out and not decided on yet, 1 to 4, of which the rules say nothing; null for none. */
    public @Nullable Integer workedOut(CooperationId cooperation) {
        return chosen.workedOut(cooperation);
    }

    /** Form and tasks of the cooperation, as the rules look at them. */
    public ChosenForm.Shape shape(CooperationId cooperation) {
        return chosen.of(cooperation);
    }

    /**
     * What the rules say of a legal form for this cooperation, the most severe first.
     *
     * @param parties which bodies are party, or null when not known
     * @param inForce from when it is in force; null or unknown takes today's law
     */
    public List<FormRule> judge(
            ChosenForm.Shape shape,
            LegalForm legalForm,
            @Nullable Participants parties,
            @Nullable EffectiveDate inForce) {
        LocalDate on = day(inForce);
        return rules.stream()
                .filter(rule -> rule.speaksOf(legalForm, parties, shape, on))
                .toList();
    }

    /**
     * What they would say if what is not known yet turned out so, with what each waits for; the most severe first.
     *
     * @param parties which bodies are party, or null when not known
     * @param inForce from when it is in force; null or unknown takes today's law
     */
    public Map<FormRule, Set<FormRule.Condition>> possible(
            ChosenForm.Shape shape,
            LegalForm legalForm,
            @Nullable Participants parties,
            @Nullable EffectiveDate inForce) {
        LocalDate on = day(inForce);
        Map<FormRule, Set<FormRule.Condition>> possible = new LinkedHashMap<>();
        for (FormRule rule : rules) {
            Set<FormRule.Condition> unknown = rule.waitsFor(legalForm, parties, shape, on);
            if (!unknown.isEmpty()) {
                possible.put(rule, unknown);
            }
        }
        return possible;
    }

    private LocalDate day(@Nullable EffectiveDate inForce) {
        return inForce == null || !inForce.known() || inForce.value().equals("..")
                ? LocalDate.now(clock)
                : inForce.earliest();
    }

    /** What they say of an arrangement on record; one without a day in force is judged by the day it was drafted. */
    public List<FormRule> judge(ChosenForm.Shape shape, Arrangement arrangement) {
        return judge(shape, arrangement.legalForm(), arrangement.participants(), day(arrangement));
    }

    /** As {@link #possible(ChosenForm.Shape, LegalForm, Participants, EffectiveDate)}, of an arrangement on record. */
    public Map<FormRule, Set<FormRule.Condition>> possible(ChosenForm.Shape shape, Arrangement arrangement) {
        return possible(shape, arrangement.legalForm(), arrangement.participants(), day(arrangement));
    }

    private static EffectiveDate day(Arrangement arrangement) {
        return arrangement.inForce() == null ? arrangement.effective() : arrangement.inForce();
    }
}
