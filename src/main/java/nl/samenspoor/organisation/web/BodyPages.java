package nl.samenspoor.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.DescribingBodies;
import nl.samenspoor.organisation.GroupState;
import nl.samenspoor.organisation.MeetingRhythm;
import nl.samenspoor.organisation.Member;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.Organisers;
import nl.samenspoor.organisation.ProjectBody;
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

/** Pages on which a body is added, read back with its versions, and changed or ended by a new version. */
@Controller
@RequestMapping("/cooperations/{id}/organisation/bodies")
class BodyPages {

    private static final Map<String, String> NAMED_OTHERWISE =
            Map.of("number", "organisation.howMany", "tasks", "organisation.tasksOrAssignment");

    /** The form of a new body carries the id that it gets. */
    private static final String ONCE = "once";

    private final Organisations organisations;
    private final Organisers organisers;
    private final DescribingBodies describing;
    private final Frame frame;
    private final Overtaking overtaking;
    private final OrganisationWords words;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    BodyPages(
            Organisations organisations,
            Organisers organisers,
            DescribingBodies describing,
            Frame frame,
            Overtaking overtaking,
            OrganisationWords words,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.organisations = organisations;
        this.organisers = organisers;
        this.describing = describing;
        this.frame = frame;
        this.overtaking = overtaking;
        this.words = words;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String kind, Model model) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        return show(actor, cooperation, List.of(), BodyForm.empty(kind, LocalDate.now(clock)), null, model);
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        Typed typed = new Typed(sent);
        try {
            typed.requireKnown(field -> field.equals(ONCE) || BodyForm.knows(field));
            String body = SubmissionToken.orFresh(typed.text(ONCE));
            describing.add(actor, cooperation, body, description(actor, typed));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, List.of(), typed, texts.fields(wrong), model);
        } catch (Conflict sentBefore) {
            flash.addFlashAttribute("done", texts.says(sentBefore));
            return "redirect:/cooperations/" + cooperation + "/organisation";
        }
        return done(cooperation, flash);
    }

    @GetMapping("/{body}")
    String one(Actor actor, @PathVariable String id, @PathVariable String body, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        List<ProjectBody> versions = organisations.versions(cooperation, body);
        return show(actor, cooperation, versions, BodyForm.of(versions.get(0), LocalDate.now(clock)), null, model);
    }

    @PostMapping("/{body}")
    String change(
            Actor actor,
            @PathVariable String id,
            @PathVariable String body,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        List<ProjectBody> versions = organisations.versions(cooperation, body);
        Typed typed = new Typed(sent);
        int seen = 0;
        try {
            typed.requireKnown(BodyForm::knows);
            seen = Objects.requireNonNullElse(typed.number("version"), 0);
            describing.change(actor, cooperation, body, seen, description(actor, typed));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, versions, typed, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            List<ProjectBody> now = organisations.versions(cooperation, body);
            return show(actor, cooperation, now, together(cooperation, now, seen, typed, model), null, model);
        }
        return done(cooperation, flash);
    }

    private BodyDescription description(Actor actor, Typed typed) {
        return BodyForm.description(typed, readable -> describing.foresee(actor, readable));
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private Typed together(CooperationId cooperation, List<ProjectBody> now, int seen, Typed typed, Model model) {
        Overtaken overtaken = Overtaken.of(BodyForm.editions(now), seen, BodyForm.values(BodyForm.description(typed)))
                .orElse(null);
        if (overtaken == null) {
            return typed.with("version", now.get(0).version());
        }
        model.addAttribute("overtaken", overtaking.view(overtaken, words.of(frame.named(cooperation, members(now)))));
        return BodyForm.takingOver(typed, overtaken, now.get(0));
    }

    private static Set<MunicipalityCode> members(List<ProjectBody> versions) {
        return versions.stream()
                .flatMap(version -> version.is().composition().members().stream())
                .map(Member::municipality)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private String done(CooperationId cooperation, RedirectAttributes flash) {
        flash.addFlashAttribute("done", texts.of("organisation.done"));
        return "redirect:/cooperations/" + cooperation + "/organisation";
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            List<ProjectBody> versions,
            Typed typed,
            @Nullable FieldMessages problems,
            Model model) {
        List<Frame.Option> municipalities = frame.choices(cooperation, members(versions));
        frame.lay(cooperation, true, model);
        model.addAttribute("versions", versions);
        model.addAttribute("body", versions.isEmpty() ? null : versions.get(0));
        model.addAttribute("form", typed);
        model.addAttribute(ONCE, SubmissionToken.orFresh(typed.text(ONCE)));
        model.addAttribute("rows", BodyForm.rows(typed));
        model.addAttribute("municipalities", municipalities);
        model.addAttribute(
                "names",
                municipalities.stream()
                        .collect(Collectors.toMap(one -> new MunicipalityCode(one.value()), Frame.Option::label)));
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("rhythms", MeetingRhythm.values());
        model.addAttribute("states", GroupState.values());
        model.addAttribute(
                "phases",
                Arrays.stream(Phase.values())
                        .map(phase -> new Frame.Option(
                                String.valueOf(phase.number()), texts.of("web.phase." + phase.number())))
                        .toList());
        model.addAttribute("organises", versions.isEmpty() || organisers.may(actor, cooperation));
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "organisation.", NAMED_OTHERWISE, "organisation.member"));
        return "organisation/body";
    }
}
