package nl.samenspoor.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.DescribeOutline;
import nl.samenspoor.organisation.Member;
import nl.samenspoor.organisation.Organisation;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.Organisers;
import nl.samenspoor.organisation.Outline;
import nl.samenspoor.organisation.OutliningOrganisations;
import nl.samenspoor.organisation.spi.SaidOfAdvisers;
import nl.samenspoor.organisation.spi.SaidOfAdvisers.Said;
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

/** The page with the organisation of a cooperation, on which what is known of the whole is recorded too. */
@Controller
@RequestMapping("/cooperations/{id}/organisation")
class OrganisationPages {

    private final Organisations organisations;
    private final Organisers organisers;
    private final OutliningOrganisations outlining;
    private final SaidOfAdvisers advisers;
    private final Frame frame;
    private final Overtaking overtaking;
    private final OrganisationWords words;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    OrganisationPages(
            Organisations organisations,
            Organisers organisers,
            OutliningOrganisations outlining,
            SaidOfAdvisers advisers,
            Frame frame,
            Overtaking overtaking,
            OrganisationWords words,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.organisations = organisations;
        this.organisers = organisers;
        this.outlining = outlining;
        this.advisers = advisers;
        this.frame = frame;
        this.overtaking = overtaking;
        this.words = words;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String one(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return show(actor, cooperation, null, null, model);
    }

    @PostMapping("/outline")
    String outline(
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
            typed.requireKnown(OutlineForm.FIELDS::contains);
            outlining.describe(
                    actor, OutlineForm.command(cooperation, typed, command -> outlining.foresee(actor, command)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, typed, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            return show(actor, cooperation, together(cooperation, typed, model), null, model);
        }
        flash.addFlashAttribute("done", texts.of("organisation.done"));
        return "redirect:/cooperations/" + cooperation + "/organisation";
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private Typed together(CooperationId cooperation, Typed typed, Model model) {
        List<Outline> now = organisations.outlines(cooperation);
        DescribeOutline mine = OutlineForm.command(cooperation, typed);
        Overtaken.of(
                        OutlineForm.editions(now),
                        Objects.requireNonNullElse(mine.seen(), 0),
                        OutlineForm.values(mine.peopleInvolved(), mine.housing(), mine.remark()))
                .ifPresent(overtaken -> {
                    model.addAttribute("overtaken", overtaking.view(overtaken, words.of(Map.of())));
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
        Organisation organisation = organisations.of(cooperation);
        frame.lay(cooperation, false, model);
        model.addAttribute("organisation", organisation);
        Said said = advisers.of(cooperation);
        model.addAttribute("said", said);
        model.addAttribute("atWork", said == null ? "" : atWork(organisation, said));
        model.addAttribute("judges", visibility.may(actor, Right.JUDGE, cooperation));
        model.addAttribute("kinds", BodyKind.values());
        model.addAttribute("names", frame.municipalities(municipalities(organisation)));
        model.addAttribute("organises", organisers.may(actor, cooperation));
        model.addAttribute(
                "form", typed == null ? OutlineForm.of(organisation.outline(), LocalDate.now(clock)) : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "organisation."));
        return "organisation/organisation";
    }

    /** Names of the advisers at work when it was said that there are none, or that nobody knows. */
    private static String atWork(Organisation organisation, Said said) {
        return organisation.advisersAt(said.on()).stream()
                .map(firm -> firm.is().name())
                .collect(Collectors.joining(", "));
    }

    private static Set<MunicipalityCode> municipalities(Organisation organisation) {
        return organisation.bodies().stream()
                .flatMap(body -> body.is().composition().members().stream())
                .map(Member::municipality)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
