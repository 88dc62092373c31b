package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.samenspoor.identity.DemoAccounts;
import nl.samenspoor.identity.SettingUp;
import nl.samenspoor.identity.factor.Passkeys;
import nl.samenspoor.identity.factor.RelyingParty;
import nl.samenspoor.identity.provider.ProviderSettings;
import nl.samenspoor.identity.signin.OnwardSignOut;
import nl.samenspoor.web.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which people sign in. In the demonstration it tells with which accounts. While the application still starts,
 * accounts may be missing, and the page says so.
 */
@Controller
class SignInPage {

    private static final List<String> REFUSALS =
            List.of("noRole", "tooMuch", "noAccess", "badName", "nameTaken", "again", "failed");

    private final ObjectProvider<DemoAccounts> demo;
    private final ObjectProvider<SettingUp> setup;
    private final CurrentActor current;
    private final ProviderSettings provider;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final ApplicationAvailability availability;

    SignInPage(
            ObjectProvider<DemoAccounts> demo,
            ObjectProvider<SettingUp> setup,
            CurrentActor current,
            ProviderSettings provider,
            Passkeys passkeys,
            RelyingParty party,
            ApplicationAvailability availability) {
        this.demo = demo;
        this.setup = setup;
        this.current = current;
        this.provider = provider;
        this.passkeys = passkeys;
        this.party = party;
        this.availability = availability;
    }

    @GetMapping("/login")
    String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(name = "provider", defaultValue = "") String refusal) {
        if (current.find().isPresent()) {
            return "redirect:/";
        }
        OnwardSignOut.onward(request).ifPresent(onward -> {
            response.setHeader("Refresh", "0; url=" + onward);
            model.addAttribute("onward", onward);
        });
        model.addAttribute("starting", availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC);
        model.addAttribute("wait", seconds(wait));
        model.addAttribute("providerName", provider.configured() ? provider.name() : null);
        model.addAttribute("refusedBy", REFUSALS.contains(refusal) ? refusal : null);
        DemoAccounts accounts = demo.getIfAvailable();
        if (accounts != null) {
            model.addAttribute("demo", DemoTable.of(accounts.all()));
            model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        }
        SettingUp first = setup.getIfAvailable();
        model.addAttribute("passkeyHost", passkeys.inUse() ? party.id() : null);
        model.addAttribute("setupOpen", first != null && first.open());
        return "identity/sign-in";
    }

    /** How long to wait before the next attempt, as the address says it; 0 when it says nothing of the kind. */
    static int seconds(String wait) {
        return wait.matches("\\d{1,4}") ? Integer.parseInt(wait) : 0;
    }
}
