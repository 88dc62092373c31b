package nl.samenspoor.agreement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@code form-rules.yaml}: what may be wrong with a legal form for a form of cooperation.
 *
 * @param rule         its key; its words are the message {@code agreement.fit.} and this
 * @param severity     how bad it is
 * @param legalForms   of which it speaks, never empty
 * @param forms        forms of cooperation, 1 to 4; empty for any, also while none was chosen
 * @param participants bodies that are party; empty for any
 * @param policyTasks  whether policy must be among the tasks, or must not; null when it does not matter
 * @param from         first day on which it counts, or null
 * @param until        first day on which it no longer does, or null
 * @param source       of the rule
 * @param certainty    how sure we are of it
 */
public record FormRule(
        String rule,
        Severity severity,
        List<LegalForm> legalForms,
        List<Integer> forms,
        List<Participants> participants,
        @Nullable Boolean policyTasks,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String source,
        SchemeItem.Certainty certainty) {

    /** How bad it is. */
    public enum Severity {
        /** The law does not allow it. */
        ERROR,
        /** Allowed, and seldom right. */
        WARNING,
        INFO;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FormRule {
        legalForms = List.copyOf(legalForms);
        forms = List.copyOf(forms);
        participants = List.copyOf(participants);
    }

    /** What a rule may ask that need not be known yet. */
    public enum Condition {
        FORM,
        PARTICIPANTS,
        POLICY_TASKS
    }

    /**
     * What must still become known before it is sure whether it speaks; everything that is known holds.
     *
     * @return empty when it surely speaks, or surely does not
     */
    Set<Condition> waitsFor(LegalForm legalForm, @Nullable Participants parties, ChosenForm.Shape shape, LocalDate on) {
        Set<Condition> unknown = EnumSet.noneOf(Condition.class);
        if (!forms.isEmpty() && shape.form() == null) {
            unknown.add(Condition.FORM);
        }
        if (!participants.isEmpty() && parties == null) {
            unknown.add(Condition.PARTICIPANTS);
        }
        if (policyTasks != null && shape.policyTasks() == null) {
            unknown.add(Condition.POLICY_TASKS);
        }
        Participants party = unknown.contains(Condition.PARTICIPANTS) ? participants.get(0) : parties;
        ChosenForm.Shape supposed = new ChosenForm.Shape(
                unknown.contains(Condition.FORM) ? forms.get(0) : shape.form(),
                unknown.contains(Condition.POLICY_TASKS) ? policyTasks : shape.policyTasks());
        return speaksOf(legalForm, party, supposed, on) ? unknown : Set.of();
    }

    /** Whether it speaks of an arrangement of this legal form that is in force from this day. */
    boolean speaksOf(LegalForm legalForm, @Nullable Participants parties, ChosenForm.Shape shape, LocalDate on) {
        return legalForms.contains(legalForm)
                && (forms.isEmpty() || shape.form() != null && forms.contains(shape.form()))
                && (participants.isEmpty() || parties != null && participants.contains(parties))
                && (policyTasks == null || policyTasks.equals(shape.policyTasks()))
                && (from == null || !on.isBefore(from))
                && (until == null || on.isBefore(until));
    }
}
