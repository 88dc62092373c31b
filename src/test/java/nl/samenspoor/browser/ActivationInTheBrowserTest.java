package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.AppCodes;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.identity.RequiredSecondFactor;
import nl.samenspoor.identity.SecondFactorRule;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an invitation to the first page, with a second factor, in a real browser. */
@IntegrationTest
class ActivationInTheBrowserTest {

    /** Eight characters do beside a second factor. */
    private static final String PASSWORD = "k7fp!2mq";

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    SecondFactorRule rule;

    @LocalServerPort
    int port;

    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void auditorsMust() {
        RequiredSecondFactor.of(rule, Role.AUDITOR);
    }

    @AfterEach
    void nobodyMust() {
        RequiredSecondFactor.of(rule);
    }

    @Test
    void whoIsInvitedChoosesAPasswordAddsASecondFactorAndSignsInWithBoth() {
        String name = "controleur-" + UUID.randomUUID();
        String secret = accounts.create(
                        Actor.system("test"), new CreateAccount(name, null, null, Set.of(Role.AUDITOR), Set.of()))
                .orElseThrow()
                .secret();
        try (BrowserContext context = Browsers.needed().newContext()) {
            page = context.newPage();
            page.onPageError(complaints::add);
            go("/activation");
            looks("activation");
            page.getByLabel("Gebruikersnaam").fill(name);
            page.getByLabel("Eenmalig geheim").fill(secret);
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("[name=again]").fill(PASSWORD);
            button("Account activeren");
            page.waitForURL("**/login?changed");

            signIn(name);
            page.waitForURL("**/account/second-factor");
            looks("second-factor-begin");
            page.getByLabel("Huidig wachtwoord").fill(PASSWORD);
            button("Tweede factor toevoegen");
            String shown = page.locator("[data-secret]").innerText();
            assertThat(page.locator("svg.qr").boundingBox().width).isGreaterThan(100);
            looks("second-factor-scan");
            page.getByLabel("Code uit de app").fill(AppCodes.code(shown, 0));
            button("Bevestigen");
            assertThat(page.locator("main li")).isNotNull();
            assertThat(page.locator("main").innerText()).contains("alleen nu te zien");
            looks("recovery-codes");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verder"))
                    .click();
            page.waitForURL("http://127.0.0.1:" + port + "/");

            button("Afmelden");
            signIn(name);
            page.waitForURL("**/login/code");
            looks("code");
            page.getByLabel("Code").fill(AppCodes.code(shown, 30));
            page.locator("main button[type=submit]").first().click();
            page.waitForURL("http://127.0.0.1:" + port + "/");
            go("/account");
            looks("account");
            go("/account/sessions");
            looks("sessions");
            go("/account/second-factor");
            looks("second-factor");
            assertThat(complaints).isEmpty();
        }
    }

    private void signIn(String name) {
        go("/login");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void go(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    private void looks(String name) {
        assertThat(InTheBrowser.violations(page)).as(name).isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/identity-" + name + ".png")));
    }
}
