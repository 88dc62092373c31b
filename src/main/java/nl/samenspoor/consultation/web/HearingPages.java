package nl.samenspoor.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.consultation.AskedBodies;
import nl.samenspoor.consultation.SocialPlans;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is heard: the page of rounds of views, the page of works councils and unions, and the forms that belong to them. */
@Controller
@RequestMapping("/cooperations/{id}")
class HearingPages {

    private final AskedBodies bodies;
    private final WorksCouncils councils;
    private final SocialPlans plans;
    private final List<HearingForm> forms;
    private final RoundWay way;
    private final Visibility visibility;
    private final Parties parties;
    private final Today today;
    private final Overtaking overtaking;
    private final Texts texts;

    HearingPages(
            AskedBodies bodies,
            WorksCouncils councils,
            SocialPlans plans,
            List<HearingForm> forms,
            RoundWay way,
            Visibility visibility,
            Parties parties,
            Today today,
            Overtaking overtaking,
            Texts texts) {
        this.bodies = bodies;
        this.councils = councils;
        this.plans = plans;
        this.forms = forms;
        this.way = way;
        this.visibility = visibility;
        this.parties = parties;
        this.today = today;
        this.overtaking = overtaking;
        this.texts = texts;
    }

    @GetMapping("/view-rounds")
    String rounds(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        List<ViewRound> all = bodies.rounds(actor, cooperation);
        model.addAttribute("rounds", all);
        model.addAttribute(
                "names",
                parties.names(all.stream()
                        .flatMap(round -> Stream.concat(
                                Stream.ofNullable(round.joining()),
                                round.councils().stream().map(ViewRound.Council::municipality)))
                        .distinct()
                        .toList()));
        model.addAttribute("mine", mine(actor, Right.DECIDE_IN_ROUND, all));
        model.addAttribute("corrects", mine(actor, Right.CORRECT_VIEW, all));
        frame(actor, cooperation, "view-rounds", model);
        return "consultation/rounds";
    }

    /** The councils for which this reader has that right. */
    private static Set<MunicipalityCode> mine(Actor actor, Right right, List<ViewRound> rounds) {
        return rounds.stream()
                .flatMap(round -> round.councils().stream())
                .map(ViewRound.Council::municipality)
                .filter(code -> Permissions.mayFor(actor, right, code))
                .collect(Collectors.toSet());
    }

    @GetMapping("/works-councils")
    String worksCouncils(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = visible(actor, id);
        List<WorksCouncil> all = councils.of(cooperation);
        Map<MunicipalityCode, String> names =
                parties.names(all.stream().map(WorksCouncil::municipality).toList());
        model.addAttribute("councils", all);
        model.addAttribute("names", names);
        model.addAttribute("today", today.day());
        model.addAttribute("plans", plans.of(cooperation));
        model.addAttribute("planNeed", plans.need(cooperation).name());
        frame(actor, cooperation, "works-councils", model);
        return "consultation/works-councils";
    }

