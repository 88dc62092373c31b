package nl.samenspoor.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.insight.overview.Judged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.monitoring.AdviserUse;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTrend;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.organisation.Organisations;
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

/**
 * Whether external advisers are used, and how partners trust each other; recorded as judgements that are added and never
 * changed. The suggestion for a service agreement takes the trust over.
 */
@Controller
@RequestMapping("/cooperations/{id}/judgements")
class JudgementPages {

    /** A choice of a list. */
    record Option(String value, String label) {}

    private static final String ONCE = "once";

    private enum Form {
        ADVISERS("advisers", Set.of("used", "note", "on", "source", ONCE)),
        TRUST("trust", Set.of("from", "toward", "level", "trend", "note", "on", "source", ONCE));

        private final String key;
        private final Set<String> fields;

        Form(String key, Set<String> fields) {
            this.key = key;
            this.fields = fields;
        }
    }

    private final Cooperations cooperations;
    private final JudgementsMade made;
    private final Organisations organisations;
    private final JudgementCommands commands;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    JudgementPages(
            Cooperations cooperations,
            JudgementsMade made,
            Organisations organisations,
            JudgementCommands commands,
            Municipalities municipalities,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.cooperations = cooperations;
        this.made = made;
        this.organisations = organisations;
        this.commands = commands;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param form which form is open, {@code advisers} or {@code trust}; left out none */
    @GetMapping
    String all(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String form, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return show(actor, cooperation, form, new Typed().with("on", LocalDate.now(clock)), null, model);
    }

    @PostMapping("/advisers")
    String advisers(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.JUDGE, cooperation);
        return done(
                actor,
                cooperation,
                Form.ADVISERS,
                new Typed(sent),
                model,
                response,
                flash,
                typed -> commands.advisers(actor, cooperation, typed.text("used"), rests(typed)));
    }

    @PostMapping("/trust")
    String trust(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.JUDGE, cooperation);
        return done(
                actor,
                cooperation,
                Form.TRUST,
                new Typed(sent),
                model,
                response,
                flash,
                typed -> commands.trust(
                        actor,
                        cooperation,
                        typed.text("from"),
                        typed.text("toward"),
                        typed.text("level"),
                        typed.text("trend"),
                        rests(typed)));
    }

    private static JudgementCommands.Rests rests(Typed typed) {
        return new JudgementCommands.Rests(
                () -> typed.requiredDate("on"),
                typed.text("note"),
                typed.text("source"),
                SubmissionToken.orFresh(typed.text(ONCE)));
    }

    private String done(
            Actor actor,
            CooperationId cooperation,
            Form form,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash,
            Predicate<Typed> recording) {
        try {
            typed.requireKnown(form.fields::contains);
            boolean now = recording.test(typed);
            flash.addFlashAttribute(
                    "done", texts.of(now ? "insight.judgements.done" : "insight.judgements.sentBefore"));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form.key, typed, texts.fields(wrong), model);
        }
        return "redirect:/cooperations/" + cooperation + "/judgements";
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            String form,
            Typed typed,
            @Nullable FieldMessages problems,
            Model model) {
        CooperationSummary summary = cooperations.summary(cooperation);
        Judged judged = Judged.of(made, cooperation);
        Map<MunicipalityCode, String> names = municipalities.names(named(summary, judged));
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", summary.name());
        model.addAttribute("judged", judged);
        model.addAttribute(
                "firms",
                organisations.advisers(List.of(cooperation), RecordedUntil.NOW).getOrDefault(cooperation, List.of()));
        model.addAttribute("names", names);
        model.addAttribute(
                "partners",
                summary.partners().stream()
                        .map(code -> new Option(code.text(), names.getOrDefault(code, code.text())))
                        .toList());
        model.addAttribute("judges", visibility.may(actor, Right.JUDGE, cooperation));
        model.addAttribute("uses", AdviserUse.values());
        model.addAttribute("levels", TrustLevel.values());
        model.addAttribute(
                "trends",
                Arrays.stream(TrustTrend.values())
                        .filter(trend -> trend != TrustTrend.UNKNOWN)
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        model.addAttribute(ONCE, SubmissionToken.orFresh(typed.text(ONCE)));
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "insight.judgements."));
        return "insight/judgements";
    }

    private static Set<MunicipalityCode> named(CooperationSummary summary, Judged judged) {
        Set<MunicipalityCode> codes = new LinkedHashSet<>(summary.partners());
        for (TrustJudgement trust : judged.trust()) {
            for (MunicipalityCode code : sides(trust)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static List<MunicipalityCode> sides(TrustJudgement trust) {
        MunicipalityCode from = trust.from();
        MunicipalityCode toward = trust.toward();
        return from == null || toward == null ? List.of() : List.of(from, toward);
    }
}
