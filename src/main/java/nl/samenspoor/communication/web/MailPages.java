package nl.samenspoor.communication.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.communication.MailTrouble;
import nl.samenspoor.communication.ReadingMail;
import nl.samenspoor.communication.ReadingMail.MailState;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of mail: whether it goes out, and what did not. */
@Controller
@RequestMapping("/mail")
class MailPages {

    /** A mail that was given up, as the page shows it. */
    record Line(long id, String account, LocalDate since, int tries, MailTrouble trouble) {}

    private final ReadingMail mail;
    private final Texts texts;
    private final Clock clock;

    MailPages(ReadingMail mail, Texts texts, Clock clock) {
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView state(Actor actor) {
        MailState state = mail.state(actor);
        List<Line> lines = state.undelivered().stream()
                .map(one -> new Line(
                        one.id(),
                        one.account(),
                        one.queuedAt().atZone(clock.getZone()).toLocalDate(),
                        one.tries(),
                        one.trouble()))
                .toList();
        ModelAndView page = new ModelAndView("communication/mail-state");
        page.addObject("mail", state);
        page.addObject("lines", lines);
        return page;
    }

    @PostMapping("/{id}/again")
    String again(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        mail.again(actor, id);
        flash.addFlashAttribute("done", texts.of("communication.mail.triedAgain"));
        return "redirect:/mail";
    }
}
