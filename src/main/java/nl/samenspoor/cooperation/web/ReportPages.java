package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.ChoosingForms;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.SoundingOutcome;
import nl.samenspoor.cooperation.Submitted;
import nl.samenspoor.cooperation.SubmittingOnce;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.tasks.StoppedFields;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.SubmissionToken;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reports on a page what may happen to a cooperation at any time. Who may report what, the use cases decide; whoever they
 * would refuse gets no form.
 */
@Controller
@RequestMapping("/cooperations/{id}/events")
class ReportPages {

    /** A choice on the page. */
    record Named(String value, String label) {}

    private final PassingReports reporting;
    private final SubmittingOnce submitting;
    private final Cooperations cooperations;
    private final Visibility visibility;
    private final ReportRights rights;
    private final Municipalities municipalities;
    private final OptingOut optingOut;
    private final ChoosingForms choosing;
    private final StoppedFields stopped;
    private final Texts texts;
    private final Clock clock;

    ReportPages(
            PassingReports reporting,
            SubmittingOnce submitting,
            Cooperations cooperations,
            Visibility visibility,
            ReportRights rights,
            Municipalities municipalities,
            OptingOut optingOut,
            ChoosingForms choosing,
            StoppedFields stopped,
            Texts texts,
            Clock clock) {
        this.reporting = reporting;
        this.submitting = submitting;
        this.cooperations = cooperations;
        this.visibility = visibility;
        this.rights = rights;
        this.municipalities = municipalities;
        this.optingOut = optingOut;
        this.choosing = choosing;
        this.stopped = stopped;
        this.texts = texts;
        this.clock = clock;
    }

    /** Where the forms are sent to, opened as a page. */
    @GetMapping
    String choose(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return "redirect:/cooperations/" + cooperation + "/events/new";
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String once,
            Model model) {
        CooperationSummary cooperation = visible(actor, id);
        if (kind.isEmpty()) {
            model.addAttribute("cooperation", cooperation);
            ReportRights.Offered offered = rights.offered(
                    actor,
                    cooperation,
                    !cooperations.taskFields(cooperation.id()).isEmpty());
            model.addAttribute("kinds", offered.now());
            model.addAttribute("others", offered.other());
            model.addAttribute("extensible", rights.extension(actor, cooperation));
            return "cooperation/reports";
        }
        ReportKind chosen = ReportKind.of(kind);
        Optional<Submitted> before =
                SubmissionToken.valid(once) ? submitting.find(cooperation.id(), once) : Optional.empty();
        if (before.isPresent()) {
            return already(actor, model, cooperation, before.get());
        }
        rights.require(actor, chosen, cooperation);
        if (!SubmissionToken.valid(once)) {
            return "redirect:/cooperations/" + cooperation.id() + "/events/new?kind=" + chosen.key() + "&once="
                    + SubmissionToken.fresh();
        }
        return show(actor, model, cooperation, chosen, ReportForm.of(chosen, once), null);
    }

