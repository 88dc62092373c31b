package nl.samenspoor.identity.web;

import java.util.Collection;
import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page: all accounts, a new one, and ending or returning access. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private final Accounts accounts;
    private final AdministeringAccounts administering;
    private final Municipalities municipalities;
    private final Texts texts;
    private final Moments moments;

    AccountsPage(
            Accounts accounts,
            AdministeringAccounts administering,
            Municipalities municipalities,
            Texts texts,
            Moments moments) {
        this.accounts = accounts;
        this.administering = administering;
        this.municipalities = municipalities;
        this.texts = texts;
        this.moments = moments;
    }

    @GetMapping
    ModelAndView list(Actor actor, Model model) {
        return IssuedPage.due(model)
                ? IssuedPage.show()
                : page(actor, AccountForm.empty(), FieldMessages.none(), HttpStatus.OK);
    }

    /** Leads to the page that shows the secret of the invitation, once. */
    @PostMapping
    ModelAndView create(Actor actor, AccountForm form, RedirectAttributes flash) {
        try {
            CreateAccount command = form.command();
            return IssuedPage.invitation(
                    command.username(), administering.create(actor, command).orElseThrow(), moments, flash);
        } catch (InvalidInput refused) {
            return page(actor, form, texts.fields(refused), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict taken) {
            FieldMessages message = FieldMessages.of("username", texts.says(taken));
            return page(actor, form, message, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{username}/deactivation")
    ModelAndView deactivate(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        administering.deactivate(actor, username);
        return done(flash, "identity.accounts.deactivated", username);
    }

    @PostMapping("/{username}/activation")
    ModelAndView activate(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        administering.activate(actor, username);
        return done(flash, "identity.accounts.activated", username);
    }

    private ModelAndView done(RedirectAttributes flash, String code, Object name) {
        flash.addFlashAttribute("done", texts.of(code, name));
        return new ModelAndView("redirect:/accounts");
    }

    private ModelAndView page(Actor actor, AccountForm form, FieldMessages problems, HttpStatus status) {
        List<Account> all = accounts.all(actor);
        List<MunicipalityCode> codes = all.stream()
                .map(Account::seats)
                .flatMap(Collection::stream)
                .map(Seat::municipality)
                .distinct()
                .toList();
        ModelAndView page = new ModelAndView("identity/accounts", status);
        page.addObject("accounts", all);
        page.addObject("own", actor.account());
        page.addObject("names", municipalities.names(codes));
        page.addObject("municipalities", municipalities.current());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}
