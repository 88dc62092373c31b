package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.EarlierTogether;
import nl.samenspoor.cooperation.GuidedStarts;
import nl.samenspoor.cooperation.PossiblySame;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a project leader starts a cooperation. */
@Controller
class StartPages {

    /** Comes after all codes of provinces. */
    private static final String UNKNOWN = "~";

    /** Fields of the start itself; their names stand before what is wrong with them. */
    private static final Set<String> NAMED =
            Set.of("name", "partners", "signalSource", "signalKind", "signalText", "startedOn");

    private static final String PARENT = "parent";

    private static final String STEP = "_step";
    private static final String CHECK = "check";
    private static final String EDIT = "edit";
    /** Goes back to the form as well, at what it says of cooperations before. */
    private static final String LOOK = "look";

    /** Municipalities of one province; null where the province is not known. */
    record Group(@Nullable String province, List<Municipality> municipalities) {}

    /**
     * The form as it was sent.
     *
     * @param start      what a cooperation needs to start
     * @param parent     the cooperation it extends, or null
     * @param form       the questions about the time before
     * @param prehistory what was typed there
     * @param sent       all of it, by name
     * @param started    what was started before, to say so, or null
     * @param earlier    where its partners were together before; null while there are not two
     */
    private record Sent(
            StartForm start,
            @Nullable CooperationSummary parent,
            WorkForms.WorkForm form,
            WorkForms.Typed prehistory,
            MultiValueMap<String, String> sent,
            GuidedStarts.@Nullable Started started,
            @Nullable List<EarlierTogether.Earlier> earlier) {

        /** The same, for something else than was started with it before. */
        Sent anew(GuidedStarts.@Nullable Started before) {
            return new Sent(start.anew(), parent, form, prehistory, sent, before, earlier);
        }

        /** What is right of the prehistory; empty when nothing was filled in. */
        Map<String, Object> answers(Mistakes mistakes) {
            if (!Prehistory.filled(prehistory.values())) {
                return Map.of();
            }
            WorkForms.Looked looked = form.check(prehistory.values());
            mistakes.add(looked.problems());
            return looked.answers().asMap();
        }
    }

    private final GuidedStarts guided;
    private final EarlierTogether earlier;
    private final PossiblySame same;
    private final StartingCooperations starting;
    private final Cooperations cooperations;
    private final Visibility visibility;
    private final Municipalities municipalities;
    private final PartnerFigures figures;
    private final Prehistory prehistory;
    private final Texts texts;
    private final Clock clock;

