package nl.samenspoor.identity.web;

import nl.samenspoor.identity.ResettingPasswords.Issued;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The page that shows a one-time secret, this once: the list of accounts, as long as it finds one on its way. A reload shows
 * the list and makes nothing. Only the session keeps the secret until then.
 */
final class IssuedPage {

    private static final String MADE = "secret";

    private IssuedPage() {}

    /** Whether a secret was just made and is to be shown now. */
    static boolean due(Model model) {
        return model.containsAttribute(MADE);
    }

    /** Shows it. */
    static ModelAndView show() {
        return new ModelAndView("identity/issued");
    }

    /** Leads there, for an account that had a password. */
    static ModelAndView reset(String username, Issued issued, Moments moments, RedirectAttributes flash) {
        return lead(username, issued, moments, "/password-reset", false, flash);
    }

    /** Leads there, for an account that never had one. */
    static ModelAndView invitation(String username, Issued issued, Moments moments, RedirectAttributes flash) {
        return lead(username, issued, moments, "/activation", true, flash);
    }

    private static ModelAndView lead(
            String username, Issued issued, Moments moments, String path, boolean invited, RedirectAttributes flash) {
        flash.addFlashAttribute("username", username);
        flash.addFlashAttribute(MADE, issued.secret());
        flash.addFlashAttribute("expires", moments.of(issued.expires()));
        flash.addFlashAttribute("invited", invited);
        flash.addFlashAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return new ModelAndView("redirect:/accounts");
    }
}
