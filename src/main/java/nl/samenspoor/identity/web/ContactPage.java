package nl.samenspoor.identity.web;

import java.util.List;
import nl.samenspoor.identity.ChangingContacts;
import nl.samenspoor.identity.Contact;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own address for mail, and its language. */
@Controller
@RequestMapping("/contact")
class ContactPage {

    private final ChangingContacts contacts;
    private final Texts texts;

    ContactPage(ChangingContacts contacts, Texts texts) {
        this.contacts = contacts;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView own(Actor actor) {
        Contact contact = contacts.own(actor);
        return page(contact.email(), contact.language().getLanguage(), FieldMessages.none(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            Actor actor,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        try {
            contacts.change(actor, email, language);
        } catch (InvalidInput wrong) {
            return page(email, language, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict shared) {
            FieldMessages message =
                    new FieldMessages(List.of(new FieldMessages.FieldMessage("email", texts.says(shared))));
            return page(email, language, message, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("done", texts.of("identity.contact.changed"));
        return new ModelAndView("redirect:/contact");
    }

    private static ModelAndView page(
            @Nullable String email, String language, FieldMessages problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("identity/contact", status);
        page.addObject("email", email);
        page.addObject("language", language);
        page.addObject("problems", problems);
        return page;
    }
}
