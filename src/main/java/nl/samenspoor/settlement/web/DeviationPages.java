package nl.samenspoor.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.settlement.AnswerProposal;
import nl.samenspoor.settlement.Deviation;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.Deviations;
import nl.samenspoor.settlement.Outcome;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.web.Euros;
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

/** The pages on which windfalls and setbacks are proposed to be one partner's, and colleges say what they think. */
@Controller
@RequestMapping("/cooperations/{id}/deviations")
class DeviationPages {

    /** A page above. */
    record Crumb(String href, String text) {}

    /** A choice of a list. */
    record Option(String value, String label) {}

    private static final Set<String> PROPOSAL =
            Set.of("kind", "about", "amount", "municipality", "reason", "on", "source");
    private static final Set<String> ANSWER = Set.of("college", "agrees", "reason", "on");
    private static final Set<String> WITHDRAWAL = Set.of("why", "on");

    private final Deviations deviations;
    private final Settling settling;
    private final PresentPartners partners;
    private final CooperationNames names;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    DeviationPages(
            Deviations deviations,
            Settling settling,
            PresentPartners partners,
            CooperationNames names,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.deviations = deviations;
        this.settling = settling;
        this.partners = partners;
        this.names = names;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String all(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return list(actor, cooperation, today(), null, model);
    }

    @PostMapping
    String propose(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SETTLE, cooperation);
        Typed typed = new Typed(sent);
        try {
            typed.requireKnown(PROPOSAL::contains);
            int number = settling.propose(
                    actor,
                    new ProposeAttribution(
                            cooperation,
                            DeviationKind.of(typed.value("kind")),
                            typed.value("about"),
                            Euros.cents("amount", typed.text("amount")),
                            typed.blank("municipality") ? null : new MunicipalityCode(typed.value("municipality")),
                            typed.value("reason"),
                            typed.requiredDate("on"),
                            typed.text("source")));
            flash.addFlashAttribute("done", texts.of("settlement.proposed"));
            return "redirect:/cooperations/" + cooperation + "/deviations/" + number;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return list(actor, cooperation, typed, texts.fields(wrong), model);
        }
    }

    @GetMapping("/{number}")
    String one(Actor actor, @PathVariable String id, @PathVariable int number, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return show(actor, deviations.one(cooperation, number), today(), null, "", model);
    }

    @PostMapping("/{number}/answers")
    String answer(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        settling.requireCollege(actor, cooperation);
        Deviation deviation = deviations.one(cooperation, number);
        Typed typed = new Typed(sent);
        MunicipalityCode college = college(actor, deviation, typed);
        visibility.requireFor(actor, Right.ANSWER_DEVIATION, cooperation, college, Body.COLLEGE);
        try {
            typed.requireKnown(ANSWER::contains);
            Outcome outcome = settling.answer(
                    actor,
                    new AnswerProposal(
                            cooperation,
                            number,
                            college,
                            agrees(typed),
                            typed.text("reason"),
                            typed.requiredDate("on")));
            flash.addFlashAttribute("done", texts.of("settlement.answered." + outcome.key()));
            return "redirect:/cooperations/" + cooperation + "/deviations/" + number;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, deviation, typed, texts.fields(wrong), "answer", model);
        }
    }

    @PostMapping("/{number}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SETTLE, cooperation);
        Deviation deviation = deviations.one(cooperation, number);
        Typed typed = new Typed(sent);
        try {
            typed.requireKnown(WITHDRAWAL::contains);
            settling.withdraw(actor, cooperation, number, typed.text("why"), typed.requiredDate("on"));
            flash.addFlashAttribute("done", texts.of("settlement.withdrawn"));
            return "redirect:/cooperations/" + cooperation + "/deviations/" + number;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, deviation, typed, texts.fields(wrong), "withdrawal", model);
        }
    }

    /** The college the form names, or the only one the actor sits in. */
    private static MunicipalityCode college(Actor actor, Deviation deviation, Typed typed) {
        if (!typed.blank("college")) {
            return new MunicipalityCode(typed.value("college"));
        }
        return own(actor, deviation).stream().findFirst().orElseGet(() -> deviation.answers().keySet().stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("college")));
    }

    private static List<MunicipalityCode> own(Actor actor, Deviation deviation) {
        return deviation.answers().keySet().stream()
                .filter(code -> Permissions.mayFor(actor, Right.ANSWER_DEVIATION, code, Body.COLLEGE))
                .toList();
    }

    private static @Nullable Boolean agrees(Typed typed) {
        return switch (typed.value("agrees")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private Typed today() {
        return new Typed().with("on", LocalDate.now(clock));
    }

    private String list(
            Actor actor, CooperationId cooperation, Typed typed, @Nullable FieldMessages problems, Model model) {
        List<Deviation> all = deviations.of(cooperation);
        Set<MunicipalityCode> codes = new LinkedHashSet<>(partners.of(cooperation));
        List<MunicipalityCode> present = List.copyOf(codes);
        all.forEach(one -> codes.add(one.municipality()));
        Map<MunicipalityCode, String> named = names.municipalities(codes);
        frame(cooperation, false, model);
        model.addAttribute("deviations", all);
        model.addAttribute("names", named);
        model.addAttribute("kinds", DeviationKind.values());
        model.addAttribute(
                "partners",
                present.stream()
                        .map(code -> new Option(code.text(), named.getOrDefault(code, code.text())))
                        .toList());
        model.addAttribute("proposes", visibility.may(actor, Right.SETTLE, cooperation));
        model.addAttribute("form", typed);
        model.addAttribute("problems", problems);
        return "settlement/list";
    }

    private String show(
            Actor actor,
            Deviation deviation,
            Typed typed,
            @Nullable FieldMessages problems,
            String refused,
            Model model) {
        CooperationId cooperation = deviation.cooperation();
        Set<MunicipalityCode> codes = new LinkedHashSet<>(deviation.answers().keySet());
        codes.add(deviation.municipality());
        Map<MunicipalityCode, String> named = names.municipalities(codes);
        boolean pending = deviation.outcome() == Outcome.PENDING;
        frame(cooperation, true, model);
        model.addAttribute("deviation", deviation);
        model.addAttribute("names", named);
        model.addAttribute(
                "own",
                pending
                        ? own(actor, deviation).stream()
                                .map(code -> new Option(code.text(), named.getOrDefault(code, code.text())))
                                .toList()
                        : List.of());
        model.addAttribute("withdraws", pending && visibility.may(actor, Right.SETTLE, cooperation));
        model.addAttribute("form", refused.equals("withdrawal") ? today() : typed);
        model.addAttribute("withdrawal", refused.equals("withdrawal") ? typed : today());
        model.addAttribute("problems", problems);
        model.addAttribute("refused", refused);
        return "settlement/one";
    }

    private void frame(CooperationId cooperation, boolean below, Model model) {
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text());
        String above = "/cooperations/" + cooperation;
        Crumb of = new Crumb(above, name);
        Crumb costs = new Crumb(above + "/cost-sharing", texts.of("insight.sharing"));
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute(
                "crumbs",
                below
                        ? List.of(of, costs, new Crumb(above + "/deviations", texts.of("settlement.title")))
                        : List.of(of, costs));
    }
}
