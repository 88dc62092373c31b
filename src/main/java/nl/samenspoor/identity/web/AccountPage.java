package nl.samenspoor.identity.web;

import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.factor.Passkeys;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: what it may do, and the ways into it. */
@Controller
class AccountPage {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Municipalities municipalities;

    AccountPage(Accounts accounts, SecondFactors factors, Passkeys passkeys, Municipalities municipalities) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.municipalities = municipalities;
    }

    @GetMapping("/account")
    ModelAndView own(Actor actor) {
        Account account = accounts.find(actor.account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
        ModelAndView page = new ModelAndView("identity/account");
        page.addObject("account", account);
        page.addObject("app", factors.app(actor));
        page.addObject("passkeys", passkeys.own(actor).size());
        page.addObject(
                "names",
                municipalities.names(account.seats().stream()
                        .map(Seat::municipality)
                        .distinct()
                        .toList()));
        return page;
    }
}
