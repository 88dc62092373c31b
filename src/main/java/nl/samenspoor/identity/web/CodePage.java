package nl.samenspoor.identity.web;

import nl.samenspoor.identity.signin.PendingSignIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in. */
@Controller
class CodePage {

    private final PendingSignIn pending;

    CodePage(PendingSignIn pending) {
        this.pending = pending;
    }

    @GetMapping("/login/code")
    ModelAndView code(@RequestParam(defaultValue = "") String wait) {
        return pending.owingCode().isEmpty()
                ? new ModelAndView("redirect:/")
                : new ModelAndView("identity/code", "wait", SignInPage.seconds(wait));
    }
}
