package nl.samenspoor.inbox.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.EarlierRound;
import nl.samenspoor.inbox.ForetellingTasks;
import nl.samenspoor.inbox.TaskDraft;
import nl.samenspoor.inbox.TaskSheet;
import nl.samenspoor.inbox.form.AnsweredForm;
import nl.samenspoor.inbox.form.FieldLabels;
import nl.samenspoor.inbox.form.FieldView;
import nl.samenspoor.inbox.form.FormTexts;
import nl.samenspoor.inbox.form.FormView;
import nl.samenspoor.inbox.form.OfferedWords;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
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

    /** Heading of the page of a task that cannot be done, by why; of anything else it waits for something. */
    private static final Map<String, String> HEADINGS = Map.of(
            "inbox.alreadyDone", "inbox.recorded",
            "inbox.doneElsewhere", "inbox.recorded",
            "inbox.wasSetAside", "inbox.passedOver",
            "inbox.claim.taken", "inbox.claim.somebody");

    private final ForetellingTasks foretelling;
    private final FormTexts formTexts;
    private final AnsweredForm answered;
    private final CooperationNames names;
    private final RemarksOnTasks remarks;
    private final Texts texts;
    private final Clock clock;

    TaskPageModel(
            ForetellingTasks foretelling,
            FormTexts formTexts,
            AnsweredForm answered,
            CooperationNames names,
            RemarksOnTasks remarks,
            Texts texts,
            Clock clock) {
        this.foretelling = foretelling;
        this.formTexts = formTexts;
        this.answered = answered;
        this.names = names;
        this.remarks = remarks;
        this.texts = texts;
        this.clock = clock;
    }

    /** The form as somebody opens it: with his draft when he has one, or else with what is known. */
    ModelAndView opened(Actor actor, TaskSheet sheet) {
        ModelAndView page = form(actor, sheet, sheet.shown(), FieldMessages.none(), "", HttpStatus.OK);
        TaskDraft draft = sheet.draft();
        EarlierRound earlier = sheet.earlier();
        if (draft != null) {
            page.addObject("resumed", texts.of("inbox.draft.resumed", moment(draft)));
        } else if (earlier != null) {
            page.addObject("earlier", earlier(earlier));
            page.addObject("earlierTask", earlier.task());
        }
        return page;
    }

    /** The form with these values and what is wrong with them; {@code first} is the field to begin at, or empty. */
    ModelAndView form(
            Actor actor,
            TaskSheet sheet,
            Map<String, ?> values,
            FieldMessages problems,
            String first,
            HttpStatus status) {
        return page(actor, sheet, values, problems, first, status, SettingAside.EMPTY);
    }

    /** The form as it was, with what is wrong with setting the task aside. */
    ModelAndView setAside(Actor actor, TaskSheet sheet, SettingAside aside) {
        return page(actor, sheet, sheet.shown(), FieldMessages.none(), "", HttpStatus.UNPROCESSABLE_CONTENT, aside);
    }

    /** The form with what was typed, which is not saved because another draft was; saving again puts it in its place. */
    ModelAndView newerDraft(Actor actor, TaskSheet sheet, Map<String, ?> typed, Conflict other) {
        ModelAndView page = form(actor, sheet, typed, FieldMessages.none(), "", HttpStatus.CONFLICT);
        page.addObject("newerDraft", texts.says(other));
        return page;
    }

    private ModelAndView page(
            Actor actor,
            TaskSheet sheet,
            Map<String, ?> values,
            FieldMessages problems,
            String first,
            HttpStatus status,
            SettingAside aside) {
        List<FieldView> fields = new FormView(
                        sheet.form(), formTexts, LocaleContextHolder.getLocale(), problems::says, first)
                .fields(values);
        ModelAndView page = new ModelAndView("inbox/task", status);
        page.addObject("task", line(actor, sheet));
        page.addObject("fields", fields);
        FieldMessages named = FieldLabels.named(fields, problems, texts);
        page.addObject("problems", named);
        page.addObject("summary", named);
        page.addObject("plain", problems);
        page.addObject("mayDo", sheet.mayDo());
        page.addObject("historical", sheet.historical());
        page.addObject("draftNumber", sheet.draft() == null ? 0 : sheet.draft().number());
        String untold = foretelling.untold(sheet.task().formId());
        page.addObject("foretells", untold != null);
        page.addObject("untold", untold == null ? null : texts.of(untold));
        page.addObject("maySetAside", sheet.maySetAside());
        page.addObject("aside", aside);
        page.addObject("asideSummary", aside.summary(texts));
        page.addObject("asked", sheet.asked());
        page.addObject("ways", sheet.beforehand());
        return page;
    }

    /** Why it cannot be done now, with the way on and the reader's own draft. */
    ModelAndView closed(Actor actor, TaskSheet sheet, Conflict why, HttpStatus status) {
        ModelAndView page = new ModelAndView("inbox/closed", status);
        page.addObject("task", line(actor, sheet));
        page.addObject("heading", HEADINGS.getOrDefault(why.code(), "inbox.closed"));
        page.addObject("taken", why.code().equals("inbox.claim.taken"));
        page.addObject("ways", sheet.afterwards());
        page.addObject(
                "why",
                texts.says(
                        why.code(),
                        Arrays.stream(why.arguments()).map(this::told).toArray()));
        TaskDraft draft = sheet.draft();
        if (draft != null) {
            page.addObject("draftAt", texts.of("inbox.draft.kept", moment(draft)));
            page.addObject("draft", answered.of(sheet.form(), draft.answers(), OfferedWords.NONE));
        }
        return page;
    }

    /**
     * As {@link #closed}, with what was typed and not kept, to be copied: instead of the reader's other draft, in whose place
     * it was not kept, or beside what he recorded himself.
     */
    ModelAndView closed(Actor actor, TaskSheet sheet, Conflict why, Map<String, ?> typed) {
        TaskDraft other = sheet.draft();
        ModelAndView page = closed(actor, sheet, why, HttpStatus.CONFLICT);
        page.addObject("unkept", true);
        page.addObject(
                "draftAt",
                other == null ? texts.of("inbox.draft.unkept.copy") : texts.of("inbox.draft.unkept", moment(other)));
        page.addObject("draft", answered.of(sheet.form(), typed, OfferedWords.NONE));
        return page;
    }

    private String earlier(EarlierRound round) {
        return texts.of(
                round.takenOver().isEmpty() ? "inbox.earlier.onRecord" : "inbox.earlier.takenOver",
                round.effective(),
                round.recordedAt().atZone(clock.getZone()).toLocalDate());
    }

    private ZonedDateTime moment(TaskDraft draft) {
        return draft.savedAt().atZone(clock.getZone());
    }

    /** Whoever was first may be the system itself. */
    private Object told(Object argument) {
        return argument instanceof String text ? texts.recorder(text) : argument;
    }

    TaskLine line(Actor actor, TaskSheet sheet) {
        TaskLine line = TaskLine.of(List.of(sheet.task()), names, texts).get(0);
        return line.forReader(
                TaskReason.of(actor, sheet.task(), line.municipality(), texts),
                ClaimLine.of(sheet.claim(), actor, texts, clock),
                remarks.of(List.of(sheet.task())).get(sheet.task().id()));
    }
}
