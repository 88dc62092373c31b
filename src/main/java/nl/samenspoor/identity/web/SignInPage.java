package nl.samenspoor.identity.web;

import nl.samenspoor.identity.DemoAccounts;
import nl.samenspoor.identity.SettingUp;
import nl.samenspoor.web.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. In the demonstration it tells with which accounts. */
@Controller
class SignInPage {

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<SettingUp> setup;
    private final CurrentActor current;

    SignInPage(ObjectProvider<DemoAccounts> demo, ObjectProvider<SettingUp> setup, CurrentActor current) {
        this.demo = demo;
        this.setup = setup;
        this.current = current;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        DemoAccounts accounts = demo.getIfAvailable();
        if (accounts != null) {
            model.addAttribute("demo", DemoTable.of(accounts.all()));
            model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        }
        SettingUp first = setup.getIfAvailable();
        model.addAttribute("setupOpen", first != null && first.open());
        return "identity/sign-in";
    }
}
