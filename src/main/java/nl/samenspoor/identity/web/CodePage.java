package nl.samenspoor.identity.web;

import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.factor.Passkeys;
import nl.samenspoor.identity.factor.RelyingParty;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.identity.signin.PendingSignIn;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: a code, or a passkey where the account has one. */
@Controller
class CodePage {

    private final PendingSignIn pending;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RelyingParty party;

    CodePage(PendingSignIn pending, SecondFactors factors, Passkeys passkeys, RelyingParty party) {
        this.pending = pending;
        this.factors = factors;
        this.passkeys = passkeys;
        this.party = party;
    }

    @GetMapping("/login/code")
    ModelAndView code(@RequestParam(defaultValue = "") String wait) {
        return pending.owingCode()
                .map(Account::actor)
                .map(actor -> page(actor, SignInPage.seconds(wait)))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    private ModelAndView page(Actor actor, int wait) {
        ModelAndView page = new ModelAndView("identity/code", "wait", wait);
        page.addObject("app", factors.app(actor));
        page.addObject("passkeyHost", passkeys.own(actor).isEmpty() ? null : party.id());
        return page;
    }
}
