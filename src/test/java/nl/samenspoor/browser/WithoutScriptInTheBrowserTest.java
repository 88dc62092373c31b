package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.springframework.beans.factory.annotation.Autowired;

/** One task from signing in until it is recorded, with a mistake on the way, in a browser without JavaScript. */
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

    @InBothLanguages
    void aTaskIsDoneFromSigningInToRecordingWithoutJavaScript(String language) {
        aLeaderWithATask();
        context.close();
        context = Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
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
        // Without script the browser draws no frames by which a driver sees that a button stands still.
        page.locator("main form button.utrecht-button--primary-action")
                .first()
                .click(new Locator.ClickOptions().setForce(true));
        arrives("**/cooperations/" + id + "**");
        says("inbox.done", said("userTask_registerSignal"));

        assertThat(play.open(id, "userTask_registerSignal")).isEmpty();
        complaints.removeIf(said -> said.contains("422"));
    }
}
