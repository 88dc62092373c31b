package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.ChangingPasswords;
import nl.samenspoor.identity.ResettingPasswords;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password, and choosing a new one with a secret from the administrator. */
@Controller
class PasswordPages {

    private static final String RESET = "/password-reset";
    private static final String ACTIVATION = "/activation";
    private static final String AFTERWARDS = "redirect:/login?changed";

    private final Accounts accounts;
    private final ChangingPasswords changing;
    private final ResettingPasswords resetting;
    private final OwnAccount own;
    private final Texts texts;
    private final Moments moments;

    PasswordPages(
            Accounts accounts,
            ChangingPasswords changing,
            ResettingPasswords resetting,
            OwnAccount own,
            Texts texts,
            Moments moments) {
        this.accounts = accounts;
        this.changing = changing;
        this.resetting = resetting;
        this.own = own;
        this.texts = texts;
        this.moments = moments;
    }

    @GetMapping("/password")
    ModelAndView own() {
        ModelAndView page = ownPage(FieldMessages.none(), HttpStatus.OK);
        page.addObject("demo", own.account().demo());
        return page;
    }

    private ModelAndView ownPage(FieldMessages problems, HttpStatus status) {
        ModelAndView page = page("identity/password", own.actor().account(), problems, status);
        page.addObject("alone", own.choosingPassword());
        return page;
    }

    @PostMapping("/password")
    ModelAndView change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        try {
            requireSame(password, again);
            changing.change(own.actor(), present, password);
            return new ModelAndView(AFTERWARDS);
        } catch (InvalidInput wrong) {
            return ownPage(texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping(RESET)
    ModelAndView withSecret() {
        return withSecret(RESET, "", FieldMessages.none(), HttpStatus.OK);
    }

    /** The same for somebody who was invited and never had a password. */
    @GetMapping(ACTIVATION)
    ModelAndView invited() {
        return withSecret(ACTIVATION, "", FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping({RESET, ACTIVATION})
    ModelAndView choose(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        String path = request.getServletPath().equals(ACTIVATION) ? ACTIVATION : RESET;
        try {
            requireSame(password, again);
            resetting.use(username, secret, password);
            return new ModelAndView(path.equals(ACTIVATION) ? "redirect:/login?activated" : AFTERWARDS);
        } catch (InvalidInput wrong) {
            return withSecret(path, username, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView withSecret(String path, String username, FieldMessages problems, HttpStatus status) {
        ModelAndView page = page("identity/reset", username, problems, status);
        page.addObject("path", path);
        page.addObject("invited", path.equals(ACTIVATION));
        return page;
    }

    /** Says what a secret does before one is made: the present password stops working at once. */
    @GetMapping("/accounts/{username}/password-resets")
    ModelAndView ask(Actor actor, @PathVariable String username) {
        if (accounts.all(actor).stream().noneMatch(account -> account.username().equals(username))) {
            throw new NotFound("identity.unknownAccount");
        }
        return page("identity/issue", username, FieldMessages.none(), HttpStatus.OK);
    }

    /** Leads to the page that shows the secret, once: a reload there makes no second one. */
    @PostMapping("/accounts/{username}/password-resets")
    ModelAndView issue(Actor actor, @PathVariable String username, RedirectAttributes flash) {
        boolean activated = accounts.find(username).map(Account::activated).orElse(true);
        ResettingPasswords.Issued issued = resetting.issue(actor, username);
        return activated
                ? IssuedPage.reset(username, issued, moments, flash)
                : IssuedPage.invitation(username, issued, moments, flash);
    }

    private static void requireSame(String password, String again) {
        if (!password.equals(again)) {
            throw InvalidInput.of("again", "identity.passwordsDiffer");
        }
    }

    private static ModelAndView page(String view, String username, FieldMessages problems, HttpStatus status) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("username", username);
        page.addObject("problems", problems);
        return page;
    }
}
