package nl.samenspoor.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.organisation.ChooseDirectorate;
import nl.samenspoor.organisation.ChoosingDirectorates;
import nl.samenspoor.organisation.Directorate;
import nl.samenspoor.organisation.DirectorateModel;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.Organisers;
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

/** The page on which is recorded who leads the joint organisation, with what else was considered. */
@Controller
@RequestMapping("/cooperations/{id}/organisation/directorate")
class DirectoratePages {

    private static final Map<String, String> NAMED_OTHERWISE = Map.of("chosen", "organisation.chosenModel");

    private final Organisations organisations;
    private final Organisers organisers;
    private final ChoosingDirectorates choosing;
    private final Frame frame;
    private final Overtaking overtaking;
    private final OrganisationWords words;
    private final Texts texts;
    private final Clock clock;

    DirectoratePages(
            Organisations organisations,
            Organisers organisers,
            ChoosingDirectorates choosing,
            Frame frame,
            Overtaking overtaking,
            OrganisationWords words,
            Texts texts,
            Clock clock) {
        this.organisations = organisations;
        this.organisers = organisers;
        this.choosing = choosing;
        this.frame = frame;
        this.overtaking = overtaking;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, @PathVariable String id, Model model) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        return show(cooperation, null, null, model);
    }

    @PostMapping
    String choose(
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
            typed.requireKnown(DirectorateForm::knows);
            choosing.choose(
                    actor, DirectorateForm.command(cooperation, typed, command -> choosing.foresee(actor, command)));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(cooperation, typed, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            return show(cooperation, together(cooperation, typed, model), null, model);
        }
        flash.addFlashAttribute("done", texts.of("organisation.done"));
        return "redirect:/cooperations/" + cooperation + "/organisation";
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private Typed together(CooperationId cooperation, Typed typed, Model model) {
        List<Directorate> now = organisations.directorates(cooperation);
        ChooseDirectorate mine = DirectorateForm.command(cooperation, typed);
        Overtaken overtaken = Overtaken.of(
                        DirectorateForm.editions(cooperation, now), mine.seen(), DirectorateForm.values(mine))
                .orElse(null);
        if (overtaken == null) {
            return typed.with("version", now.isEmpty() ? 0 : now.get(0).version());
        }
        model.addAttribute("overtaken", overtaking.view(overtaken, words.of(Map.of())));
        return DirectorateForm.takingOver(typed, overtaken, now.get(0));
    }

    private String show(
            CooperationId cooperation, @Nullable Typed typed, @Nullable FieldMessages problems, Model model) {
        List<Directorate> versions = organisations.directorates(cooperation);
        LocalDate today = LocalDate.now(clock);
        Typed form = typed != null
                ? typed
                : versions.isEmpty() ? DirectorateForm.usual(texts, today) : DirectorateForm.of(versions.get(0), today);
        DirectorateForm.number(form);
        frame.lay(cooperation, true, model);
        model.addAttribute("versions", versions);
        model.addAttribute("form", form);
        model.addAttribute("rows", DirectorateForm.rows(form));
        model.addAttribute("numbered", DirectorateForm.numbered(form, texts));
        model.addAttribute(
                "models",
                Arrays.stream(DirectorateModel.values())
                        .filter(one -> one != DirectorateModel.OTHER)
                        .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "organisation.", NAMED_OTHERWISE, "web.row"));
        return "organisation/directorate";
    }
}
