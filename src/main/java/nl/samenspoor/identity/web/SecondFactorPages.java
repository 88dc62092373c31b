package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenspoor.identity.Account;
import nl.samenspoor.identity.Accounts;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.identity.signin.PendingSignIn;
import nl.samenspoor.identity.signin.PresentSession;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second factor of one's own account; also for whoever must add one before he is signed in. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPages {

    private static final String HERE = "redirect:/account/second-factor";
    /** Recovery codes just made, on their way to the page that shows them. */
    private static final String MADE = "codes";

    private final SecondFactors factors;
    private final Accounts accounts;
    private final CurrentActor current;
    private final PendingSignIn pending;
    private final PresentSession session;
    private final Texts texts;

    SecondFactorPages(
            SecondFactors factors,
            Accounts accounts,
            CurrentActor current,
            PendingSignIn pending,
            PresentSession session,
            Texts texts) {
        this.factors = factors;
        this.accounts = accounts;
        this.current = current;
        this.pending = pending;
        this.session = session;
        this.texts = texts;
    }

    /** @param wrong there when a code was wrong: no page that shows the secret is an answer to a form and kept as one */
    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String wrong, Model model) {
        if (model.containsAttribute(MADE)) {
            return new ModelAndView("identity/recovery-codes");
        }
        FieldMessages problems = wrong == null
                ? FieldMessages.none()
                : texts.fields(InvalidInput.of("code", "identity.factor.wrongCode"));
        return page(problems, HttpStatus.OK);
    }

    @PostMapping("/beginning")
    ModelAndView begin(@RequestParam(defaultValue = "") String present) {
        try {
            factors.begin(actor(), present);
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return page(texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Leads to the page that shows the recovery codes, once: a reload there makes no others. Only the session keeps them until then. */
    @PostMapping("/confirmation")
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            List<String> recovery = factors.confirm(actor(), code);
            session.renew(request, response, account(), true);
            return codes(recovery, flash);
        } catch (InvalidInput wrong) {
            return new ModelAndView(HERE + "?wrong");
        }
    }

    @PostMapping("/recovery-codes")
    ModelAndView renewCodes(@RequestParam(defaultValue = "") String present, RedirectAttributes flash) {
        try {
            return codes(factors.renewCodes(actor(), present), flash);
        } catch (InvalidInput wrong) {
            return page(texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            factors.remove(actor(), present);
            session.renew(request, response, account(), false);
            flash.addFlashAttribute("done", texts.of("identity.factor.removed"));
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return page(texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView codes(List<String> recovery, RedirectAttributes flash) {
        flash.addFlashAttribute(MADE, List.copyOf(recovery));
        return new ModelAndView(HERE);
    }

    private ModelAndView page(FieldMessages problems, HttpStatus status) {
        Actor actor = actor();
        Account account = account();
        ModelAndView page = new ModelAndView("identity/second-factor", status);
        page.addObject("has", account.secondFactor());
        page.addObject("required", factors.required(actor));
        page.addObject("enrolling", pending.enrolling().isPresent());
        page.addObject("left", account.secondFactor() ? factors.codesLeft(actor) : 0);
        if (!account.secondFactor()) {
            factors.offered(actor).ifPresent(offered -> {
                page.addObject("secret", offered.secret().replaceAll("(.{4})(?!$)", "$1 "));
                page.addObject("qr", QrPicture.of(offered.address()));
            });
        }
        page.addObject("problems", problems);
        return page;
    }

    private Account account() {
        return accounts.find(actor().account()).orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }

    /** @throws Conflict when nobody is signed in, not even half */
    private Actor actor() {
        return current.find()
                .map(CurrentActor.SignedIn::actor)
                .or(() -> pending.enrolling().map(Account::actor))
                .orElseThrow(() -> new Conflict("web.error.401.text"));
    }
}
