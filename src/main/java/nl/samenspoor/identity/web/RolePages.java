package nl.samenspoor.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.AssigningRoles;
import nl.samenspoor.identity.HeldRole;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roles of one account, for the administrator. */
@Controller
@RequestMapping("/accounts/{username}")
class RolePages {

    private static final RoleForm EMPTY = new RoleForm("", "", false, "", "");

    private final Accounts accounts;
    private final AssigningRoles assigning;
    private final Municipalities municipalities;
    private final SecondFactors secondFactors;
    private final Texts texts;
    private final Clock clock;

    RolePages(
            Accounts accounts,
            AssigningRoles assigning,
            Municipalities municipalities,
            SecondFactors secondFactors,
            Texts texts,
            Clock clock) {
        this.accounts = accounts;
        this.assigning = assigning;
        this.municipalities = municipalities;
        this.secondFactors = secondFactors;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView roles(Actor actor, @PathVariable String username) {
        return page(actor, username, EMPTY, FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping("/roles")
    ModelAndView grant(Actor actor, @PathVariable String username, RoleForm form, RedirectAttributes flash) {
        try {
            assigning.grant(actor, username, form.command(LocalDate.now(clock), CalendarDay::typed));
        } catch (InvalidInput wrong) {
            return page(actor, username, form, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict held) {
            return page(actor, username, form, about("role", held), HttpStatus.CONFLICT);
        }
        return done(username, flash, "identity.roles.given");
    }

    @PostMapping("/roles/{id}/ending")
    ModelAndView end(
            Actor actor,
            @PathVariable String username,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes flash) {
        try {
            LocalDate day = RoleForm.day("on", on, CalendarDay::typed);
            assigning.end(actor, username, id, day == null ? LocalDate.now(clock) : day);
        } catch (InvalidInput wrong) {
            return page(actor, username, EMPTY, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("ending", id)
                    .addObject("on", on);
        } catch (Conflict last) {
            return page(actor, username, EMPTY, about("on", last), HttpStatus.CONFLICT)
                    .addObject("ending", id)
                    .addObject("on", on);
        }
        return done(username, flash, "identity.roles.ended");
    }

    /** For somebody who lost it; where one is required he adds another at his next sign-in. */
    @PostMapping("/second-factor-resets")
    ModelAndView resetSecondFactor(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        secondFactors.reset(actor, username);
        return done(username, flash, "identity.factor.wasReset");
    }

    private FieldMessages about(String field, Conflict conflict) {
        return new FieldMessages(List.of(new FieldMessage(field, texts.says(conflict))));
    }

    private ModelAndView done(String username, RedirectAttributes flash, String code) {
        flash.addFlashAttribute("done", texts.of(code));
        return new ModelAndView("redirect:/accounts/{username}", "username", username);
    }

    private ModelAndView page(Actor actor, String username, RoleForm form, FieldMessages problems, HttpStatus status) {
        List<HeldRole> roles = assigning.of(actor, username);
        Account account = accounts.find(username).orElseThrow(() -> new NotFound("identity.unknownAccount"));
        ModelAndView page = new ModelAndView("identity/roles", status);
        page.addObject("account", account);
        page.addObject("roles", roles);
        page.addObject("today", LocalDate.now(clock));
        page.addObject(
                "names",
                municipalities.names(roles.stream()
                        .map(HeldRole::municipality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        page.addObject("municipalities", municipalities.current());
        page.addObject("allRoles", Role.values());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}
