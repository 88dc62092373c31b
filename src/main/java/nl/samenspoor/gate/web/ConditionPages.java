package nl.samenspoor.gate.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.AssigningConditions;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.MakingPromises;
import nl.samenspoor.gate.MeetingConditions;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conditions and promises of a cooperation: the list, one with its history and answer, and a new promise. */
@Controller
@RequestMapping("/cooperations/{id}")
class ConditionPages {

    /** What was typed on one of the forms; what a form does not ask stays null. */
    record Typed(
            @Nullable String state,
            @Nullable String words,
            @Nullable String effectiveOn,
            @Nullable String source,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String municipality,
            @Nullable String text,
            @Nullable String before) {

        Typed {
            effectiveOn = TypedDate.edtfOrNull(effectiveOn);
            due = TypedDate.edtfOrNull(due);
        }

        static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null, null);

        static Typed owner(Condition condition) {
            LocalDate due = condition.due();
            return new Typed(
                    null,
                    null,
                    null,
                    null,
                    condition.owner().key(),
                    due == null ? null : due.toString(),
                    null,
                    null,
                    null);
        }
    }

    /** A choice on a page. */
    record Named(String value, String label) {}

    private final ReadingConditions reading;
    private final MeetingConditions meeting;
    private final AssigningConditions assigning;
    private final MakingPromises promising;
    private final PresentPartners partners;
    private final ConditionWording wording;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final Visibility visibility;
    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    ConditionPages(
            ReadingConditions reading,
            MeetingConditions meeting,
            AssigningConditions assigning,
            MakingPromises promising,
            PresentPartners partners,
            ConditionWording wording,
            Municipalities municipalities,
            CooperationNames names,
            Visibility visibility,
            Texts texts,
            EffectiveDateText dates,
            Clock clock) {
        this.reading = reading;
        this.meeting = meeting;
        this.assigning = assigning;
        this.promising = promising;
        this.partners = partners;
        this.wording = wording;
        this.municipalities = municipalities;
        this.names = names;
        this.visibility = visibility;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/conditions")
    String list(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        List<ConditionLine> all = reading.all(actor, cooperation);
        frame(cooperation, model);
        model.addAttribute(
                "owed", all.stream().filter(line -> line.condition().owed()).toList());
        model.addAttribute(
                "wishes",
                all.stream().filter(line -> line.condition().hopedFor()).toList());
        model.addAttribute(
                "answered",
                all.stream().filter(line -> !line.condition().answerable()).toList());
        model.addAttribute("mayPromise", !colleges(actor, cooperation).isEmpty());
        return "gate/conditions";
    }

    @GetMapping("/conditions/{key}")
    String one(Actor actor, @PathVariable String id, @PathVariable String key, Model model) {
        return show(actor, new CooperationId(id), key, Typed.NOTHING, null, model);
    }

    @PostMapping("/conditions/{key}/answers")
    String answer(
            Actor actor,
            @PathVariable String id,
            @PathVariable String key,
            @ModelAttribute Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CooperationId cooperation = new CooperationId(id);
        reading.one(actor, cooperation, key);
        try {
            boolean carriedOver = Condition.State.CARRIED_OVER.key().equals(typed.state());
            AnswerCondition command = GivenConditions.answer(
                    new Mistakes(),
                    key,
                    typed.words(),
                    () -> on(typed),
                    typed.source(),
                    readable -> meeting.foresee(actor, cooperation, readable, !carriedOver));
            if (carriedOver) {
                meeting.carryOver(actor, cooperation, command);
            } else {
                meeting.meet(actor, cooperation, command);
            }
            flash.addFlashAttribute("done", texts.of("gate.conditions.answered"));
            return "redirect:/cooperations/" + cooperation + "/conditions";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, key, typed, texts.fields(wrong), model);
        } catch (Conflict refused) {
            if (refused.code().equals(MeetingConditions.STANDS)) {
                flash.addFlashAttribute("done", texts.says(refused));
                return "redirect:/cooperations/" + cooperation + "/conditions";
            }
            model.addAttribute(
                    "unsaved",
                    List.of(
                            new Named(texts.of("gate.conditions.words"), Objects.requireNonNull(typed.words())),
                            new Named(texts.of("cooperation.page.effectiveOn"), dates.of(on(typed))),
                            new Named(
                                    texts.of("cooperation.page.source"),
                                    Objects.requireNonNullElse(typed.source(), ""))));
            return refused(actor, cooperation, key, typed, refused, model, response);
        }
    }

    @PostMapping("/conditions/{key}/owner")
    String assign(
            Actor actor,
            @PathVariable String id,
            @PathVariable String key,
            @ModelAttribute Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CooperationId cooperation = new CooperationId(id);
        reading.one(actor, cooperation, key);
        try {
            assigning.assign(
                    actor,
                    cooperation,
                    GivenConditions.owner(
                            key,
                            () -> ConditionOwner.parse("owner", typed.owner() == null ? "" : typed.owner()),
                            typed.due(),
                            readable -> assigning.foresee(actor, cooperation, readable)));
            flash.addFlashAttribute("done", texts.of("gate.conditions.assigned"));
            return "redirect:/cooperations/" + cooperation + "/conditions";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, key, typed, texts.fields(wrong), model);
        } catch (Conflict refused) {
            model.addAttribute(
                    "unsaved",
                    List.of(
                            new Named(
                                    texts.of("gate.conditions.owner"),
                                    owners(cooperation).stream()
                                            .filter(one -> one.value().equals(typed.owner()))
                                            .map(Named::label)
                                            .findFirst()
                                            .orElse("")),
                            new Named(
                                    texts.of("gate.conditions.due"),
                                    typed.due() == null ? "" : dates.of(EffectiveDate.parse(typed.due())))));
            return refused(actor, cooperation, key, typed, refused, model, response);
        }
    }

    /** The page again, with the reason and what was typed: in its form, or beside it when there is nothing more to answer. */
    private String refused(
            Actor actor,
            CooperationId cooperation,
            String key,
            Typed typed,
            Conflict refused,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("conflict", texts.says(refused));
        return show(actor, cooperation, key, typed, null, model);
    }

    private EffectiveDate on(Typed typed) {
        return GivenConditions.date("effectiveOn", typed.effectiveOn(), LocalDate.now(clock));
    }

    @GetMapping("/promises/new")
    String newPromise(Actor actor, @PathVariable String id, Model model) {
        return showPromise(actor, new CooperationId(id), Typed.NOTHING, null, model);
    }

    @PostMapping("/promises")
    String promise(
            Actor actor,
            @PathVariable String id,
            @ModelAttribute Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        try {
            promising.promise(
                    actor,
                    cooperation,
                    GivenConditions.promise(
                            typed.municipality(),
                            typed.text(),
                            typed.before(),
                            typed.due(),
                            () -> on(typed),
                            typed.source(),
                            readable -> promising.foresee(actor, cooperation, readable)));
            flash.addFlashAttribute("done", texts.of("gate.conditions.promised"));
            return "redirect:/cooperations/" + cooperation + "/conditions";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return showPromise(actor, cooperation, typed, texts.fields(wrong), model);
        } catch (Conflict stands) {
            flash.addFlashAttribute("done", texts.says(stands));
            return "redirect:/cooperations/" + cooperation + "/conditions";
        }
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            String key,
            Typed typed,
            @Nullable FieldMessages problems,
            Model model) {
        ConditionLine line = reading.one(actor, cooperation, key);
        frame(cooperation, model);
        model.addAttribute("line", line);
        model.addAttribute("typed", typed);
        model.addAttribute("assigned", typed.owner() == null ? Typed.owner(line.condition()) : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("owners", line.maySteer() ? owners(cooperation) : List.of());
        return "gate/condition";
    }

    private String showPromise(
            Actor actor, CooperationId cooperation, Typed typed, @Nullable FieldMessages problems, Model model) {
        visibility.requireVisible(actor, cooperation);
        List<Named> colleges = colleges(actor, cooperation);
        if (colleges.isEmpty()) {
            throw new NotAllowed(Right.PROMISE.refusal());
        }
        frame(cooperation, model);
        model.addAttribute("colleges", colleges);
        model.addAttribute("gates", GateKey.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "gate/promise";
    }

    private void frame(CooperationId cooperation, Model model) {
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
    }

    private List<Named> owners(CooperationId cooperation) {
        List<MunicipalityCode> present = partners.of(cooperation);
        Map<MunicipalityCode, String> known = municipalities.names(present);
        return ConditionOwner.possible(present).stream()
                .map(owner -> new Named(owner.key(), wording.body(owner.body(), owner.municipality(), known)))
                .toList();
    }

    /** The colleges for which this reader may record a promise. */
    private List<Named> colleges(Actor actor, CooperationId cooperation) {
        boolean all = visibility.may(actor, Right.PROMISE, cooperation);
        List<MunicipalityCode> own = partners.of(cooperation).stream()
                .filter(code -> all || Permissions.mayFor(actor, Right.PROMISE, code))
                .toList();
        Map<MunicipalityCode, String> known = municipalities.names(own);
        return own.stream()
                .map(code -> new Named(code.text(), known.getOrDefault(code, code.text())))
                .sorted((one, other) -> one.label()
                        .toLowerCase(Locale.ROOT)
                        .compareTo(other.label().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
