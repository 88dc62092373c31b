package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.inbox.form.Checked;
import nl.samenspoor.inbox.form.Field;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.ForetellingWork;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks answers by everything that has a say in them: the form, the day it happened, and the work behind it. All that is
 * wrong is told at once, in the order of the form: a mistake in one field hides none in another.
 */
@Component
class CheckingAnswers {

    /**
     * Answers after the checks.
     *
     * @param answers  what is right, with today where no day was given
     * @param problems what is wrong
     * @param foretold what they come to; null while something is wrong, and for work that does not foretell
     */
    record Outcome(Answers answers, List<FieldProblem> problems, @Nullable Foretold foretold) {}

    private final TaskForms forms;
    private final TimeCheck times;
    private final Clock clock;

    CheckingAnswers(TaskForms forms, TimeCheck times, Clock clock) {
        this.forms = forms;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param given by field key, as somebody sent them
     * @throws Conflict when nothing is wrong with the answers but the work cannot be done now
     */
    Outcome check(Actor actor, WorkContext context, Map<String, ?> given) {
        Form form = forms.form(context);
        Checked checked = AnswerCheck.check(form, given);
        Answers answers = Answers.of(dated(form, checked.answers()));
        Mistakes mistakes = new Mistakes();
        mistakes.add(checked.problems());
        mistakes.add(times.problems(actor, context, answers));
        TaskWork work = forms.work(form.id()).orElse(null);
        if (work != null && (checked.problems().isEmpty() || work.checksInPart())) {
            mistakes.add(work.check(actor, context, answers));
        }
        Foretold foretold = work instanceof ForetellingWork foretelling
                ? foretold(actor, context, foretelling, answers, mistakes)
                : null;
        return new Outcome(answers, inOrder(form, mistakes.all()), mistakes.any() ? null : foretold);
    }

    /** What is wrong with the answers is told before that the work cannot be done now. */
    private static @Nullable Foretold foretold(
            Actor actor, WorkContext context, ForetellingWork work, Answers answers, Mistakes mistakes) {
        try {
            return mistakes.in(() -> work.foretell(actor, context, answers));
        } catch (Conflict now) {
            if (mistakes.any()) {
                return null;
            }
            throw now;
        }
    }

    private Map<String, Object> dated(Form form, Map<String, Object> answers) {
        Map<String, Object> dated = new LinkedHashMap<>(answers);
        if (form.question(Answers.EFFECTIVE).isPresent()) {
            dated.putIfAbsent(Answers.EFFECTIVE, LocalDate.now(clock).toString());
        }
        return dated;
    }

    private static List<FieldProblem> inOrder(Form form, List<FieldProblem> problems) {
        List<String> order = form.questions().stream().map(Field::key).toList();
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> place(order, problem.field())))
                .toList();
    }

    private static int place(List<String> order, String field) {
        int place = order.indexOf(field.split("[\\[.]", 2)[0]);
        return place < 0 ? order.size() : place;
    }
}
