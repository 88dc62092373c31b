package nl.samenspoor.gate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.samenspoor.gate.CorrectDecision;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.tasks.AsRecorded;
import nl.samenspoor.gate.tasks.DecisionAnswers;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects a decision that was recorded wrongly: on a page, and for other systems. */
@Controller
class CorrectionPages {

    /**
     * What a correction came to.
     *
     * @param decision id of the decision as it counts now
     * @param outcome  key of the outcome
     * @param warnings what is accepted but odd
     */
    record CorrectedJson(String decision, String outcome, List<FieldMessages.FieldMessage> warnings) {}

    private static final String WHY = "why";

    private final ReadingGates reading;
    private final GateView gates;
    private final CorrectingDecisions correcting;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final WorkForms forms;
    private final Texts texts;
    private final Clock clock;

    CorrectionPages(
            ReadingGates reading,
            GateView gates,
            CorrectingDecisions correcting,
            Municipalities municipalities,
            CooperationNames names,
            WorkForms forms,
            Texts texts,
            Clock clock) {
        this.reading = reading;
        this.gates = gates;
        this.correcting = correcting;
        this.municipalities = municipalities;
        this.names = names;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cooperations/{id}/gates/{gate}/decisions/{decision}/correction")
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String decision,
            Model model,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = reading.visible(actor, cooperation, gate);
        if (corrected(cooperation, key, decision)) {
            flash.addFlashAttribute("odd", List.of(texts.of("gate.correction.already")));
            return gate(cooperation, key);
        }
        Decision wrong = correcting.correctable(actor, cooperation, latest(cooperation, key), decision);
        model.addAttribute("why", "");
        lay(form(cooperation, key, wrong).lay(AsRecorded.of(wrong), FieldMessages.none(), ""), model);
        return show(cooperation, key, wrong, FieldMessages.none(), model);
    }

    @PostMapping("/cooperations/{id}/gates/{gate}/decisions/{decision}/correction")
    String correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = reading.visible(actor, cooperation, gate);
        Decision wrong = recorded(cooperation, key, decision);
        WorkForms.WorkForm form = form(cooperation, key, wrong);
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(sent);
        String why = answers.containsKey(WHY) ? String.valueOf(answers.getFirst(WHY)) : "";
        answers.remove(WHY);
        WorkForms.Typed typed = form.typed(answers);
        model.addAttribute(WHY, why);
        if (typed.rows()) {
            correcting.correctable(actor, cooperation, latest(cooperation, key), decision);
            KeptPages.keepThisPage();
            lay(form.lay(typed.values(), FieldMessages.none(), typed.first()), model);
            return show(cooperation, key, wrong, FieldMessages.none(), model);
        }
        try {
            Recorded recorded = correct(actor, cooperation, key, wrong, form.check(typed.values()), why);
            flash.addFlashAttribute(
                    "odd", recorded.warnings().stream().map(this::words).toList());
            flash.addFlashAttribute("done", texts.of("gate.correction.done"));
            return gate(cooperation, key);
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            FieldMessages problems = texts.fields(refused);
            lay(form.lay(typed.values(), problems, ""), model);
            return show(cooperation, key, wrong, problems, model);
        } catch (Conflict refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(refused));
            lay(form.lay(typed.values(), FieldMessages.none(), ""), model);
            return show(cooperation, key, wrong, FieldMessages.none(), model);
        }
    }

    private static String gate(CooperationId cooperation, GateKey key) {
        return "redirect:/cooperations/" + cooperation + "/gates/" + key;
    }

    /** Whether another version took its place, at whichever opening: who goes back to its form is told so. */
    private boolean corrected(CooperationId cooperation, GateKey key, String id) {
        return gates.gates(cooperation).stream()
                .filter(gate -> gate.key() == key)
                .flatMap(gate -> gate.decisions().stream())
                .flatMap(decision -> decision.versions().stream().skip(1))
                .anyMatch(version -> version.id().equals(id));
    }

    /** @throws InvalidInput with everything that is wrong, the reason first */
    private Recorded correct(
            Actor actor, CooperationId cooperation, GateKey key, Decision wrong, WorkForms.Looked looked, String why) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> PlainText.required(WHY, why, CorrectDecision.LONGEST_WHY));
        mistakes.add(looked.problems());
        DecisionAnswers answers = new DecisionAnswers(looked.answers());
        mistakes.in(() -> answers.judge(key, wrong.municipality(), clock, right -> {
            correcting.foresee(actor, cooperation, new CorrectDecision(wrong.id(), right, why));
            return right;
        }));
        mistakes.refuse();
        return answers.give(
                key,
                wrong.municipality(),
                clock,
                right -> correcting.correct(actor, cooperation, new CorrectDecision(wrong.id(), right, why)));
    }

    /** The form the decision was recorded with; its conditions stay as they are. */
    private WorkForms.WorkForm form(CooperationId cooperation, GateKey key, Decision wrong) {
        String form = wrong.body() == Body.COUNCIL ? "recordCouncilDecision" : "recordCollegeDecision";
        return forms.correcting(
                new WorkContext(
                        wrong.id(),
                        cooperation,
                        "userTask_" + form,
                        form,
                        key,
                        wrong.municipality(),
                        wrong.body(),
                        null),
                Set.of("conditions"));
    }

    /** The messages above the form name their field; the reason stands beside the form of the task. */
    private void lay(WorkForms.Laid laid, Model model) {
        model.addAttribute("fields", laid.fields());
        model.addAttribute(
                "summary",
                texts.named(laid.problems(), field -> field.equals(WHY) ? texts.of("gate.correction.why") : null));
    }

    @PostMapping("/api/v1/cooperations/{id}/gates/{gate}/decisions/{decision}/correction")
    @ResponseBody
    CorrectedJson correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String decision,
            @RequestBody CorrectionJson body) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = reading.visible(actor, cooperation, gate);
        Recorded recorded = correcting.correct(
                actor,
                cooperation,
                body.command(
                        key,
                        recorded(cooperation, key, decision),
                        known -> correcting.foresee(actor, cooperation, known)));
        return new CorrectedJson(
                recorded.decision().id(),
                recorded.decision().outcome().key(),
                recorded.warnings().isEmpty()
                        ? List.of()
                        : texts.fields(new InvalidInput(recorded.warnings())).all());
    }

    private String words(FieldProblem warning) {
        return texts.of(warning.code(), warning.arguments().toArray());
    }

    /** As it is or was recorded at the latest opening; whether it can be corrected the use case says. */
    private Decision recorded(CooperationId cooperation, GateKey key, String id) {
        return latest(cooperation, key).decisions().stream()
                .flatMap(decision -> decision.versions().stream())
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("gate.noDecision"));
    }

    private Gate latest(CooperationId cooperation, GateKey key) {
        return gates.latest(cooperation, key).orElseThrow(() -> new NotFound("gate.noDecision"));
    }

    private String show(CooperationId cooperation, GateKey key, Decision wrong, FieldMessages problems, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("cooperationId", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("decision", wrong);
        model.addAttribute("name", municipalities.name(wrong.municipality()));
        model.addAttribute("problems", problems);
        return "gate/correction";
    }
}