    @PostMapping
    String report(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute ReportForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationSummary cooperation = visible(actor, id);
        ReportKind kind = ReportKind.of(String.valueOf(form.kind()));
        String token = form.once();
        if (token == null || !SubmissionToken.valid(token)) {
            return refused(
                    actor,
                    model,
                    cooperation,
                    kind,
                    form.with(SubmissionToken.fresh()),
                    new Conflict("cooperation.formAgain"),
                    response);
        }
        List<TaskField> fields = cooperations.taskFields(cooperation.id());
        try {
            Optional<Submitted> before = submitting.once(
                    actor,
                    cooperation.id(),
                    token,
                    kind.key(),
                    () -> reporting.report(actor, cooperation.id(), kind, form, kind.ends(cooperation)));
            return before.isPresent()
                    ? already(actor, model, cooperation, before.get())
                    : done(actor, cooperation, kind, fields, flash);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, model, cooperation, kind, form, PageProblems.of(wrong, texts, ReportPages::onPage));
        } catch (Conflict conflict) {
            return refused(actor, model, cooperation, kind, form, conflict, response);
        }
    }

    /** Names of fields on the page for names of fields in commands. */
    private static String onPage(String field) {
        return switch (field) {
            case "reason", "why", "note" -> "text";
            case "since" -> "effectiveOn";
            default -> field;
        };
    }

    /**
     * Back to the cooperation; to the portfolio when who reported it may not see it any more.
     *
     * @param before its task fields before
     */
    private String done(
            Actor actor,
            CooperationSummary cooperation,
            ReportKind kind,
            List<TaskField> before,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "done",
                texts.of("cooperation.reported", texts.of("cooperation.report." + kind.key()), cooperation.name()));
        if (kind.right() == Right.STEP_OUT && !kind.ends(cooperation)) {
            flash.addFlashAttribute(
                    "stopped", stopped.after(StoppedFields.since(before, cooperations.taskFields(cooperation.id()))));
        }
        try {
            visibility.requireVisible(actor, cooperation.id());
            return "redirect:/cooperations/" + cooperation.id();
        } catch (NotFound gone) {
            return "redirect:/";
        }
    }

    private String already(Actor actor, Model model, CooperationSummary cooperation, Submitted before) {
        KeptPages.keepThisPage();
        ZonedDateTime at = before.recordedAt().atZone(clock.getZone());
        model.addAttribute("cooperation", cooperation);
        model.addAttribute("kind", ReportKind.of(before.kind()));
        model.addAttribute("recordedOn", at.toLocalDate());
        model.addAttribute("recordedAt", at.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)));
        model.addAttribute("more", rights.any(actor, cooperation));
        model.addAttribute("recordedBy", texts.recorder(before.recordedBy()));
        return "cooperation/reported";
    }

    private String refused(
            Actor actor,
            Model model,
            CooperationSummary cooperation,
            ReportKind kind,
            ReportForm form,
            Conflict conflict,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("refused", texts.says(conflict));
        return show(actor, model, cooperation, kind, form, null);
    }

    private CooperationSummary visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperations.summary(cooperation);
    }

    private String show(
            Actor actor,
            Model model,
            CooperationSummary cooperation,
            ReportKind kind,
            ReportForm form,
            @Nullable FieldMessages problems) {
        model.addAttribute("cooperation", cooperation);
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", problems == null ? null : texts.named(problems, field -> label(kind, field)));
        model.addAttribute("ends", kind.ends(cooperation));
        CooperationForm decided =
                kind.has("form") ? choosing.decided(cooperation.id()).orElse(null) : null;
        model.addAttribute("decided", decided);
        model.addAttribute("works", cooperation.phase().compareTo(Phase.REALISATION) >= 0);
        model.addAttribute("forms", decided == null ? List.of(CooperationForm.values()) : List.of(decided));
        model.addAttribute("legalForms", LegalForm.values());
        model.addAttribute("municipalities", kind.has("municipality") ? choices(actor, cooperation, kind) : List.of());
        model.addAttribute("fields", kind.has("taskField") ? fields(cooperation) : List.of());
        model.addAttribute(
                "stops",
                kind == ReportKind.OPT_OUT
                        ? stopped.before(
                                optingOut.stopping(cooperation.id(), rights.partners(actor, kind, cooperation)))
                        : List.of());
        model.addAttribute("taskKinds", TaskFieldKind.values());
        model.addAttribute("outcomes", SoundingOutcome.values());
        return "cooperation/report";
    }

    /** What a field is called on the page; null for the tick of a confirmation, whose message says it. */
    private @Nullable String label(ReportKind kind, String field) {
        return switch (field) {
            case "confirmed" -> null;
            case "name" -> texts.of("cooperation.page.fieldName");
            case "reviewOn" -> texts.of("cooperation.page.reviewOn." + kind.key());
            default -> texts.of("cooperation.page." + field);
        };
    }

    private List<Named> choices(Actor actor, CooperationSummary cooperation, ReportKind kind) {
        if (kind == ReportKind.PARTNER_JOINS) {
            return municipalities.current().stream()
                    .filter(one -> !cooperation.partners().contains(one.code()))
                    .map(ReportPages::named)
                    .toList();
        }
        List<MunicipalityCode> partners = rights.partners(actor, kind, cooperation);
        Map<MunicipalityCode, String> names = municipalities.names(partners);
        Stream<Named> all = kind == ReportKind.ELECTION
                ? Stream.of(new Named(ReportForm.ALL, texts.of("cooperation.page.allPartners")))
                : Stream.empty();
        return Stream.concat(all, partners.stream().map(code -> new Named(code.text(), names.get(code))))
                .toList();
    }

    private static Named named(Municipality municipality) {
        return new Named(municipality.code().text(), municipality.name());
    }

    private List<Named> fields(CooperationSummary cooperation) {
        return cooperations.taskFields(cooperation.id()).stream()
                .map(field -> new Named(field.id(), field.name()))
                .toList();
    }
}
