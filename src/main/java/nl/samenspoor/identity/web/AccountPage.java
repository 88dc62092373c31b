package nl.samenspoor.identity.web;

import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
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
    private final Municipalities municipalities;

    AccountPage(Accounts accounts, Municipalities municipalities) {
        this.accounts = accounts;
        this.municipalities = municipalities;
    }

    @GetMapping("/account")
    ModelAndView own(Actor actor) {
        Account account = accounts.find(actor.account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
        ModelAndView page = new ModelAndView("identity/account");
        page.addObject("account", account);
        page.addObject(
                "names",
                municipalities.names(account.seats().stream()
                        .map(Seat::municipality)
                        .distinct()
                        .toList()));
        return page;
    }
}
