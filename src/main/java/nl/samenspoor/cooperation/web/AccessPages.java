package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.KnownAccounts;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
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

/** Who leads and who reads a cooperation; its leaders change it here. */
@Controller
@RequestMapping("/cooperations/{id}/access")
class AccessPages {

    /** An account with access; {@code usable} when it can sign in. */
    record Line(String account, Access access, boolean usable) {}

    /** A change on the page; {@code access} is null where it was taken away. */
    record Change(String account, @Nullable Access access, LocalDate on, String by) {}

    private final AssigningAccess assigning;
    private final Cooperations cooperations;
    private final Visibility visibility;
    private final KnownAccounts known;
    private final Texts texts;
    private final Clock clock;

    AccessPages(
            AssigningAccess assigning,
            Cooperations cooperations,
            Visibility visibility,
            KnownAccounts known,
            Texts texts,
            Clock clock) {
        this.assigning = assigning;
        this.cooperations = cooperations;
        this.visibility = visibility;
        this.known = known;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @PathVariable String id, Model model) {
        return show(actor, new CooperationId(id), "", "", FieldMessages.none(), model);
    }

    @PostMapping
    String assign(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String access,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.ASSIGN_ACCESS, cooperation);
        try {
            Reader reader = new Reader(clock);
            Access chosen = reader.choice(Access.class, "access", access);
            String name = reader.text("account", account);
            assigning.assign(actor, cooperation, reader.checked(name), chosen);
            flash.addFlashAttribute("done", texts.of("cooperation.access.done." + chosen.key(), name));
            return address(cooperation);
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, cooperation, account, access, texts.fields(wrong), model);
        } catch (Conflict refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(actor, cooperation, account, access, message("account", refused), model);
        }
    }

    @PostMapping("/{account}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @PathVariable String account,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        try {
            assigning.withdraw(actor, cooperation, account);
            flash.addFlashAttribute("done", texts.of("cooperation.access.done.none", account));
            // Without access of his own the page would be gone.
            return account.equals(actor.account()) ? "redirect:/" : address(cooperation);
        } catch (Conflict refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(actor, cooperation, "", "", message("account", refused), model);
        }
    }

    private static String address(CooperationId cooperation) {
        return "redirect:/cooperations/" + cooperation + "/access";
    }

    private FieldMessages message(String field, Conflict refused) {
        return FieldMessages.of(field, texts.says(refused));
    }

    private String show(
            Actor actor, CooperationId id, String account, String access, FieldMessages problems, Model model) {
        Map<String, Access> all = assigning.accounts(actor, id);
        Set<String> usable = known.usable(all.keySet()).keySet();
        CooperationSummary cooperation = cooperations.summary(id);
        boolean ended = cooperation.status() == CooperationStatus.ENDED;
        model.addAttribute("cooperation", cooperation);
        model.addAttribute("ended", ended);
        model.addAttribute(
                "lines",
                all.entrySet().stream()
                        .map(entry -> new Line(entry.getKey(), entry.getValue(), usable.contains(entry.getKey())))
                        .toList());
        model.addAttribute(
                "changes",
                assigning.changes(actor, id).stream()
                        .map(change -> new Change(
                                change.account(),
                                change.access(),
                                day(change.recordedAt()),
                                texts.recorder(change.recordedBy())))
                        .toList());
        model.addAttribute("leads", !ended && visibility.may(actor, Right.ASSIGN_ACCESS, id));
        model.addAttribute("kinds", Access.values());
        model.addAttribute("account", account);
        model.addAttribute("access", access);
        model.addAttribute("problems", problems);
        return "cooperation/access";
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
