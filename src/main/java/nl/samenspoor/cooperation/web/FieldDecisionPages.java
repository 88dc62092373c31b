package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.tasks.DecidingBesideTasks;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form on which a college decides on a task field, whether a task asks for it or not. */
@Controller
@RequestMapping("/cooperations/{id}/task-fields/{field}/decisions")
class FieldDecisionPages {

    private static final String MUNICIPALITY = "municipality";

    private final FieldColleges colleges;
    private final DecidingBesideTasks deciding;
    private final Texts texts;
    private final Clock clock;

    FieldDecisionPages(FieldColleges colleges, DecidingBesideTasks deciding, Texts texts, Clock clock) {
        this.colleges = colleges;
        this.deciding = deciding;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param municipality whose college; empty for the only one */
    @GetMapping
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam(defaultValue = "") String municipality,
            Model model) {
        ReadingTaskFields.Fields fields = colleges.require(actor, new CooperationId(id));
        TaskField found = fields.require(field);
        MunicipalityCode college = colleges.college(actor, fields, municipality);
        Map<String, Object> values = deciding.values(fields.cooperation().id(), found.id(), college);
        values.put(Answers.EFFECTIVE, LocalDate.now(clock).toString());
        if (found.decisionOf(college).filter(FieldDecision.OPTED_OUT::equals).isPresent()) {
            model.addAttribute(
                    "over",
                    texts.of("cooperation.optedOutBefore", fields.name(college), RecordedWords.marked(found.name())));
        }
        return show(fields, found, college, values, FieldMessages.none(), model);
    }

    @PostMapping
    String decide(
            Actor actor,
            @PathVariable String id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ReadingTaskFields.Fields fields = colleges.require(actor, new CooperationId(id));
        TaskField found = fields.require(field);
        MunicipalityCode college =
                colleges.college(actor, fields, Objects.requireNonNullElse(sent.getFirst(MUNICIPALITY), ""));
        CooperationId cooperation = fields.cooperation().id();
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(sent);
        answers.remove(MUNICIPALITY);
        WorkForms.WorkForm form = deciding.form(cooperation, found.id(), college);
        Map<String, Object> values = form.typed(answers).values();
        List<String> stopped;
        try {
            stopped = deciding.decide(actor, cooperation, found.id(), college, form.check(values));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(fields, found, college, values, texts.fields(wrong), model);
        } catch (Conflict meanwhile) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(meanwhile));
            return show(fields, found, college, values, FieldMessages.none(), model);
        }
        flash.addFlashAttribute("done", texts.of("cooperation.field.decide.done", fields.name(college)));
        if (!stopped.isEmpty()) {
            flash.addFlashAttribute("stopped", String.join(" ", stopped));
        }
        return "redirect:/cooperations/" + cooperation + "/task-fields/" + found.id();
    }

    /** What agreeing brings a college that decides later than the others; on hold its own agreement waits. */
    private String late(ReadingTaskFields.Fields fields, MunicipalityCode college) {
        boolean onHold = fields.cooperation().status() == CooperationStatus.ON_HOLD;
        return texts.of(
                onHold ? "cooperation.field.decide.late.onHold" : "cooperation.field.decide.late",
                fields.name(college));
    }

    private String show(
            ReadingTaskFields.Fields fields,
            TaskField field,
            MunicipalityCode college,
            Map<String, Object> values,
            FieldMessages problems,
            Model model) {
        CooperationId cooperation = fields.cooperation().id();
        WorkForms.Laid laid = deciding.form(cooperation, field.id(), college).lay(values, problems, "");
        model.addAttribute("asked", deciding.asked(cooperation, field.id(), college));
        model.addAttribute("laid", laid.fields());
        model.addAttribute("summary", laid.problems());
        model.addAttribute("field", field);
        model.addAttribute("college", college.text());
        model.addAttribute("collegeName", fields.name(college));
        model.addAttribute("late", fields.late(field, college) ? late(fields, college) : null);
        model.addAttribute("said", fields.said(field, college));
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", fields.cooperation().name());
        return "cooperation/field-decision";
    }
}
