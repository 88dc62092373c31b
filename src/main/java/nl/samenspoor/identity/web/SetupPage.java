package nl.samenspoor.identity.web;

import nl.samenspoor.identity.SettingUp;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that makes the first administrator; once there is an account it does not exist. */
@Controller
@RequestMapping("/setup")
class SetupPage {

    private final ObjectProvider<SettingUp> setup;
    private final Texts texts;

    SetupPage(ObjectProvider<SettingUp> setup, Texts texts) {
        this.setup = setup;
        this.texts = texts;
    }

    @GetMapping
    String form(Model model) {
        open();
        model.addAttribute("problems", FieldMessages.none());
        return "identity/setup";
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password) {
        try {
            open().createAdministrator(secret, username, password);
        } catch (InvalidInput refused) {
            ModelAndView again = new ModelAndView("identity/setup", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("problems", texts.fields(refused));
            again.addObject("username", username);
            return again;
        }
        return new ModelAndView("redirect:/login?ready");
    }

    private SettingUp open() {
        SettingUp first = setup.getIfAvailable();
        if (first == null || !first.open()) {
            throw new NotFound("web.error.404.text");
        }
        return first;
    }
}
