package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What a person chooses for himself, and a municipality for its people: language and look. */
@IntegrationTest
class OwnChoicesInTheBrowserTest extends InTheBrowser {

    @Autowired
    AdministeringAccounts accounts;

    @Value("${samenspoor.theme}")
    Path theme;

    private String reader() {
        String name = "lezer-" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(Role.READER), Set.of()));
        return name;
    }

    private String language() {
        page.waitForLoadState();
        return page.locator("html").getAttribute("lang");
    }

    @Test
    void theLanguageThatSomebodyChoosesComesAlongToTheNextMachine() {
        String name = reader();
        signIn(name);
        assertThat(language()).isEqualTo("nl");
        link("English");
        assertThat(language()).isEqualTo("en");

        close();
        start();
        go("/login");
        assertThat(language()).as("before anybody signs in").isEqualTo("nl");
        signIn(name);
        assertThat(language()).isEqualTo("en");
        go("/compare");
        assertThat(language()).isEqualTo("en");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatWasTypedComesAlongToThePageInTheOtherLanguage() {
        String name = "leider-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        signIn(name);
        go("/cooperations/new");
        page.locator("[name=name]").fill("Half getypt");
        Locator box = page.locator("main form[method=post] [type=checkbox]").first();
        box.check();
        link("English");

        assertThat(language()).isEqualTo("en");
        assertThat(page.locator("[name=name]").inputValue()).isEqualTo("Half getypt");
        assertThat(box.isChecked()).isTrue();
        assertThat(complaints).isEmpty();
        go("/cooperations/new");
        assertThat(page.locator("[name=name]").inputValue()).as("only once").isEmpty();
        link("Nederlands");
        assertThat(page.locator("[name=name]").inputValue()).as("nothing typed").isEmpty();
    }

    @Test
    void aLinkFromElsewhereShowsALanguageButChoosesNone() {
        String name = reader();
        signIn(name);
        go("/tasks?lang=en");
        assertThat(language()).isEqualTo("en");

        close();
        start();
        signIn(name);
        assertThat(language()).isEqualTo("nl");
    }

    @Test
    void aChoiceOnThePageToSignInCountsAfterAnEarlierOneToo() {
        String name = reader();
        signIn(name);
        link("English");
        link("Nederlands");

        for (boolean choosesNow : new boolean[] {true, false}) {
            close();
            start();
            go("/login");
            assertThat(language()).isEqualTo("nl");
            if (choosesNow) {
                link("English");
            }
            signIn(name);
            assertThat(language()).as("chosen now: " + choosesNow).isEqualTo("en");
        }
    }

    @Test
    void whoNeverChoseKeepsTheLanguageOfTheBrowserAfterSigningIn() {
        String name = reader();
        go("/login");
        link("English");
        assertThat(language()).isEqualTo("en");
        signIn(name);
        assertThat(language()).isEqualTo("en");
    }

    @Test
    void aMunicipalityGivesThePagesItsOwnLookByOneFile() throws IOException {
        assertThat(colourOfTheMenu()).isEqualTo("rgb(11, 80, 102)");
        Files.createDirectories(theme.getParent());
        try {
            Files.writeString(theme, ".samenspoor-theme { --ss-rail: #5b1a6b; --ss-rail-dark: #43104f; }");
            assertThat(colourOfTheMenu()).isEqualTo("rgb(91, 26, 107)");
            assertThat(violations()).isEmpty();
            String address = page.locator("link[href*='municipality-']").getAttribute("href");
            assertThat(page.request().get(address(address)).headers())
                    .containsEntry("content-type", "text/css;charset=UTF-8")
                    .containsEntry("cache-control", "max-age=31536000, public, immutable");

            Files.writeString(theme, "@import 'https://elsewhere.example/a.css'; body { color: red; }");
            assertThat(colourOfTheMenu())
                    .as("what may not be fetched is left out")
                    .isEqualTo("rgb(11, 80, 102)");
            assertThat(page.request().get(address(address)).status())
                    .as("the look of before")
                    .isEqualTo(404);
        } finally {
            Files.deleteIfExists(theme);
        }
        assertThat(complaints).isEmpty();
    }

    private String colourOfTheMenu() {
        context.clearCookies();
        signIn(reader());
        return (String) page.evaluate("getComputedStyle(document.querySelector('.mainnav')).backgroundColor");
    }

    @Test
    void everybodyCanReadHowAccessibleSamenspoorIs() {
        go("/login");
        link("Toegankelijkheid");
        arrives("**/accessibility");
        assertThat(page.locator("main").innerText()).contains("WCAG 2.2", "Werkt iets niet voor u?");
        link("English");
        assertThat(page.getByRole(AriaRole.MAIN).innerText()).contains("WCAG 2.2", "Does something not work for you?");
        assertThat(violations()).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
