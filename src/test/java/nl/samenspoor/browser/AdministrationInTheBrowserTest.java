package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the administrator and the leader arrange, in a real browser. */
@IntegrationTest
class AdministrationInTheBrowserTest extends InTheBrowser {

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void theAdministratorRegistersAMunicipalityAndItsCouncilWithTheKeyboardAlone() {
        signIn("beheerder");
        go("/municipalities/new");
        type("GM9581", "Toetsenburg");
        page.keyboard().press("Enter");
        arrives("**/municipalities/GM9581");
        assertThat(page.locator("h1").innerText()).isEqualTo("Toetsenburg");

        go("/municipalities/GM9581/councils/new");
        type("2022-03-30", "", "15", "", "Dorpsbelang", "nee");
        page.keyboard().press("Enter");
        arrives("**/councils/new?again=*");
        assertThat(page.locator("[role=alert]").innerText()).contains("'nee' is geen geheel getal");
        assertThat(page.locator("[name=fraction]").first().inputValue()).isEqualTo("Dorpsbelang");
        assertThat(violations()).isEmpty();
        page.locator("[name=taken]").first().fill("8");
        page.locator("[name=taken]").first().press("Enter");
        arrives("**/municipalities/GM9581");
        assertThat(page.locator("main").innerText())
                .contains("De samenstelling van de raad is vastgelegd", "Dorpsbelang 8", "Van 7 van de 15 zetels");

        looks("municipality", "/municipalities/GM9581");
        assertThat(complaints).isEmpty();
    }

    /** Types in one place after the other, from the first field on, as Tab leads; a table that may scroll is a place too. */
    private void type(String... texts) {
        page.locator("main form input:not([type=hidden])").first().focus();
        for (int i = 0; i < texts.length; i++) {
            if (i > 0) {
                page.keyboard().press("Tab");
            }
            if (!texts[i].isEmpty()) {
                page.keyboard().type(texts[i]);
            }
        }
    }

