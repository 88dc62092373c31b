package nl.samenspoor.inbox.web;

import java.util.Locale;
import nl.samenspoor.inbox.Claim;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.terms.DeadlineWords;
import nl.samenspoor.terms.TermRule;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A task as the API writes it. What does not apply to it is {@code none}: a municipality where there is one task for
 * all, a due date where there is no term.
 *
 * @param client    the municipality whose service agreement it is about
 * @param historical whether nothing is known of its cooperation after a day that has passed: then it waits for nobody and is
 *                  not late
 * @param claim     number of the newest claim, to say with one's own whom one saw at it; 0 when nobody is at it
 * @param claimedBy account of whoever is at it
 * @param claimedAt since when, as an instant
 * @param daysLeft  days from today to the due date, negative when it has passed
 * @param term      id of the term that gives the due date, as the catalogue has it
 * @param source    article of law or agreement that term comes from
 * @param certainty how sure that is: A, B, C or agreed
 * @param dueBasis  what the due date was counted from: opened, running, meeting or hold
 */
record TaskJson(
        String id,
        String name,
        String formId,
        String step,
        String cooperation,
        String cooperationName,
        Object phase,
        Object gate,
        String municipality,
        String body,
        String taskField,
        String client,
        String due,
        boolean overdue,
        Object daysLeft,
        String term,
        String termName,
        String source,
        String certainty,
        String dueBasis,
        boolean historical,
        int claim,
        String claimedBy,
        String claimedAt) {

    private static final String NONE = "none";

    static TaskJson of(
            OpenTask task, boolean historical, Claim claim, TaskNames names, Texts texts, DeadlineWords words) {
        Deadline deadline = task.deadline();
        TermRule rule = deadline == null ? null : words.rule(deadline);
        return new TaskJson(
                task.id(),
                texts.of(task.step()),
                task.formId(),
                task.step(),
                task.cooperation().text(),
                names.cooperation(task),
                task.phase() == null ? NONE : task.phase().number(),
                orNone(task.gate()),
                orNone(task.municipality()),
                task.body().name().toLowerCase(Locale.ROOT),
                orNone(task.taskField()),
                orNone(task.client()),
                orNone(task.due()),
                task.overdue() && !historical,
                task.daysLeft() == null ? NONE : task.daysLeft(),
                rule == null ? NONE : rule.id(),
                deadline == null ? NONE : words.name(deadline),
                rule == null ? NONE : rule.in(LocaleContextHolder.getLocale()).source(),
                rule == null ? NONE : rule.certainty().key(),
                deadline == null ? NONE : deadline.basis().key(),
                historical,
                claim.holder() == null ? 0 : claim.number(),
                orNone(claim.holder()),
                claim.holder() == null ? NONE : claim.since().toString());
    }

    private static String orNone(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }
}
