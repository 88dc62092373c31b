package nl.samenspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;

/** Files that are written as they are read: the page says that one is being made, how far it is and when it is there. */
@IntegrationTest
class FilesInTheBrowserTest extends InTheBrowser {

    private static final String HANDED_OUT =
            """
            () => {
                window.asked = 0;
                window.fetch = async () => {
                    window.asked++;
                    const content = new ReadableStream({
                        start: (hand) => {
                            window.more = (text) => hand.enqueue(new TextEncoder().encode(text));
                            window.done = () => hand.close();
                        },
                    });
                    return new Response(content, {
                        headers: {"Content-Disposition": 'attachment; filename="lijst.csv"', "Content-Type": "text/csv"},
                    });
                };
            }""";

    @Test
    void thePageSaysThatAFileIsBeingMadeAndWhenItIsThere() throws IOException {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        for (String[] one : List.of(
                new String[] {"/", "/portfolio.csv"},
                new String[] {"/compare?cooperation=" + id, "/compare.csv"},
                new String[] {"/service-agreements", "/service-agreements.csv"},
                new String[] {"/cooperations/" + id + "/decision-log", "/decision-log.zip"})) {
            go(one[0]);
            Locator link = page.locator("main a[href*='" + one[1] + "']");
            Locator said = page.locator("[data-file]");
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**" + one[1] + "**", held::set);

            Download file = page.waitForDownload(() -> {
                link.click();
                assertThat(said).containsText("Het bestand wordt gemaakt.");
                assertThat(said.locator("progress")).isVisible();
                page.waitForCondition(() -> held.get() != null);
                held.get().resume();
            });

            assertThat(said).hasText("Het bestand is er: " + file.suggestedFilename() + ".");
            assertThat(file.suggestedFilename()).matches(".+\\.(csv|zip)");
            assertThat(Files.size(file.path())).as(one[1]).isPositive();
            assertThat(violations()).as(one[0]).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatIsFetchedThisWayIsTheSameToTheLastByteAndAFailureIsSaid() throws IOException {
        signIn(People.LEADER);
        go("/");
        Locator link = page.locator("main a[href*='/portfolio.csv']");
        byte[] fetched = Files.readAllBytes(page.waitForDownload(link::click).path());
        assertThat(fetched)
                .isEqualTo(
                        page.request().get(address(link.getAttribute("href"))).body());

        page.route("**/portfolio.csv**", Route::abort);
        link.click();
        assertThat(page.locator("[data-file]")).hasText("Het bestand is niet opgehaald. Probeer het opnieuw.");
    }

    /** The file comes in as this test hands it out. */
    @Test
    void theBarMovesWithTheLinesThatCameInAndPressingAgainFetchesNothingMore() {
        play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        go("/");
        page.evaluate(HANDED_OUT);
        Locator link = page.locator("main a[href*='/portfolio.csv']");
        Locator said = page.locator("[data-file]");
        Locator bar = said.locator("progress");
        int lines = Integer.parseInt(said.getAttribute("data-lines"));
        assertThat(lines).isPositive();

        link.click();
        assertThat(bar).hasAttribute("max", Integer.toString(lines + 1));
        assertThat(bar).hasJSProperty("value", 0);
        page.evaluate("window.more('kop\\n')");
        assertThat(bar).hasJSProperty("value", 1);
        link.click();
        assertThat(bar).hasJSProperty("value", 1);
        assertThat(page.evaluate("window.asked")).isEqualTo(1);
        page.evaluate("count => window.more('regel\\n'.repeat(count))", lines);
        assertThat(bar).hasJSProperty("value", lines + 1);

        page.waitForDownload(() -> page.evaluate("window.done()"));
        assertThat(said).hasText("Het bestand is er: lijst.csv.");
    }

    @Test
    void withoutJavaScriptTheBrowserFetchesIt() throws IOException {
        context.close();
        context = Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        play.start(Play.AAMEER, Play.BERGVELD);
        go("/login");
        page.locator("[name=username]").fill(People.LEADER);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("form[action='/login'] button").click(new Locator.ClickOptions().setForce(true));
        Locator link = page.locator("main a[href*='/portfolio.csv']");
        assertThat(link.innerText()).matches(".*\\(CSV, [\\d.]+ regels?\\).*");

        Download file = page.waitForDownload(() -> link.click(new Locator.ClickOptions().setForce(true)));

        assertThat(Files.readString(file.path())).contains("Aameer, Bergveld");
    }
}
