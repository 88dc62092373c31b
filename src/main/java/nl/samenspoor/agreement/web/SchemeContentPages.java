package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContentFields;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
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

/** The page with what the scheme holds of what the law asks for, on which the project leader records a new version. */
@Controller
@RequestMapping("/cooperations/{id}/scheme-content")
class SchemeContentPages {

    private final SchemeContents contents;
    private final CheckingSchemeContent checking;
    private final Overtaking overtaking;
    private final CooperationNames names;
    private final Visibility visibility;
    private final Texts texts;
    private final Clock clock;

    SchemeContentPages(
            SchemeContents contents,
            CheckingSchemeContent checking,
            Overtaking overtaking,
            CooperationNames names,
            Visibility visibility,
            Texts texts,
            Clock clock) {
        this.contents = contents;
        this.checking = checking;
        this.overtaking = overtaking;
        this.names = names;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String one(Actor actor, @PathVariable String id, Model model) {
        return show(actor, visible(actor, id), null, null, model);
    }

    @PostMapping
    String check(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CHECK_SCHEME, cooperation);
        SchemeContentForm form = new SchemeContentForm(TypedDate.edtf(sent, "on"));
        try {
            form.requireKnown();
            checking.check(actor, form.command(cooperation));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, form, texts.fields(wrong), model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("newer", texts.says(newer));
            return show(actor, cooperation, together(cooperation, form, model), null, model);
        }
        flash.addFlashAttribute("done", texts.of("agreement.content.done"));
        return "redirect:/cooperations/" + cooperation + "/scheme-content";
    }

    /** What was typed together with what others changed since, counted from the newest version. */
    private SchemeContentForm together(CooperationId cooperation, SchemeContentForm form, Model model) {
        List<SchemeContent> now = contents.of(cooperation);
        CheckSchemeContent mine = form.command(cooperation);
        Overtaken overtaken = Overtaken.of(
                        SchemeContentFields.editions(now),
                        Objects.requireNonNullElse(mine.seen(), 0),
                        SchemeContentFields.of(mine))
                .orElse(null);
        if (overtaken == null) {
            return form;
        }
        model.addAttribute("overtaken", overtaking.view(overtaken, SchemeContentFields.words(texts)));
        return form.after(now.get(0), overtaken.takenOver().keySet());
    }

    private String show(
            Actor actor,
            CooperationId cooperation,
            @Nullable SchemeContentForm typed,
            @Nullable FieldMessages problems,
            Model model) {
        List<SchemeContent> versions = contents.of(cooperation);
        SchemeContent latest = versions.isEmpty() ? null : versions.get(0);
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text());
        model.addAttribute("versions", versions);
        model.addAttribute("latest", latest);
        model.addAttribute("items", SchemeItem.values());
        model.addAttribute("asked", contents.asked(cooperation));
        model.addAttribute("states", ItemCheck.State.values());
        model.addAttribute("leads", visibility.may(actor, Right.CHECK_SCHEME, cooperation));
        model.addAttribute("form", typed == null ? SchemeContentForm.of(latest, LocalDate.now(clock)) : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("summary", texts.named(problems, "agreement.content."));
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + cooperation, name)));
        return "agreement/content";
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}
