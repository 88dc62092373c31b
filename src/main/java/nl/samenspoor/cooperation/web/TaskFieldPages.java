package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCaseFields;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task fields of a cooperation, each with its business case, and the form for a new version of that. */
@Controller
@RequestMapping("/cooperations/{id}/task-fields")
class TaskFieldPages {

    private final ReadingTaskFields reading;
    private final FieldColleges colleges;
    private final DraftingBusinessCases drafting;
    private final Overtaking overtaking;
    private final OpenSteps steps;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    TaskFieldPages(
            ReadingTaskFields reading,
            FieldColleges colleges,
            DraftingBusinessCases drafting,
            Overtaking overtaking,
            OpenSteps steps,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.reading = reading;
        this.colleges = colleges;
        this.drafting = drafting;
        this.overtaking = overtaking;
        this.steps = steps;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        ReadingTaskFields.Fields fields = reading.of(cooperation);
        lay(fields, model);
        model.addAttribute(
                "mayOpen",
                fields.cooperation().status() != CooperationStatus.ENDED
                        && visibility.may(actor, Right.STEER, cooperation));
        model.addAttribute("ownColleges", colleges.of(actor, fields.cooperation()));
        return "cooperation/task-fields";
    }

    @GetMapping("/{field}")
    String one(Actor actor, @PathVariable String id, @PathVariable String field, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        ReadingTaskFields.Fields fields = reading.of(cooperation);
        TaskField found = fields.require(field);
        lay(fields, model);
        model.addAttribute("field", found);
        model.addAttribute("versions", fields.versions(found));
        model.addAttribute(
                "caseAsked",
                found.state() == TaskFieldState.OPEN
                        && steps.waits(
                                cooperation,
                                WorkItem.of("userTask_draftBusinessCase").forField(found.id())));
        model.addAttribute(
                "agreements", found.state() == TaskFieldState.APPROVED || found.state() == TaskFieldState.IMPLEMENTED);
        model.addAttribute("steers", fields.open(found) && visibility.may(actor, Right.STEER, cooperation));
        model.addAttribute("ownColleges", colleges.of(actor, fields.cooperation()));
        return "cooperation/task-field";
    }

    @GetMapping("/{field}/business-case")
    String form(Actor actor, @PathVariable String id, @PathVariable String field, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.STEER, cooperation);
        return show(reading.of(cooperation), field, null, null, model);
    }

    @PostMapping("/{field}/business-case")
    String draft(
            Actor actor,
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.STEER, cooperation);
        ReadingTaskFields.Fields fields = reading.of(cooperation);
        fields.require(field);
        Typed typed = new Typed(sent);
        boolean drafted;
        try {
            typed.requireKnown(BusinessCaseForm::knows);
            drafted = drafting.draft(
                    actor,
                    cooperation,
                    BusinessCaseForm.command(field, typed, readable -> drafting.foresee(cooperation, readable)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(fields, field, typed, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            ReadingTaskFields.Fields now = reading.of(cooperation);
            return show(now, field, together(now, now.require(field), typed, model), null, model);
        }
        flash.addFlashAttribute("done", texts.of(drafted ? "cooperation.field.done" : "cooperation.field.same"));
        return "redirect:/cooperations/" + cooperation + "/task-fields/" + field;
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private Typed together(ReadingTaskFields.Fields now, TaskField field, Typed typed, Model model) {
        List<BusinessCase> versions = now.versions(field);
        DraftBusinessCase mine = BusinessCaseForm.command(field.id(), typed);
        Overtaken.of(
                        BusinessCaseFields.editions(versions),
                        Objects.requireNonNullElse(mine.seen(), 0),
                        BusinessCaseFields.of(mine, field.kind()))
                .ifPresent(overtaken -> {
                    model.addAttribute(
                            "overtaken", overtaking.view(overtaken, BusinessCaseFields.words(texts, now::name)));
                    overtaken.takenOver().forEach(typed::with);
                });
        return typed.with("version", versions.isEmpty() ? 0 : versions.get(0).version());
    }

    private String show(
            ReadingTaskFields.Fields fields,
            String field,
            @Nullable Typed typed,
            @Nullable FieldMessages problems,
            Model model) {
        TaskField found = fields.require(field);
        List<BusinessCase> versions = fields.versions(found);
        lay(fields, model);
        model.addAttribute("field", found);
        model.addAttribute(
                "form",
                typed == null
                        ? BusinessCaseForm.of(found, versions.isEmpty() ? null : versions.get(0), LocalDate.now(clock))
                        : typed);
        model.addAttribute("kinds", TaskFieldKind.values());
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "cooperation.field."));
        return "cooperation/business-case";
    }

    private static void lay(ReadingTaskFields.Fields fields, Model model) {
        model.addAttribute("fields", fields);
        model.addAttribute("cooperation", fields.cooperation().id().text());
        model.addAttribute("cooperationName", fields.cooperation().name());
    }
}
