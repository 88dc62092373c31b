package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * One task from signing in until it is recorded, with a mistake on the way: with the keys Tab, Enter, Space and letters
 * alone. And every stop of Tab on long pages, which must be seen.
 */
@IntegrationTest
class WithoutAMouseInTheBrowserTest extends InTheBrowser {

    /** Nobody presses Tab more often than this to get somewhere on a page. */
    private static final int PATIENCE = 80;

    /**
     * What is in focus: a name to find it by, and what is wrong with how it shows (WCAG 2.4.7, 2.4.11): no outline, outside
     * the window, or wholly behind something else.
     */
    private static final String FOCUS =
            """
            async () => {
                await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                const one = document.activeElement;
                const style = getComputedStyle(one);
                const wrong = [];
                if (one === document.body) return ['', ''];
                if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('no outline');
                const box = one.getBoundingClientRect();
                const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
                if (!inside) wrong.push('outside the window');
                const points = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]];
                const seen = points.some(([x, y]) => {
                    const there = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
                    return there && (there === one || one.contains(there) || there.contains(one));
                });
                if (inside && !seen) wrong.push('hidden');
                const name = one.name ? one.name + (one.type === 'radio' ? '=' + one.value : '') : (one.innerText ?? '').trim() || one.tagName;
                return [name, wrong.join(', ')];
            }""";

    @Autowired
    AdministeringAccounts accounts;

    @Autowired
    AssigningAccess access;

    @Autowired
    AutowireCapableBeanFactory beans;

    private String leader;
    private CooperationId id;

    private void aLeaderWithATask() {
        leader = "leider-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"), new CreateAccount(leader, null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        id = play.startWithoutSignal();
        access.assign(Play.LEADER, id, leader, Access.LEADER);
    }

    @Test
    void aTaskIsDoneFromSigningInToRecordingWithTheKeyboardAlone() {
        aLeaderWithATask();
        go("/login");
        tabTo("username");
        page.keyboard().type(leader);
        page.keyboard().press("Tab");
        assertThat(focus()).isEqualTo("password");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address("/"));

        page.keyboard().press("Tab");
        assertThat(focus()).as("the first stop").isEqualTo("Direct naar de inhoud");
        tabTo("Mijn taken");
        page.keyboard().press("Enter");
        arrives("**/tasks");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        tabTo("Signaal vastleggen");
        assertThat(inMain()).as("past the menu").isTrue();
        page.keyboard().press("Enter");
        arrives("**/tasks/*");

        tabTo("text");
        page.keyboard().type("De formatie is te klein.");
        tabTo("Vastleggen");
        page.keyboard().press("Enter");
        page.waitForSelector(".errors:focus");
        assertThat(violations()).isEmpty();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(focus()).as("the first field that is wrong").isEqualTo("signalSource");
        page.keyboard().type("college");
        page.keyboard().press("Tab");
        assertThat(focus()).as("the next").isEqualTo("signalKind");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        assertThat(focus()).isEqualTo("text");
        tabTo("Vastleggen");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(focus()).isEqualTo("Vastleggen");
        page.keyboard().press("Enter");
        arrives("**/cooperations/" + id + "**");

        assertThat(play.open(id, "userTask_registerSignal")).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void whereverTabComesItCanBeSeen() {
        ShownCooperations shown = beans.createBean(ShownCooperations.class);
        shown.make();
        CooperationId everything = shown.of("everything");
        OpenTask vote = play.open(everything, "userTask_recordCouncilDecision").stream()
                .filter(task -> Play.AAMEER.equals(task.municipality()))
                .findFirst()
                .orElseThrow();
        signIn("griffier-aameer");
        for (String path : List.of(
                "/tasks/" + vote.id(),
                "/cooperations/" + everything,
                "/cooperations/" + everything + "/gates/G1",
                "/cooperations/" + everything + "/documents")) {
            page.setViewportSize(1280, 700);
            go(path);
            int stops = 0;
            page.keyboard().press("Tab");
            while (!focus().isEmpty() && stops < 400) {
                stops++;
                page.keyboard().press("Tab");
            }
            assertThat(stops).as("stops on " + path).isBetween(10, 399);
        }
    }

    /** Presses Tab until something is in focus, and looks at every stop on the way. */
    private void tabTo(String wanted) {
        for (int pressed = 0; pressed < PATIENCE; pressed++) {
            page.keyboard().press("Tab");
            if (focus().startsWith(wanted)) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + wanted + " on " + page.url());
    }

    private String focus() {
        List<?> found = (List<?>) page.evaluate(FOCUS);
        assertThat(found.get(1))
                .as("focus on '%s' at %s", found.get(0), page.url())
                .isEqualTo("");
        return found.get(0).toString();
    }

    private boolean inMain() {
        return (Boolean) page.evaluate("document.activeElement.closest('main') !== null");
    }
}