    /** @param asked answers to begin with, for example {@code municipality} */
    @GetMapping("/hearing/{form}")
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> asked,
            Model model) {
        HearingForm one = one(form);
        CooperationId cooperation = reached(actor, id, one);
        if (!one.offered(actor, cooperation)) {
            throw new NotAllowed("consultation.form.nothing");
        }
        Map<String, String> values = new HashMap<>(asked);
        one.questions(actor, cooperation).stream()
                .filter(question -> question.kind() != Question.Kind.SELECT
                        && question.options().size() == 1)
                .forEach(question -> values.putIfAbsent(
                        question.field(), question.options().get(0).value()));
        one.beginning(actor, cooperation, new Typed(values)).forEach(values::putIfAbsent);
        List.of("on", "requestedOn", "notifiedOn", "effectiveOn")
                .forEach(field -> values.putIfAbsent(field, today.day().toString()));
        return show(actor, cooperation, one, new Typed(values), FieldMessages.none(), model);
    }

    @PostMapping("/hearing/{form}")
    String submit(
            Actor actor,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        HearingForm one = one(form);
        CooperationId cooperation = reached(actor, id, one);
        Typed typed = new Typed(TypedDate.edtf(sent, dates(one, actor, cooperation)));
        List<FieldProblem> odd;
        try {
            typed.requireOnly(one.questions(actor, cooperation).stream()
                    .map(Question::field)
                    .toList());
            odd = one.submit(actor, cooperation, typed);
        } catch (InvalidInput wrong) {
            if (!one.offered(actor, cooperation)) {
                return over(actor, cooperation, one, typed, texts.of("consultation.form.over"), model, response);
            }
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, one, typed, texts.fields(wrong), model);
        } catch (Conflict refused) {
            if (!one.offered(actor, cooperation)) {
                return over(actor, cooperation, one, typed, texts.says(refused), model, response);
            }
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(refused));
            return show(actor, cooperation, one, together(one, cooperation, typed, model), FieldMessages.none(), model);
        }
        flash.addFlashAttribute("done", texts.of("consultation.form." + one.key() + ".done"));
        flash.addFlashAttribute(
                "odd",
                odd.stream()
                        .map(problem ->
                                texts.of(problem.code(), problem.arguments().toArray()))
                        .toList());
        return "redirect:/cooperations/" + cooperation + "/" + one.list();
    }

    /** What was typed stays to be read and copied; there is nothing left to send. */
    private String over(
            Actor actor,
            CooperationId cooperation,
            HearingForm form,
            Typed typed,
            String why,
            Model model,
            HttpServletResponse response) {
        if (!form.entitled(actor, cooperation)) {
            throw new NotAllowed("consultation.form.nothing");
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("newer", why);
        model.addAttribute("over", true);
        return show(actor, cooperation, form, typed, FieldMessages.none(), model);
    }

    /** What was typed together with what others changed since; as it is where nobody did. */
    private Typed together(HearingForm form, CooperationId cooperation, Typed typed, Model model) {
        return form.meanwhile(cooperation, typed)
                .map(meanwhile -> {
                    model.addAttribute("overtaken", overtaking.view(meanwhile.overtaken(), meanwhile.words()));
                    return meanwhile.again();
                })
                .orElse(typed);
    }

    private static String[] dates(HearingForm form, Actor actor, CooperationId cooperation) {
        return form.questions(actor, cooperation).stream()
                .filter(question -> question.kind() == Question.Kind.DATE)
                .map(Question::field)
                .toArray(String[]::new);
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            HearingForm form,
            Typed typed,
            FieldMessages problems,
            Model model) {
        frame(actor, cooperation, form.list(), model);
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.addAll(way.to(actor, cooperation));
        crumbs.add(new Crumb(
                "/cooperations/" + cooperation + "/" + form.list(), texts.of("consultation.list." + form.list())));
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("key", form.key());
        model.addAttribute("list", form.list());
        List<Question> questions = form.questions(actor, cooperation);
        model.addAttribute("questions", questions);
        model.addAttribute("asked", form.asked(actor, cooperation));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, field -> label(questions, field)));
        return "consultation/form";
    }

    private static @Nullable String label(List<Question> questions, String field) {
        return questions.stream()
                .filter(question -> question.field().equals(field))
                .map(Question::label)
                .findFirst()
                .orElse(null);
    }

    private void frame(Actor actor, CooperationId cooperation, String list, Model model) {
        String name = parties.cooperation(cooperation);
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", way.to(actor, cooperation));
        model.addAttribute(
                "forms",
                forms.stream()
                        .filter(form -> form.list().equals(list) && form.offered(actor, cooperation))
                        .map(HearingForm::key)
                        .toList());
    }

    /** Who is only asked about joining reaches the forms about views and consent, nothing else. */
    private CooperationId reached(Actor actor, String id, HearingForm form) {
        if (!form.list().equals("view-rounds")) {
            return visible(actor, id);
        }
        CooperationId cooperation = new CooperationId(id);
        bodies.rounds(actor, cooperation);
        return cooperation;
    }

    private HearingForm one(String key) {
        return forms.stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation.noForm"));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