    StartPages(
            GuidedStarts guided,
            EarlierTogether earlier,
            PossiblySame same,
            StartingCooperations starting,
            Cooperations cooperations,
            Visibility visibility,
            Municipalities municipalities,
            PartnerFigures figures,
            Prehistory prehistory,
            Texts texts,
            Clock clock) {
        this.guided = guided;
        this.earlier = earlier;
        this.same = same;
        this.starting = starting;
        this.cooperations = cooperations;
        this.visibility = visibility;
        this.municipalities = municipalities;
        this.figures = figures;
        this.prehistory = prehistory;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param extended id of the cooperation that is to be extended; empty for one that stands by itself */
    @GetMapping("/cooperations/new")
    ModelAndView form(Actor actor, @RequestParam(name = PARENT, defaultValue = "") String extended) {
        Permissions.require(actor, Right.START);
        CooperationSummary parent = parent(actor, extended);
        LocalDate day = LocalDate.now(clock);
        String today = day.toString();
        if (parent != null) {
            starting.foreseeExtension(actor, parent.id(), EffectiveDate.on(day));
        }
        WorkForms.WorkForm questions = prehistory.form();
        return show(
                new Sent(
                        parent == null ? StartForm.empty(today) : StartForm.extending(parent, today),
                        parent,
                        questions,
                        questions.typed(Map.of()),
                        new LinkedMultiValueMap<>(),
                        guided.justNow(actor).orElse(null),
                        null),
                FieldMessages.none(),
                HttpStatus.OK);
    }

    /** Adds or removes a row, shows what it would start, goes back to the form, or starts it. */
    @PostMapping("/cooperations/new")
    ModelAndView start(
            Actor actor,
            @ModelAttribute StartForm said,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        Permissions.require(actor, Right.START);
        StartForm form = said.begun(LocalDate.now(clock).toString());
        CooperationSummary parent = parent(actor, form.parent());
        WorkForms.WorkForm questions = prehistory.form();
        MultiValueMap<String, String> own = prehistory.sent(all);
        String step = all.getFirst(STEP);
        boolean starts = !questions.typed(own).rows() && !CHECK.equals(step) && !edits(step);
        Sent typed = new Sent(form, parent, questions, questions.typed(own), all, null, together(actor, form));
        GuidedStarts.Started started =
                starts ? null : guided.with(actor, form.token()).orElse(null);
        Sent sent = started == null ? typed : typed.anew(started);
        if (sent.prehistory().rows() || edits(step)) {
            KeptPages.keepThisPage();
            return show(sent, FieldMessages.none(), HttpStatus.OK).addObject("looked", LOOK.equals(step));
        }
        try {
            Mistakes mistakes = new Mistakes();
            StartCooperation command = mistakes.in(() -> extending(form.json().command(new Reader(clock)), parent));
            if (form.partners() == null || form.partners().size() < 2) {
                mistakes.add(List.of(FieldProblem.of("partners", "cooperation.twoPartners")));
            }
            Map<String, Object> before = sent.answers(mistakes);
            mistakes.of(() -> {
                if (command == null) {
                    starting.foreseeStart(actor, new Reader(clock).began(form.json()));
                } else {
                    starting.foresee(actor, command);
                }
            });
            mistakes.refuse();
            if (command != null && starts) {
                return begun(guided.start(actor, form.token(), command, before), flash);
            }
            KeptPages.keepThisPage();
            return check(actor, sent);
        } catch (InvalidInput wrong) {
            return show(sent, PageProblems.of(wrong, texts, StartForm::onPage), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict other) {
            ModelAndView page = show(
                    sent.anew(guided.with(actor, form.token()).orElse(null)),
                    FieldMessages.none(),
                    HttpStatus.CONFLICT);
            page.addObject("conflict", texts.says(other));
            return page;
        }
    }

    private static boolean edits(@Nullable String step) {
        return EDIT.equals(step) || LOOK.equals(step);
    }

    private @Nullable CooperationSummary parent(Actor actor, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        CooperationId parent = new CooperationId(id);
        visibility.require(actor, Right.STEER, parent);
        return cooperations.summary(parent);
    }

    private static StartCooperation extending(StartCooperation command, @Nullable CooperationSummary parent) {
        return parent == null ? command : command.extending(parent);
    }

    private ModelAndView begun(GuidedStarts.Begun begun, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "done", texts.of(begun.before() ? "cooperation.start.already" : "cooperation.start.done"));
        return new ModelAndView("redirect:/cooperations/" + begun.id());
    }

    /** Codes of which nobody knows a municipality are refused later, by name. */
    private @Nullable List<EarlierTogether.Earlier> together(Actor actor, StartForm form) {
        List<MunicipalityCode> known = municipalities.current().stream()
                .map(Municipality::code)
                .filter(code -> form.has(code.text()))
                .toList();
        return known.size() < 2 ? null : earlier.of(actor, known);
    }

    private ModelAndView show(Sent sent, FieldMessages problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("cooperation/start", status);
        StartForm form = sent.start();
        page.addObject("form", form);
        page.addObject("token", form.token());
        page.addObject("problems", problems);
        page.addObject(PARENT, sent.parent());
        past(sent, page);
        WorkForms.Laid laid = sent.form()
                .lay(sent.prehistory().values(), problems, sent.prehistory().first());
        page.addObject("questions", laid.fields());
        page.addObject(
                "summary",
                texts.named(
                        laid.problems(),
                        field -> NAMED.contains(field) ? texts.of("cooperation.start." + field) : null));
        List<Group> groups = groups();
        page.addObject("groups", groups);
        page.addObject(
                "inhabitants",
                figures.inhabitants(groups.stream()
                        .flatMap(group -> group.municipalities().stream())
                        .map(Municipality::code)
                        .toList()));
        page.addObject("sources", SignalSource.values());
        page.addObject("kinds", SignalKind.values());
        return page;
    }

    private void past(Sent sent, ModelAndView page) {
        page.addObject("started", sent.started());
        List<EarlierTogether.Earlier> earlier = sent.earlier();
        page.addObject("earlier", earlier);
        page.addObject(
                "earlierNames",
                earlier == null
                        ? Map.of()
                        : municipalities.names(earlier.stream()
                                .flatMap(one -> one.together().stream())
                                .distinct()
                                .toList()));
    }

    /** What it would start, in words, with the figures of who takes part and with what has its name already. */
    private ModelAndView check(Actor actor, Sent sent) {
        StartForm form = sent.start();
        List<MunicipalityCode> codes = form.codes();
        ModelAndView page = new ModelAndView("cooperation/start-check");
        page.addObject("form", form);
        page.addObject("token", form.token());
        page.addObject(PARENT, sent.parent());
        past(sent, page);
        page.addObject("startedOn", EffectiveDate.parse(String.valueOf(form.startedOn())));
        page.addObject("sameName", same.named(actor, String.valueOf(form.name())));
        page.addObject("codes", codes);
        page.addObject("names", municipalities.names(codes));
        page.addObject("figures", figures.beside(codes));
        Map<String, Object> before = sent.prehistory().values();
        page.addObject("before", Prehistory.filled(before) ? before : null);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        sent.sent().forEach((name, values) -> {
            if (NAMED.contains(name) || PARENT.equals(name) || Prehistory.asks(name)) {
                fields.put(name, values);
            }
        });
        fields.set("startedOn", String.valueOf(form.startedOn()));
        page.addObject("fields", fields);
        return page;
    }

    /** By province, so that a choice from all of the country can be read; those of no known province last. */
    private List<Group> groups() {
        Map<String, List<Municipality>> byProvince = municipalities.current().stream()
                .collect(Collectors.groupingBy(
                        one -> one.province() == null ? UNKNOWN : one.province(), TreeMap::new, Collectors.toList()));
        return byProvince.entrySet().stream()
                .map(entry -> new Group(entry.getKey().equals(UNKNOWN) ? null : entry.getKey(), entry.getValue()))
                .toList();
    }
}
