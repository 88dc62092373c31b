package nl.samenspoor.identity.web;

import nl.samenspoor.identity.session.Sessions;
import nl.samenspoor.identity.signin.PresentSession;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of one's own account: where it is signed in, and ending that. */
@Controller
@RequestMapping("/account/sessions")
class SessionPages {

    private static final String HERE = "redirect:/account/sessions";

    private final Sessions sessions;
    private final PresentSession present;
    private final Texts texts;

    SessionPages(Sessions sessions, PresentSession present, Texts texts) {
        this.sessions = sessions;
        this.present = present;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        ModelAndView page = new ModelAndView("identity/sessions");
        page.addObject("sessions", sessions.own(actor));
        page.addObject("present", present.id().orElse(""));
        return page;
    }

    @PostMapping("/{id}/ending")
    ModelAndView end(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        sessions.end(actor, id);
        flash.addFlashAttribute("done", texts.of("identity.session.ended"));
        return new ModelAndView(HERE);
    }

    @PostMapping("/others/endings")
    ModelAndView endOthers(Actor actor, RedirectAttributes flash) {
        sessions.endOthers(actor, present.id().orElse(""));
        flash.addFlashAttribute("done", texts.of("identity.session.othersEnded"));
        return new ModelAndView(HERE);
    }
}
