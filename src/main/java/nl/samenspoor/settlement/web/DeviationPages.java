package nl.samenspoor.settlement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.samenspoor.cooperation.Submitted;
import nl.samenspoor.cooperation.SubmittingOnce;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
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
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.SubmissionToken;
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

    /** A choice of a list. */
    record Option(String value, String label) {}

    private static final Set<String> PROPOSAL =
            Set.of("kind", "about", "amount", "municipality", "reason", "on", "source", "once");
    private static final Set<String> ANSWER = Set.of("college", "agrees", "reason", "on");
    private static final Set<String> WITHDRAWAL = Set.of("why", "on");

    /** What was recorded with a form is found again under this and its number. */
    private static final String PROPOSED = "deviation:";

    private final Deviations deviations;
    private final Settling settling;
    private final SubmittingOnce submitting;
    private final PresentPartners partners;
    private final CooperationNames names;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    DeviationPages(
            Deviations deviations,
            Settling settling,
            SubmittingOnce submitting,
            PresentPartners partners,
            CooperationNames names,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.deviations = deviations;
        this.settling = settling;
        this.submitting = submitting;
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
            Integer before = before(cooperation, typed);
            int number = before == null ? once(actor, cooperation, typed) : before;
            flash.addFlashAttribute("done", texts.of(before == null ? "settlement.proposed" : "settlement.sentBefore"));
            return "redirect:/cooperations/" + cooperation + "/deviations/" + number;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return list(actor, cooperation, typed, texts.fields(wrong), model);
        }
    }

    /** Its number; that of the proposal there is when the same form was sent before. */
    private int once(Actor actor, CooperationId cooperation, Typed typed) {
        String token = typed.value("once");
        if (!SubmissionToken.valid(token)) {
            return propose(actor, cooperation, typed);
        }
        submitting.once(actor, cooperation, token, () -> PROPOSED + propose(actor, cooperation, typed));
        Integer number = before(cooperation, typed);
        if (number == null) {
            throw new NotFound("deviation");
        }
        return number;
    }

    /** Number of what was proposed with this very form; null when it was not sent before. */
    private @Nullable Integer before(CooperationId cooperation, Typed typed) {
        String token = typed.value("once");
        return Optional.of(token)
                .filter(SubmissionToken::valid)
                .flatMap(one -> submitting.find(cooperation, one))
                .map(Submitted::kind)
                .filter(kind -> kind.startsWith(PROPOSED))
                .map(kind -> Integer.valueOf(kind.substring(PROPOSED.length())))
                .orElse(null);
    }

    /** Names what cannot be read together with what the use case finds missing; what cannot be read is never proposed. */
    private int propose(Actor actor, CooperationId cooperation, Typed typed) {
        List<FieldProblem> unread = new ArrayList<>();
        ProposeAttribution command = new ProposeAttribution(
                cooperation,
                read(unread, () -> typed.blank("kind") ? null : DeviationKind.of(typed.value("kind"))),
                typed.value("about"),
                read(unread, () -> cents(typed)),
                read(
                        unread,
                        () -> typed.blank("municipality") ? null : new MunicipalityCode(typed.value("municipality"))),
                typed.value("reason"),
                read(unread, () -> typed.date("on")),
                typed.text("source"));
        try {
            return settling.propose(actor, command);
        } catch (InvalidInput wrong) {
            List<FieldProblem> all = new ArrayList<>(unread);
            wrong.problems().stream()
                    .filter(problem ->
                            unread.stream().noneMatch(one -> one.field().equals(problem.field())))
                    .forEach(all::add);
            throw new InvalidInput(all);
        }
    }

    private static <T> @Nullable T read(List<FieldProblem> unread, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput wrong) {
            unread.addAll(wrong.problems());
            return null;
        }
    }

    /** Whatever amount it is: the use case alone says which are possible. */
    private static @Nullable Long cents(Typed typed) {
        String text = typed.text("amount");
        return text == null
                ? null
                : Euros.parse("amount", text).movePointRight(2).longValueExact();
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
        boolean proposes = visibility.may(actor, Right.SETTLE, cooperation);
        LocalDate past = proposes ? settling.knownUntil(cooperation) : null;
        model.addAttribute("proposes", proposes && past == null);
        model.addAttribute("past", past);
        model.addAttribute("follows", past != null && visibility.may(actor, Right.STEER, cooperation));
        model.addAttribute("form", typed);
        model.addAttribute("once", SubmissionToken.orFresh(typed.text("once")));
        model.addAttribute("problems", problems);
        model.addAttribute(
                "errors", problems == null ? null : texts.named(problems, field -> label(field, "settlement.on")));
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
        model.addAttribute(
                "errors",
                problems == null
                        ? null
                        : texts.named(
                                problems,
                                field -> field.equals("reason")
                                        ? texts.of("settlement.answerReason")
                                        : label(field, "settlement.decidedOn")));
        model.addAttribute("refused", refused);
        return "settlement/one";
    }

    /** What a field is called on the page; null for one the page does not have. */
    private @Nullable String label(String field, String day) {
        return switch (field) {
            case "kind" -> texts.of("settlement.kindOf");
            case "about", "reason", "source", "college", "agrees" -> texts.of("settlement." + field);
            case "amount" -> texts.of("settlement.amountOf");
            case "municipality" -> texts.of("settlement.attributedTo");
            case "why" -> texts.of("settlement.withdraw.reason");
            case "on" -> texts.of(day);
            default -> null;
        };
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
