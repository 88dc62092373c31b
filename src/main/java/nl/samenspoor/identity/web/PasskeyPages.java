package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.identity.factor.NewPasskey;
import nl.samenspoor.identity.factor.Passkey;
import nl.samenspoor.identity.factor.Passkeys;
import nl.samenspoor.identity.factor.RelyingParty;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.identity.signin.PresentSession;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The passkeys of one's own account; also for whoever must add a second factor before he is signed in. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyPages {

    private static final String HERE = "redirect:/account/passkeys";
    /** Recovery codes just made, on their way to the page that shows them. */
    private static final String MADE = "codes";
    /** The passkey that waits for a device. */
    private static final String ASKED = NewPasskey.class.getName();

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final RelyingParty party;
    private final OwnAccount own;
    private final PresentSession present;
    private final Texts texts;

    PasskeyPages(
            Passkeys passkeys,
            SecondFactors factors,
            RelyingParty party,
            OwnAccount own,
            PresentSession present,
            Texts texts) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.party = party;
        this.own = own;
        this.present = present;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request, Model model) {
        return model.containsAttribute(MADE)
                ? new ModelAndView("identity/recovery-codes")
                : page(request, "", FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping("/beginning")
    ModelAndView begin(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "present", defaultValue = "") String password) {
        try {
            request.getSession().setAttribute(ASKED, passkeys.begin(own.actor(), name, password));
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return page(request, name, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** With the answer of the device; a question counts once, and after a refusal begins again with the same name. */
    @PostMapping
    ModelAndView make(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String credential,
            RedirectAttributes flash) {
        Optional<NewPasskey> question = asked(request);
        String name = question.map(NewPasskey::name).orElse("");
        try {
            NewPasskey asked = question.orElseThrow(() -> InvalidInput.of("credential", "identity.passkey.refused"));
            request.getSession().removeAttribute(ASKED);
            List<String> recovery = passkeys.confirm(own.actor(), asked, credential);
            present.renew(request, response, own.account(), Way.PASSKEY);
            if (recovery.isEmpty()) {
                flash.addFlashAttribute("done", texts.of("identity.passkey.added", name));
            } else {
                flash.addFlashAttribute(MADE, List.copyOf(recovery));
            }
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return page(request, name, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Optional<NewPasskey> asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ASKED) instanceof NewPasskey asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    private ModelAndView page(HttpServletRequest request, String name, FieldMessages problems, HttpStatus status) {
        Actor actor = own.actor();
        List<Passkey> mine = passkeys.own(actor);
        ModelAndView page = new ModelAndView("identity/passkeys", status);
        page.addObject("passkeys", mine);
        page.addObject("codesOnly", !mine.isEmpty() && !factors.app(actor));
        page.addObject("left", factors.codesLeft(actor));
        page.addObject("host", party.id());
        page.addObject("enrolling", own.enrolling());
        page.addObject("name", name);
        asked(request).ifPresent(asked -> {
            page.addObject("asked", asked.name());
            page.addObject("question", passkeys.question(asked));
        });
        page.addObject("problems", problems);
        return page;
    }

    /** For whoever has passkeys only; beside an app the page of that one makes them. */
    @GetMapping("/recovery-codes")
    ModelAndView askForCodes() {
        return newCodes(FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping("/recovery-codes")
    ModelAndView renewCodes(
            @RequestParam(name = "present", defaultValue = "") String password, RedirectAttributes flash) {
        try {
            flash.addFlashAttribute(MADE, List.copyOf(factors.renewCodes(own.actor(), password)));
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return newCodes(texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView newCodes(FieldMessages problems, HttpStatus status) {
        return new ModelAndView("identity/passkey-codes", Map.of("problems", problems), status);
    }

    @GetMapping("/{id}/removal")
    ModelAndView askToRemove(@PathVariable String id) {
        return removal(id, FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            @PathVariable String id,
            @RequestParam(name = "present", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            passkeys.remove(own.actor(), id, password);
            present.renew(request, response, own.account(), Way.PASSKEY);
            flash.addFlashAttribute("done", texts.of("identity.passkey.removed"));
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return removal(id, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView removal(String id, FieldMessages problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("identity/passkey-removal", status);
        page.addObject("passkey", passkeys.one(own.actor(), id));
        page.addObject("problems", problems);
        return page;
    }
}
