package nl.samenspoor.terms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.terms.RunningTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermAccess;
import nl.samenspoor.terms.TermCatalogue;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
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

/** The page with the terms of a cooperation, and the one on which a term is started. */
@Controller
@RequestMapping("/cooperations/{id}/terms")
class RunningTermsPages {

    private static final List<Body> BODIES = List.of(Body.COUNCIL, Body.COLLEGE, Body.WORKS_COUNCIL, Body.SECRETARY);

    private final TermsView view;
    private final TermCatalogue catalogue;
    private final StartingTerms starting;
    private final TermAccess access;
    private final Visibility visibility;
    private final Parties parties;
    private final Today today;
    private final Texts texts;

    RunningTermsPages(
            TermsView view,
            TermCatalogue catalogue,
            StartingTerms starting,
            TermAccess access,
            Visibility visibility,
            Parties parties,
            Today today,
            Texts texts) {
        this.view = view;
        this.catalogue = catalogue;
        this.starting = starting;
        this.access = access;
        this.visibility = visibility;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = visible(actor, id);
        List<RunningTerm> terms = view.of(cooperation);
        boolean all = visibility.may(actor, Right.KEEP_TERM, cooperation);
        heading(model, cooperation);
        model.addAttribute("terms", terms);
        model.addAttribute("mayStart", all || !own(actor, cooperation).isEmpty());
        model.addAttribute(
                "mayClose",
                terms.stream()
                        .filter(term -> term.state().open() && (all || access.actsFor(actor, term.subject())))
                        .map(RunningTerm::key)
                        .collect(Collectors.toSet()));
        return "terms/running";
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String term,
            Locale reader,
            Model model) {
        CooperationId cooperation = visible(actor, id);
        if (choices(actor, cooperation).isEmpty()) {
            throw new NotAllowed(Right.KEEP_TERM.refusal());
        }
        return show(actor, cooperation, TermForm.empty(today.day().toString(), term), null, reader, model);
    }

    @PostMapping
    String start(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute TermForm form,
            Locale reader,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        try {
            starting.start(actor, form.json().command(cooperation));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form, texts.fields(wrong), reader, model);
        }
        flash.addFlashAttribute("done", texts.of("terms.started"));
        return "redirect:/cooperations/" + cooperation + "/terms";
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            TermForm form,
            @Nullable FieldMessages problems,
            Locale reader,
            Model model) {
        heading(model, cooperation);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "rules",
                catalogue.inForce(today.day()).stream()
                        .map(rule -> new Named(rule.id(), rule.in(reader).name()))
                        .sorted(Comparator.comparing(Named::label))
                        .toList());
        model.addAttribute("municipalities", choices(actor, cooperation));
        model.addAttribute(
                "bodies",
                BODIES.stream()
                        .map(body -> new Named(
                                body.name().toLowerCase(Locale.ROOT),
                                texts.of("terms.body." + body.name().toLowerCase(Locale.ROOT))))
                        .toList());
        model.addAttribute(
                "gates",
                Arrays.stream(GateKey.values())
                        .map(gate -> new Named(
                                gate.name(), texts.of("web.gate", gate.phase().number())))
                        .toList());
        return "terms/start";
    }

    private void heading(Model model, CooperationId cooperation) {
        String name = parties.cooperation(cooperation);
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + cooperation, name)));
    }

    /** A leader starts a term about any partner, others one about their own municipality. */
    private List<Named> choices(Actor actor, CooperationId cooperation) {
        List<MunicipalityCode> codes = visibility.may(actor, Right.KEEP_TERM, cooperation)
                ? parties.partners(cooperation)
                : own(actor, cooperation);
        Map<MunicipalityCode, String> names = parties.names(codes);
        return codes.stream()
                .map(code -> new Named(code.text(), names.getOrDefault(code, code.text())))
                .toList();
    }

    private List<MunicipalityCode> own(Actor actor, CooperationId cooperation) {
        return parties.partners(cooperation).stream()
                .filter(code -> Permissions.mayFor(actor, Right.KEEP_TERM, code))
                .toList();
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
