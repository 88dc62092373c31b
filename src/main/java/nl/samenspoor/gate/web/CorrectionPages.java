package nl.samenspoor.gate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FormFields;
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

    private final ReadingGates reading;
    private final GateView gates;
    private final CorrectingDecisions correcting;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final Texts texts;

    CorrectionPages(
            ReadingGates reading,
            GateView gates,
            CorrectingDecisions correcting,
            Municipalities municipalities,
            CooperationNames names,
            Texts texts) {
        this.reading = reading;
        this.gates = gates;
        this.correcting = correcting;
        this.municipalities = municipalities;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping("/cooperations/{id}/gates/{gate}/decisions/{decision}/correction")
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String decision,
            Model model) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = reading.visible(actor, cooperation, gate);
        Decision wrong = correcting.correctable(actor, cooperation, latest(cooperation, key), decision);
        return show(
                cooperation,
                key,
                wrong,
                CorrectionForm.of(wrong, new LinkedMultiValueMap<>()),
                FieldMessages.none(),
                model);
    }

    @PostMapping("/cooperations/{id}/gates/{gate}/decisions/{decision}/correction")
    String correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @PathVariable String decision,
            @RequestParam
                    @FormFields({
                        "on",
                        "kind",
                        "outcome",
                        "manner",
                        "seats",
                        "sitting",
                        "mustAbstain",
                        "present",
                        "inFavour",
                        "against",
                        "blank",
                        "fraction",
                        "fractionSeats",
                        "fractionInFavour",
                        "fractionAgainst",
                        "fractionBlank",
                        "fractionAbsent",
                        "words",
                        "unanimous",
                        "choice",
                        "ground",
                        "motivation",
                        "subject",
                        "source",
                        "why"
                    })
                    MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = reading.visible(actor, cooperation, gate);
        Decision wrong = recorded(cooperation, key, decision);
        CorrectionForm form = new CorrectionForm(sent);
        try {
            Recorded recorded =
                    correcting.correct(actor, cooperation, form.json().command(key, wrong));
            flash.addFlashAttribute("warning", recorded.warnings().isEmpty() ? null : words(recorded.warnings()));
            flash.addFlashAttribute("done", texts.of("gate.correction.done"));
            return "redirect:/cooperations/" + cooperation + "/gates/" + key;
        } catch (InvalidInput refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(cooperation, key, wrong, form, texts.fields(onPage(refused)), model);
        }
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
        Recorded recorded =
                correcting.correct(actor, cooperation, body.command(key, recorded(cooperation, key, decision)));
        return new CorrectedJson(
                recorded.decision().id(),
                recorded.decision().outcome().key(),
                recorded.warnings().isEmpty()
                        ? List.of()
                        : texts.fields(new InvalidInput(recorded.warnings())).all());
    }

    private String words(List<FieldProblem> warnings) {
        return warnings.stream()
                .map(warning -> texts.of(warning.code(), warning.arguments().toArray()))
                .collect(Collectors.joining(" "));
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

    /** The table of fractions is one field on the page. */
    private static InvalidInput onPage(InvalidInput refused) {
        return new InvalidInput(refused.problems().stream()
                .map(problem -> problem.field().startsWith("perFraction")
                        ? new FieldProblem("perFraction", problem.code(), problem.arguments())
                        : problem)
                .toList());
    }

    private String show(
            CooperationId cooperation,
            GateKey key,
            Decision wrong,
            CorrectionForm form,
            FieldMessages problems,
            Model model) {
        model.addAttribute("key", key);
        model.addAttribute("cooperationId", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("decision", wrong);
        model.addAttribute("name", municipalities.name(wrong.municipality()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", Vote.Kind.values());
        model.addAttribute("manners", Vote.Manner.values());
        model.addAttribute("outcomes", DecisionOutcome.values());
        model.addAttribute(
                "choices",
                List.of(Choice.values()).stream()
                        .filter(choice -> choice.fits(key))
                        .toList());
        model.addAttribute(
                "grounds", key == GateKey.G3 && wrong.body() == Body.COUNCIL ? RefusalGround.lawful() : List.of());
        return "gate/correction";
    }
}
