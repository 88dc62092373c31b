package nl.samenspoor.identity.web;

import nl.samenspoor.identity.ResettingPasswords.Issued;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that shows a one-time secret, this once. */
final class IssuedPage {

    private IssuedPage() {}

    /** For an account that had a password. */
    static ModelAndView reset(String username, Issued issued, Moments moments) {
        return page(username, issued, moments, "/password-reset", false);
    }

    /** For an account that never had one. */
    static ModelAndView invitation(String username, Issued issued, Moments moments) {
        return page(username, issued, moments, "/activation", true);
    }

    private static ModelAndView page(String username, Issued issued, Moments moments, String path, boolean invited) {
        ModelAndView page = new ModelAndView("identity/issued");
        page.addObject("username", username);
        page.addObject("secret", issued.secret());
        page.addObject("expires", moments.of(issued.expires()));
        page.addObject("invited", invited);
        page.addObject(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return page;
    }
}
