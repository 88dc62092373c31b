package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.identity.signin.PresentSession;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
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
    private final OwnAccount own;
    private final PresentSession session;
    private final Texts texts;

    SecondFactorPages(SecondFactors factors, OwnAccount own, PresentSession session, Texts texts) {
        this.factors = factors;
        this.own = own;
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
            factors.begin(own.actor(), present);
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
            List<String> recovery = factors.confirm(own.actor(), code);
            session.renew(request, response, own.account(), Way.CODE);
            return codes(recovery, flash);
        } catch (InvalidInput wrong) {
            return new ModelAndView(HERE + "?wrong");
        }
    }

    @PostMapping("/recovery-codes")
    ModelAndView renewCodes(@RequestParam(defaultValue = "") String present, RedirectAttributes flash) {
        try {
            return codes(factors.renewCodes(own.actor(), present), flash);
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
            factors.remove(own.actor(), present);
            session.renew(request, response, own.account(), Way.CODE);
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
        Actor actor = own.actor();
        boolean app = factors.app(actor);
        ModelAndView page = new ModelAndView("identity/second-factor", status);
        page.addObject("has", app);
        page.addObject("required", factors.required(actor));
        page.addObject("enrolling", own.enrolling());
        page.addObject("left", factors.codesLeft(actor));
        if (!app) {
            factors.offered(actor).ifPresent(offered -> {
                page.addObject("secret", offered.secret().replaceAll("(.{4})(?!$)", "$1 "));
                page.addObject("qr", QrPicture.of(offered.address()));
            });
        }
        page.addObject("problems", problems);
        return page;
    }
}