    @Test
    void aDayOfARoleIsTypedAsPeopleWriteItAndAWrongOneIsSaidAtItsFieldAndKept() {
        String name = "rol-" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(Role.READER), Set.of()));
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        DateTimeFormatter typed = DateTimeFormatter.ofPattern("d-M-yyyy");
        String said = tomorrow.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Looking.DUTCH));
        signIn("beheerder");
        go("/accounts/" + name);
        page.locator("#f-role").selectOption("AUDITOR");
        page.locator("#f-from").fill("31-2-2099");
        page.locator("#f-until").fill("ooit");
        page.locator("#f-until").press("Enter");

        wrong("#f-from", "31-2-2099", "staat niet op de kalender");
        wrong("#f-until", "ooit", "'ooit'");
        assertThat(page.locator("#f-role").inputValue()).isEqualTo("AUDITOR");
        page.locator("[role=alert] a[href='#f-until']").click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-until");
        looks("roles-wrong-day");
        page.locator("#f-from").fill(tomorrow.format(typed));
        page.locator("#f-until").fill("");
        page.locator("#f-until").press("Enter");
        page.getByText("De rol is gegeven.").waitFor();

        Locator auditor = page.locator("tr", new Page.LocatorOptions().setHasText("Controleur"));
        assertThat(auditor.innerText()).contains("vanaf " + said);
        auditor.locator("[name=on]").fill("overmorgen");
        auditor.locator("[name=on]").press("Enter");
        wrong("#f-on", "overmorgen", "'overmorgen'");
        assertThat(violations()).isEmpty();
        page.locator("#f-on").fill(tomorrow.plusDays(1).format(typed));
        page.locator("#f-on").press("Enter");
        page.getByText("Het einde van de rol is vastgelegd.").waitFor();
        assertThat(auditor.innerText()).contains("tot en met " + said);
        assertThat(complaints).isEmpty();
    }

    /** A field holds what was typed and says what is wrong with it, to whoever sees it and whoever hears it. */
    private void wrong(String field, String typed, String says) {
        page.locator(field + "[aria-invalid=true]").waitFor();
        assertThat(page.locator(field).inputValue()).isEqualTo(typed);
        assertThat(page.locator(field).getAttribute("aria-describedby").split(" "))
                .contains(field.substring(1) + "-error");
        assertThat(page.locator(field + "-error").innerText()).contains(says);
    }

    @Test
    void theLeaderAssignsAReaderAndLaysARuleDown() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/cooperations/" + id);
        link("Wie leidt en wie leest");
        page.locator("[name=account]").fill("niemand");
        page.locator("[name=access]").selectOption("reader");
        button("Aanwijzen");
        assertThat(page.locator("[role=alert]").innerText()).contains("Er is geen account 'niemand'");
        assertThat(violations()).isEmpty();
        page.locator("[name=account]").fill(People.READER_TO_ASSIGN);
        button("Aanwijzen");
        assertThat(page.locator("main").innerText()).contains(People.READER_TO_ASSIGN + " leest nu mee");

        go("/cooperations/" + id);
        link("Besluitregels");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Wijzigen.*poort 2")))
                .click();
        page.getByLabel("Eenstemmigheid in elke raad").check();
        page.getByLabel("Waar is dit afgesproken?").fill("Brief van de colleges");
        button("Vastleggen");
        assertThat(page.locator("main").innerText())
                .contains("De besluitregel van poort 2 is vastgelegd", "Bron: Brief van de colleges");

        go("/account/tokens");
        page.getByLabel("Waarvoor").fill("Rapportage");
        button("Token maken");
        assertThat(page.locator("main").innerText())
                .contains("alleen nu te zien")
                .containsPattern("samenspoor_\\S{43}");
        looks("tokens made");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLeaderSeesHowFarAnImportIsAndComesToTheCooperation() throws Exception {
        signIn(People.LEADER);
        String run = UUID.randomUUID().toString();
        OffsetDateTime later = OffsetDateTime.now(clock).plusHours(1);
        jdbc.update(
                "insert into casebook_run (id, account, dry_run, file_name, content, state, stage, steps_done,"
                        + " steps_all, asked_at, beat_at) values (?, ?, true, 'groot.yaml', '', 'running', 'events', 34,"
                        + " 123, ?, ?)",
                run,
                People.LEADER,
                later,
                later);
        looks("import-running", "/cooperations/import/" + run);
        looksInEnglish("import-running", "/cooperations/import/" + run);
        assertThat(page.locator("[data-count]").innerText()).isEqualTo("34 van 123 stappen");
        jdbc.update("update casebook_run set steps_done = 123, stage = 'closing' where id = ?", run);
        page.waitForFunction("() => document.querySelector('[data-count]').textContent === '123 van 123 stappen'");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Het geheel wordt afgerond.");
        assertThat(page.locator("progress").getAttribute("value")).isEqualTo("123");
        jdbc.update("update casebook_run set state = 'failed', ended_at = asked_at where id = ?", run);
        page.waitForFunction("() => document.querySelector('h1').textContent === 'Bestand niet ingelezen'");
        assertThat(violations()).isEmpty();

        go("/cooperations/import");
        String text = new ClassPathResource("casebook/elzenveen-wilgenrade.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst(
                        "(?m)^  id: .*$", "  id: SCHERM-" + run.substring(0, 8).toUpperCase(Locale.ROOT));
        page.locator("[name=file]")
                .setInputFiles(
                        new FilePayload("dossier.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        button("Bekijken wat er gebeurt");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Inlezen").setExact(true))
                .waitFor();
        if (page.locator("[name=another]").count() > 0) {
            page.locator("[name=another]").check();
        }
        button("Inlezen");
        page.waitForURL("**/cooperations/*", new Page.WaitForURLOptions().setTimeout(90_000));
        assertThat(page.locator("main").innerText()).contains("Ingelezen: ", "Elzenveen - Wilgenrade");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aSecretToHandOverIsShownPlainly() {
        String name = "lezer-" + UUID.randomUUID();
        accounts.create(Actor.system("test"), new CreateAccount(name, null, PASSWORD, Set.of(Role.READER), Set.of()));
        signIn("beheerder");
        go("/accounts");
        link("Nieuw wachtwoord " + name);
        assertThat(page.locator("main").innerText())
                .contains("werken het huidige wachtwoord, de passkeys en de tokens");
        assertThat(violations()).isEmpty();
        button("Geheim maken");
        assertThat(page.locator("main").innerText())
                .containsPattern("([0-9a-f]{4}-){7}[0-9a-f]{4}")
                .contains("alleen nu te zien");
        looks("secret issued");
    }
}
