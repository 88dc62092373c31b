package nl.samenspoor.inbox.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.inbox.ForetellingTasks;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.inbox.form.FieldLabels;
import nl.samenspoor.inbox.form.FieldView;
import nl.samenspoor.inbox.form.FormTexts;
import nl.samenspoor.inbox.form.FormView;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out the page of one task. */
@Component
class TaskPageModel {

    /** What a task that was done says when somebody opens it again. */
    private static final Set<String> RECORDED = Set.of("inbox.alreadyDone", "inbox.doneElsewhere");

    private final ForetellingTasks foretelling;
    private final FormTexts formTexts;
    private final CooperationNames names;
    private final Texts texts;

    TaskPageModel(ForetellingTasks foretelling, FormTexts formTexts, CooperationNames names, Texts texts) {
        this.foretelling = foretelling;
        this.formTexts = formTexts;
        this.names = names;
        this.texts = texts;
    }

    /** The form with these values and what is wrong with them; {@code first} is the field to begin at, or empty. */
    ModelAndView form(TaskSheet sheet, Map<String, ?> values, FieldMessages problems, String first, HttpStatus status) {
        return page(sheet, values, problems, first, status, SettingAside.EMPTY);
    }

    /** The form as it was, with what is wrong with setting the task aside. */
    ModelAndView setAside(TaskSheet sheet, SettingAside aside) {
        return page(sheet, sheet.values(), FieldMessages.none(), "", HttpStatus.UNPROCESSABLE_CONTENT, aside);
    }

    private ModelAndView page(
            TaskSheet sheet,
            Map<String, ?> values,
            FieldMessages problems,
            String first,
            HttpStatus status,
            SettingAside aside) {
        List<FieldView> fields = new FormView(
                        sheet.form(), formTexts, LocaleContextHolder.getLocale(), problems::of, first)
                .fields(values);
        ModelAndView page = new ModelAndView("inbox/task", status);
        page.addObject("task", line(sheet));
        page.addObject("fields", fields);
        page.addObject("problems", FieldLabels.named(fields, problems, texts));
        page.addObject("plain", problems);
        page.addObject("mayDo", sheet.mayDo());
        page.addObject("foretells", foretelling.foretells(sheet.task().formId()));
        page.addObject("maySetAside", sheet.maySetAside());
        page.addObject("aside", aside);
        page.addObject("asideProblems", aside.summary(texts));
        page.addObject("asked", sheet.asked());
        page.addObject("ways", sheet.beforehand());
        return page;
    }

    /** Why it cannot be done now, with the way on. */
    ModelAndView closed(TaskSheet sheet, Conflict why, HttpStatus status) {
        ModelAndView page = new ModelAndView("inbox/closed", status);
        page.addObject("task", line(sheet));
        page.addObject("recorded", RECORDED.contains(why.code()));
        page.addObject("ways", sheet.afterwards());
        page.addObject(
                "why",
                texts.of(
                        why.code(),
                        Arrays.stream(why.arguments()).map(this::told).toArray()));
        return page;
    }

    /** Whoever was first may be the system itself. */
    private Object told(Object argument) {
        return argument instanceof String text ? texts.recorder(text) : argument;
    }

    TaskLine line(TaskSheet sheet) {
        return TaskLine.of(List.of(sheet.task()), names, texts).get(0);
    }
}
