package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.ArrangementHistory;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.FormRule;
import nl.samenspoor.agreement.FormRules;
import nl.samenspoor.agreement.FormVariant;
import nl.samenspoor.agreement.Publication;
import nl.samenspoor.agreement.PublishingArrangements;
import nl.samenspoor.agreement.RecordPublication;
import nl.samenspoor.agreement.RegisterRows;
import nl.samenspoor.agreement.RuleConditions;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.agreement.tasks.ArrangementForm;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Csv;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which legal form the law and the chosen form allow, and where the scheme was published. */
@Controller
@RequestMapping("/cooperations/{id}/legal-form")
class LegalFormPages {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /**
     * What is said of a legal form.
     *
     * @param rules      what rules say for certain, the most severe first
     * @param possible   what others would say, and in which case
     * @param incomplete whether the form of cooperation or the kinds of tasks are not known
     */
    record Said(List<FormRule> rules, Map<FormRule, String> possible, boolean incomplete) {}

    private final FormRules rules;
    private final RuleConditions conditions;
    private final Arrangements arrangements;
    private final PublishingArrangements publishing;
    private final Overtaking overtaking;
    private final RegisterRows register;
    private final DraftingArrangements drafting;
    private final ArrangementForm arrangementForm;
    private final CooperationNames names;
    private final Visibility visibility;
    private final EffectiveDateText dates;
    private final Texts texts;

    LegalFormPages(
            FormRules rules,
            RuleConditions conditions,
            Arrangements arrangements,
            PublishingArrangements publishing,
            Overtaking overtaking,
            RegisterRows register,
            DraftingArrangements drafting,
            ArrangementForm arrangementForm,
            CooperationNames names,
            Visibility visibility,
            EffectiveDateText dates,
            Texts texts) {
        this.rules = rules;
        this.conditions = conditions;
        this.arrangements = arrangements;
        this.publishing = publishing;
        this.overtaking = overtaking;
        this.register = register;
        this.drafting = drafting;
        this.arrangementForm = arrangementForm;
        this.names = names;
        this.visibility = visibility;
        this.dates = dates;
        this.texts = texts;
    }

    @GetMapping
    String one(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return show(actor, cooperation, null, null, model);
    }

    @PostMapping("/publication")
    String publish(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CHECK_SCHEME, cooperation);
        Typed typed = new Typed(sent);
        try {
            typed.requireKnown(PublicationForm.FIELDS::contains);
            publishing.record(actor, PublicationForm.command(cooperation, typed, publishing::foresee));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, typed, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            return show(actor, cooperation, together(cooperation, typed, model), null, model);
        }
        flash.addFlashAttribute("done", texts.of("organisation.done"));
        return "redirect:/cooperations/" + cooperation + "/legal-form";
    }

    @GetMapping("/register.csv")
    ResponseEntity<String> rows(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String municipality) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return csv(register.of(cooperation, municipality.isBlank() ? null : new MunicipalityCode(municipality)));
    }

    static ResponseEntity<String> csv(List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.csv\"")
                .body(Csv.write(rows));
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private Typed together(CooperationId cooperation, Typed typed, Model model) {
        List<Publication> now = publishing.of(cooperation);
        RecordPublication mine = PublicationForm.command(cooperation, typed);
        Overtaken.of(
                        PublicationForm.editions(now),
                        Objects.requireNonNullElse(mine.seen(), 0),
                        PublicationForm.values(mine))
                .ifPresent(overtaken -> {
                    model.addAttribute("overtaken", overtaking.view(overtaken, PublicationForm.words(texts, dates)));
                    overtaken.takenOver().forEach(typed::with);
                });
        return typed.with("version", now.isEmpty() ? 0 : now.get(0).version());
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            @Nullable Typed typed,
            @Nullable FieldMessages problems,
            Model model) {
        ChosenForm.Shape shape = rules.shape(cooperation);
        List<Arrangement> states = arrangements.of(cooperation);
        Arrangement present = states.stream().findFirst().orElse(null);
        List<Publication> publications = publishing.of(cooperation);
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text());
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("asOf", dates.day(rules.asOf()));
        model.addAttribute("shape", shape);
        model.addAttribute("workedOut", rules.workedOut(cooperation));
        model.addAttribute("present", present);
        model.addAttribute(
                "states",
                ArrangementHistory.of(states).stream()
                        .findFirst()
                        .map(ArrangementHistory::states)
                        .orElse(List.of()));
        model.addAttribute("clauses", present == null ? Map.of() : clauses(present));
        model.addAttribute("scheme", RegisterRows.scheme(states));
        model.addAttribute("published", arrangementForm.publishedInForce(cooperation));
        model.addAttribute("laysDown", drafting.possible(actor, cooperation));
        model.addAttribute(
                "findings",
                present == null ? null : said(shape, rules.judge(shape, present), rules.possible(shape, present)));
        model.addAttribute("forms", forms(shape));
        model.addAttribute("variants", FormVariant.values());
        model.addAttribute("publications", publications);
        model.addAttribute("publication", publications.isEmpty() ? null : publications.get(0));
        model.addAttribute("leads", visibility.may(actor, Right.CHECK_SCHEME, cooperation));
        model.addAttribute(
                "form",
                typed == null ? PublicationForm.of(publications.isEmpty() ? null : publications.get(0)) : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "agreement.publication."));
        return "agreement/legal-form";
    }

    /** What it says in words, in the order of the form; null where that is not known. */
    private static Map<String, @Nullable String> clauses(Arrangement present) {
        Clauses clauses = present.clauses();
        Map<String, @Nullable String> words = new LinkedHashMap<>();
        words.put("tasks", clauses.tasks());
        words.put("board", present.board());
        words.put("directorate", present.directorate());
        words.put("staff", clauses.staff());
        words.put("exitRules", clauses.exitRules());
        words.put("conflictRules", clauses.conflictRules());
        return words;
    }

    /** What today's law says of each legal form for this cooperation. */
    private Map<LegalForm, Said> forms(ChosenForm.Shape shape) {
        Map<LegalForm, Said> forms = new LinkedHashMap<>();
        Arrays.stream(LegalForm.values())
                .filter(form -> form != LegalForm.UNKNOWN)
                .forEach(form -> forms.put(
                        form,
                        said(shape, rules.judge(shape, form, null, null), rules.possible(shape, form, null, null))));
        return forms;
    }

    private Said said(ChosenForm.Shape shape, List<FormRule> certain, Map<FormRule, Set<FormRule.Condition>> possible) {
        Map<FormRule, String> when = new LinkedHashMap<>();
        possible.forEach((rule, unknown) -> when.put(rule, conditions.of(rule, unknown)));
        return new Said(certain, when, shape.form() == null || shape.policyTasks() == null);
    }
}
