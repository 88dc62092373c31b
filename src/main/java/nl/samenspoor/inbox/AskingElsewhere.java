package nl.samenspoor.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.inbox.form.AnswerCheck;
import nl.samenspoor.inbox.form.Checked;
import nl.samenspoor.inbox.form.FieldLabels;
import nl.samenspoor.inbox.form.FieldView;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.FormTexts;
import nl.samenspoor.inbox.form.FormView;
import nl.samenspoor.inbox.form.TypedForm;
import nl.samenspoor.inbox.form.TypedRows;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lends the forms of tasks to other pages. */
@Component
class AskingElsewhere implements WorkForms {

    private final TaskForms forms;
    private final FormTexts formTexts;
    private final Texts texts;

    AskingElsewhere(TaskForms forms, FormTexts formTexts, Texts texts) {
        this.forms = forms;
        this.formTexts = formTexts;
        this.texts = texts;
    }

    @Override
    public WorkForm of(WorkContext work, Set<String> without) {
        return new Lent(forms.form(work).without(without), false);
    }

    @Override
    public WorkForm correcting(WorkContext work, Set<String> without) {
        return new Lent(forms.form(work).without(without).requiring(Answers.EFFECTIVE), true);
    }

    private final class Lent implements WorkForm {

        private final Form form;
        private final boolean corrects;

        Lent(Form form, boolean corrects) {
            this.form = form;
            this.corrects = corrects;
        }

        @Override
        public Typed typed(Map<String, ? extends List<String>> sent) {
            Map<String, Object> values = TypedForm.read(form, sent);
            boolean rows = TypedRows.asked(sent);
            return new Typed(values, rows, rows ? TypedRows.change(form, values, sent) : "");
        }

        @Override
        public Looked check(Map<String, ?> answers) {
            Checked checked = AnswerCheck.check(form, answers);
            return new Looked(Answers.of(checked.answers()), checked.problems());
        }

        @Override
        public Laid lay(Map<String, ?> values, FieldMessages problems, String first) {
            List<FieldView> fields = new FormView(
                            form, formTexts, LocaleContextHolder.getLocale(), problems::says, first)
                    .fields(values).stream()
                            .map(field -> corrects && field.name().equals(Answers.EFFECTIVE)
                                    ? field.describedAs(texts.of("inbox.date.onRecord"))
                                    : field)
                            .toList();
            return new Laid(fields, FieldLabels.named(fields, problems, texts));
        }
    }
}
