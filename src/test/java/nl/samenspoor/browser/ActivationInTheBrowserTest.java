package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final String LONG_PASSWORD = "vier gewone woorden achter elkaar";

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    SecondFactorRule rule;

    @LocalServerPort
    int port;

    private Page page;
    private String host = "127.0.0.1";
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
            page.getByLabel("Gebruikersnaam").fill(name);
            page.getByLabel("Eenmalig geheim").fill(secret);
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("[name=again]").fill(PASSWORD);
            button("Account activeren");
            page.waitForURL("**/login?activated");

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
            looksInEnglish("code", "/login/code");
            page.getByLabel("Code").fill(AppCodes.code(shown, 30));
            page.locator("form[action='/login/code'] button").click();
            page.waitForURL("http://127.0.0.1:" + port + "/");
            go("/account/second-factor");
            looks("second-factor");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aPasskeyIsMadeUsedAloneAndRemovedInABrowserWithADeviceThatAsksForAFinger() {
        String name = "controleur-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(name, null, LONG_PASSWORD, Set.of(Role.AUDITOR), Set.of()));
        try (BrowserContext context = Browsers.needed().newContext()) {
            page = context.newPage();
            page.onPageError(complaints::add);
            host = "localhost";
            FingerDevice.pluggedInto(page);
            signIn(name, LONG_PASSWORD);
            page.waitForURL("**/account/second-factor");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gebruik een passkey"))
                    .click();
            page.getByLabel("Naam").fill("Laptop");
            page.getByLabel("Huidig wachtwoord").fill(LONG_PASSWORD);
            looks("passkeys");
            button("Verder");
            looks("passkey-make");
            speak(context, Locale.ENGLISH);
            button("Passkey maken");
            page.waitForSelector("main ol li");
            assertThat(Looking.faultsOfWords(page, "identity recovery-codes", Locale.ENGLISH))
                    .isEmpty();
            speak(context, Looking.DUTCH);
            go("/account/passkeys/recovery-codes");
            looks("passkey-codes");
            looksInEnglish("passkey-codes", "/account/passkeys/recovery-codes");
            go("/account/passkeys");
            assertThat(page.locator("main").innerText()).contains("Laptop", "nog niet gebruikt");
            looks("passkeys-one");

            button("Afmelden");
            looks("sign-in-passkey");
            button("Aanmelden met een passkey");
            page.waitForURL(address("/"));
            assertThat(page.locator(".who").innerText()).contains(name);

            button("Afmelden");
            signIn(name, LONG_PASSWORD);
            page.waitForURL("**/login/code");
            looks("code-passkey");
            button("Aanmelden met een passkey");
            page.waitForURL(address("/"));

            go("/account/passkeys");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verwijderen Laptop"))
                    .click();
            looks("passkey-removal");
            looksInEnglish("passkey-removal", page.url().replaceFirst("^http://[^/]+", ""));
            page.getByLabel("Huidig wachtwoord").fill(LONG_PASSWORD);
            button("Verwijderen");
            page.waitForURL("**/account/passkeys");
            assertThat(page.locator("main").innerText()).contains("is verwijderd");
            assertThat(complaints).isEmpty();
        }
    }

    private void signIn(String name) {
        signIn(name, PASSWORD);
    }

    private void signIn(String name, String password) {
        go("/login");
        page.locator("[name=username]").fill(name);
        page.locator("[name=password]").fill(password);
        button("Aanmelden");
    }

    private void button(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void go(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return "http://" + host + ":" + port + path;
    }

    private void looks(String name) {
        assertThat(Looking.faults(page, "identity " + name, Looking.DUTCH)).isEmpty();
    }

    /** Looks in English too at a page that was looked at in Dutch, and goes back to it. */
    private void looksInEnglish(String name, String path) {
        go(path + "?lang=en");
        assertThat(Looking.faultsOfWords(page, "identity " + name, Locale.ENGLISH))
                .isEmpty();
        go(path + "?lang=nl");
    }

    /** The language of the next page, also where an address cannot say it. */
    private void speak(BrowserContext context, Locale language) {
        context.addCookies(List.of(new Cookie("samenspoor-language", language.getLanguage()).setUrl(address("/"))));
    }
}
