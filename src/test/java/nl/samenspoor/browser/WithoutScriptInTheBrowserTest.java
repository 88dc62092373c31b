package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What people do with the pages, in a browser without JavaScript. */
@IntegrationTest
class WithoutScriptInTheBrowserTest extends JobInTheBrowser {

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningAccess access;

    private String leader;
    private CooperationId id;

    private void aLeaderWithATask() {
        leader = "leider-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(leader, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        id = play.startWithoutSignal();
        access.assign(Play.LEADER, id, leader, Access.LEADER);
    }

    private void withoutScript() {
        context.close();
        context = Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
    }

    /** Without script the browser draws no frames by which a driver sees that a button stands still. */
    private static void press(Locator button) {
        button.click(new Locator.ClickOptions().setForce(true));
    }

    private void press(String code) {
        press(named(code));
    }

    private Locator named(String code) {
        return main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(said(code)).setExact(true));
    }

    @InBothLanguages
    void aTaskIsDoneFromSigningInToRecordingWithoutJavaScript(String language) {
        aLeaderWithATask();
        withoutScript();
        as(leader, language);
        page.locator(".mainnav a[href='/tasks']").click();
        arrives("**/tasks");
        link(said("userTask_registerSignal"));
        field("text").fill("De formatie is te klein.");
        button(said("inbox.submit"));
        says("web.errors", 2);
        Locator summary = page.locator(".errors");
        assertThat(field("text").inputValue()).isEqualTo("De formatie is te klein.");
        summary.locator("a").first().click();
        assertThat(page.url()).as("a link to the field, by its address").contains("#f-");
        field("signalSource").selectOption("college");
        field("signalKind").selectOption("savings_target");
        press(page.locator("main form button.utrecht-button--primary-action").first());
        arrives("**/cooperations/" + id + "**");
        says("inbox.done", said("userTask_registerSignal"));

        assertThat(play.open(id, "userTask_registerSignal")).isEmpty();
        complaints.removeIf(said -> said.contains("422"));
    }

    @Test
    void aFileIsTriedAndImportedWithoutJavaScript() throws Exception {
        aLeaderWithATask();
        withoutScript();
        as(leader, "nl");

        assertThat(imports()).startsWith("/cooperations/");
    }

    /** Tries a file, sees what would come of it on a page that comes again by itself, and takes it; the address of the work. */
    private String imports() throws IOException {
        String text = new ClassPathResource("casebook/elzenveen-wilgenrade.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst(
                        "(?m)^  id: .*$",
                        "  id: ZONDER-" + leader.substring(7, 15).toUpperCase(Locale.ROOT));
        go("/cooperations/import");
        field("file")
                .setInputFiles(
                        new FilePayload("dossier.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8)));
        press("casebook.import.try");
        named("casebook.import.take").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        assertThat(main().innerText()).contains("Elzenveen", "Taken die daarna wachten");
        press("casebook.import.take");
        page.waitForURL(
                Pattern.compile(".*/cooperations/[0-9a-f]{8}-[0-9a-f-]{27}"),
                new Page.WaitForURLOptions().setTimeout(90_000));
        assertThat(main().innerText()).contains("Ingelezen: ");
        String taken = page.url();
        return taken.substring(taken.indexOf("/cooperations/"));
    }
}
