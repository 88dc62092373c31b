package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a first visit fetches over the wire, and whether the page stands still, of pages with much to show. */
@IntegrationTest
class WeightInTheBrowserTest extends InTheBrowser {

    /** On a busy machine letters may come in the moment for which a browser waits: what is set to the right moves by their width. */
    private static final double LETTERS = 0.02;

    private static final String PAINTED =
            "() => new Promise(done => new PerformanceObserver(() => done()).observe({type: 'paint', buffered: true}))";

    private static final int MOST = 150_000;
    private static final int MOST_WITH_DRAWING = 250_000;

    @Autowired
    ImportingCases importing;

    /**
     * What came over the wire, compressed as it is sent, in bytes.
     *
     * @param page    the page with its styles, scripts, letters and signs
     * @param drawing what the drawing of the course needs besides
     */
    private record Weight(double page, double drawing) {}

    @Test
    void aCooperationThatJustBegan() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        signIn(People.LEADER);
        assertLight("/cooperations/" + id, true);
    }

    @Test
    void aCooperationWithAllItsHistoryAndItsGates() throws IOException {
        String network = "/cooperations/" + imported("dalfsen-staphorst-zwartewaterland");
        String merger = "/cooperations/" + imported("ommen-hardenberg");
        signIn(People.LEADER);
        assertLight(network, true);
        assertLight(merger, true);
        assertLight(merger + "/gates/G1", false);
        assertLight(merger + "/gates/G3", false);
        assertLight(merger + "/background", false);
    }

    @Test
    void fiftyCooperationsInThePortfolioAndInEveryTableOfTheComparison() throws IOException {
        for (int i = 0; i < 48; i++) {
            play.start(Play.AAMEER, Play.BERGVELD);
        }
        imported("tubbergen-dinkelland");
        imported("kraaienholt-meerwolde-lindegaarde");
        signIn(People.LEADER);
        assertLight("/?size=50", false);
        assertLight("/compare?table=all", false);
    }

    @Test
    void aTaskAndFormsInWhichMuchIsAsked() {
        CooperationId id = play.startWithoutSignal();
        signIn(People.LEADER);
        assertLight("/tasks/" + play.open(id, "userTask_registerSignal").get(0).id(), false);
        assertLight("/cooperations/" + id + "/cost-sharing/key", false);
        assertLight("/cooperations/" + id + "/legal-form/arrangement", false);
    }

    @Test
    void aCooperationOfManyPartners() {
        CooperationId id = play.start(play.many(9801, 50));
        play.reachDecisions(id);
        signIn(People.LEADER);
        assertLight("/cooperations/" + id, true);
        assertLight("/cooperations/" + id + "/gates/G1", false);
    }

    /** As on a slow line: what stands in for the letters takes the same room. */
    @Test
    void lettersThatComeLateMoveNothing() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        signIn(People.LEADER);
        List<Route> letters = new ArrayList<>();
        page.route("**/*.woff2", letters::add);
        watchShifts();
        for (String path : List.of("/", "/cooperations/" + id + "/gates/G1", "/compare?table=phase")) {
            for (int width : Looking.WIDTHS) {
                page.setViewportSize(width, Looking.HEIGHT);
                page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.evaluate(PAINTED);
                assertThat(letters)
                        .as("what is held back until the page is painted")
                        .isNotEmpty();
                letters.forEach(Route::resume);
                letters.clear();
                page.waitForLoadState();
                page.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))");
                assertStill(path + " at " + width);
            }
        }
        page.unroute("**/*.woff2");
        assertThat(complaints).isEmpty();
    }

    private CooperationId imported(String name) throws IOException {
        try (var in = WeightInTheBrowserTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String id = (name.substring(0, Math.min(20, name.length())) + "-gewicht").toUpperCase(Locale.ROOT);
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?m)^  id: .*$", "  id: " + id);
            return importing.importCase(Play.LEADER, text, false).cooperation();
        }
    }

    private void assertLight(String path, boolean drawn) {
        for (int width : Looking.WIDTHS) {
            page.setViewportSize(width, Looking.HEIGHT);
            Weight weight = weigh(path, drawn);
            String at = path + " at " + width;
            assertThat(weight.page()).as(at).isLessThan(MOST);
            assertThat(weight.page() + weight.drawing())
                    .as(at + " with its drawing")
                    .isLessThan(MOST_WITH_DRAWING);
            assertThat(weight.drawing() > 10_000).as(at + " draws").isEqualTo(drawn);
            assertStill(at + " the first time", LETTERS);
            go(path);
            assertStill(at);
        }
        assertThat(complaints).isEmpty();
    }

    /** As somebody gets it who was never here before. */
    private Weight weigh(String path, boolean drawn) {
        Map<String, String> names = new HashMap<>();
        Map<String, Double> bytes = new HashMap<>();
        CDPSession wire = context.newCDPSession(page);
        wire.on(
                "Network.responseReceived",
                event -> names.put(
                        event.get("requestId").getAsString(),
                        event.getAsJsonObject("response").get("url").getAsString()));
        wire.on(
                "Network.loadingFinished",
                event -> bytes.put(
                        event.get("requestId").getAsString(),
                        event.get("encodedDataLength").getAsDouble()));
        wire.send("Network.enable");
        wire.send("Network.clearBrowserCache");
        if (drawn) {
            drawn(path);
        } else {
            watchShifts();
            go(path);
            page.evaluate("() => new Promise((done) => { window.scrollTo(0, document.body.scrollHeight);"
                    + " requestAnimationFrame(() => requestAnimationFrame(done)); })");
        }
        wire.detach();
        double whole = bytes.values().stream().mapToDouble(Double::doubleValue).sum();
        double drawing = bytes.entrySet().stream()
                .filter(one -> ofDrawing(names.getOrDefault(one.getKey(), "")))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return new Weight(whole - drawing, drawing);
    }

    private static boolean ofDrawing(String address) {
        return address.contains("/diagram") || address.endsWith("/drawing");
    }
}
