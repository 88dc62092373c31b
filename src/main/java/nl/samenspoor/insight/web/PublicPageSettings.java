package nl.samenspoor.insight.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.document.DocumentFacts;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentVersion;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.insight.publicpage.PublicPage;
import nl.samenspoor.insight.publicpage.PublishCooperation;
import nl.samenspoor.insight.publicpage.PublishingCooperations;
import nl.samenspoor.insight.publicpage.PublishingCooperations.Offered;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a leader switches the public page on and off, and whoever sees the cooperation reads how it stands. */
@Controller
@RequestMapping("/cooperations/{id}/public-page")
class PublicPageSettings {

    /** A version of a document to choose, with what is said of that version; {@code newer} when an earlier one is shown. */
    record Choice(String value, DocumentFacts facts, int version, boolean chosen, boolean newer) {}

    private final PublishingCooperations publishing;
    private final Overtaking overtaking;
    private final Cooperations cooperations;
    private final Texts texts;
    private final Clock clock;

    PublicPageSettings(
            PublishingCooperations publishing,
            Overtaking overtaking,
            Cooperations cooperations,
            Texts texts,
            Clock clock) {
        this.publishing = publishing;
        this.overtaking = overtaking;
        this.cooperations = cooperations;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        PublicPage now = publishing.setting(actor, cooperation);
        return page(actor, cooperation, now, now.readable(), Set.copyOf(values(now)), null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean readable,
            @RequestParam(defaultValue = "") List<String> documents,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        publishing.requireMay(actor, cooperation);
        PublicPage now = publishing.setting(actor, cooperation);
        boolean changed;
        try {
            changed = publishing.publish(
                    actor, cooperation, new PublishCooperation(number(seen), readable, versions(documents)));
        } catch (InvalidInput wrong) {
            return page(
                    actor,
                    cooperation,
                    now,
                    readable,
                    Set.copyOf(documents),
                    texts.fields(wrong),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict other) {
            return together(
                    actor, cooperation, number(seen), new PublicPageFields(readable, Set.copyOf(documents)), other);
        }
        flash.addFlashAttribute("done", texts.of(done(changed, readable)));
        ModelAndView back = new ModelAndView("redirect:/cooperations/{id}/public-page");
        back.addObject("id", cooperation.text());
        return back;
    }

    private static String done(boolean changed, boolean readable) {
        return !changed ? "insight.public.same" : readable ? "insight.public.on.done" : "insight.public.off.done";
    }

    /** What was chosen together with what others changed since, counted from the newest setting. */
    private ModelAndView together(
            Actor actor, CooperationId cooperation, int seen, PublicPageFields mine, Conflict other) {
        PublicPage now = publishing.setting(actor, cooperation);
        Overtaken overtaken =
                mine.overtaken(publishing.settings(actor, cooperation), seen).orElse(null);
        PublicPageFields both = overtaken == null ? mine : mine.takingOver(overtaken);
        ModelAndView page = page(actor, cooperation, now, both.readable(), both.documents(), null, HttpStatus.CONFLICT);
        page.addObject("other", texts.says(other));
        if (overtaken != null) {
            List<Choice> choices = choices(publishing.choices(actor, cooperation), both.documents());
            page.addObject("overtaken", overtaking.view(overtaken, PublicPageFields.words(choices, texts)));
        }
        return page;
    }

    private ModelAndView page(
            Actor actor,
            CooperationId cooperation,
            PublicPage now,
            boolean readable,
            Set<String> chosen,
            @Nullable FieldMessages problems,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("insight/public-page", status);
        page.addObject("cooperation", cooperations.summary(cooperation));
        page.addObject("setting", now);
        page.addObject(
                "changedOn",
                now.changedAt() == null
                        ? null
                        : now.changedAt().atZone(clock.getZone()).toLocalDate());
        page.addObject("readable", readable);
        page.addObject("may", publishing.may(actor, cooperation));
        List<Offered> offered = publishing.choices(actor, cooperation);
        page.addObject("choices", choices(offered, chosen));
        page.addObject("most", offered.size() < PublishingCooperations.MOST ? null : PublishingCooperations.MOST);
        page.addObject("minutes", PublicPages.CACHED.toMinutes());
        page.addObject("problems", problems);
        return page;
    }

    private static List<Choice> choices(List<Offered> offered, Set<String> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Offered one : offered) {
            DocumentId document = one.newest().id();
            DocumentVersion newest = one.newest().newest();
            DocumentVersion shown = one.shown();
            boolean newer = shown != null && shown.version() != newest.version();
            if (shown != null && newer) {
                choices.add(choice(document, shown, chosen, false));
            }
            choices.add(choice(document, newest, chosen, newer));
        }
        return choices;
    }

    private static Choice choice(DocumentId document, DocumentVersion version, Set<String> chosen, boolean newer) {
        String value = value(new PublicPage.Shown(document, version.version()));
        return new Choice(value, version.facts(), version.version(), chosen.contains(value), newer);
    }

    static List<String> values(PublicPage now) {
        return now.documents().stream().map(PublicPageSettings::value).toList();
    }

    private static String value(PublicPage.Shown shown) {
        return shown.document().text() + ":" + shown.version();
    }

    private static List<PublicPage.Shown> versions(List<String> values) {
        return values.stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .map(value -> {
                    if (!value.matches("[0-9A-Za-z-]{1,36}:\\d{1,6}")) {
                        throw InvalidInput.of("documents", "insight.public.notPublic");
                    }
                    String[] parts = value.split(":");
                    return new PublicPage.Shown(new DocumentId(parts[0]), Integer.parseInt(parts[1]));
                })
                .toList();
    }

    /** @throws InvalidInput when it is no number */
    private static int number(String seen) {
        if (!seen.matches("\\d{1,9}")) {
            throw InvalidInput.of("readable", "insight.public.seen");
        }
        return Integer.parseInt(seen);
    }
}
