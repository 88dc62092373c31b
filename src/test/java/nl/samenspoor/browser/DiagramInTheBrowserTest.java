package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.api.People;
import nl.samenspoor.cooperation.TerminateCooperation;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The drawing of a course in a real browser, under the real policy. */
@IntegrationTest
class DiagramInTheBrowserTest extends InTheBrowser {

    /** What is written in a drawing, or stands at it, and lies over something else there. */
    private static final String OVER_EACH_OTHER =
            """
            () => {
                const all = [];
                const add = (kind, element, words) => {
                    const box = element.getBoundingClientRect();
                    if (box.width > 0) all.push({kind, words: words ?? element.textContent, box});
                };
                const drawing = document.querySelector('.diagram-canvas');
                drawing.querySelectorAll('.djs-overlay > *').forEach(one => add(one.className, one));
                for (const shape of drawing.querySelectorAll('.djs-shape')) {
                    const words = shape.querySelector(':scope > .djs-visual text');
                    const within = shape.parentElement.querySelector(':scope > .djs-children > .djs-group > .djs-shape');
                    const beside = shape.dataset.elementId.endsWith('_label');
                    if (!within && !beside) add('shape', shape.querySelector('.djs-visual > *'), shape.dataset.elementId);
                    else if (words) add('label', words);
                }
                const moved = one => one.kind === 'label' || one.kind.startsWith('measure');
                const over = (one, other) => Math.min(one.box.right, other.box.right)
                        - Math.max(one.box.left, other.box.left) > 1
                    && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 1;
                return all.flatMap((one, at) => all.slice(at + 1)
                    .filter(other => (moved(one) || moved(other)) && over(one, other))
                    .map(other => `${one.kind} "${one.words}" over ${other.kind} "${other.words}"`));
            }""";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TerminatingCooperations terminating;

    private Locator step(Locator diagram, String id) {
        return diagram.locator("g[data-element-id=" + id + "]");
    }

    private void nothingWasRefused() {
        assertThat(page.evaluate("window.refused")).isEqualTo(List.of());
        assertThat(complaints).isEmpty();
    }

    @Test
    void tokensStandAtTheElementsTheListNamesAndNothingBreaksThePolicy() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        signIn(People.LEADER);

        Locator whole = drawn("/cooperations/" + id + "/course");
        assertThat(step(whole, "callActivity_phase1").getAttribute("class")).contains("step-done");
        assertThat(step(whole, "callActivity_phase2").getAttribute("class")).contains("step-now");
        assertThat(step(whole, "callActivity_phase3").getAttribute("class")).doesNotContain("step-now", "step-done");
        assertThat(whole.locator("[data-container-id=callActivity_phase2] .token.now")
                        .innerText())
                .isEqualTo("1");
        assertThat(whole.locator("svg[role=img]").getAttribute("aria-label"))
                .contains("Fase 2: Uitwerking en besluitvorming");
        assertThat(whole.locator("svg[role=img]").getAttribute("aria-label")).startsWith("Procesdiagram Samenwerking.");
        assertThat(whole.locator(".bjs-crumb").innerText()).isEqualTo("Samenwerking");
        assertThat(whole.locator(".bjs-powered-by").isVisible()).isTrue();
        assertThat(violations()).isEmpty();
        nothingWasRefused();

        play.reachDecisions(id);
        Locator gate = drawn("/cooperations/" + id + "/course/gate2");
        play.steps(id).forEach(waiting -> assertThat(step(gate, waiting).getAttribute("class"))
                .as(waiting)
                .contains("step-now"));
        nothingWasRefused();
    }

    @Test
    void whatIsWrittenInADrawingNeverLiesOverSomethingElse() {
        ShownCooperations shown = beans.createBean(ShownCooperations.class);
        shown.make();
        signIn(ShownCooperations.LEADER);
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("tubbergen-dinkelland", "ommen-hardenberg", "dalfsen-staphorst-zwartewaterland")) {
            String course = "/cooperations/" + shown.of(name) + "/course";
            looksApart(course, wrong);
            Deque<String> ahead = new ArrayDeque<>(parts(name.startsWith("tubbergen")));
            while (!ahead.isEmpty()) {
                looksApart(ahead.remove(), wrong);
                ahead.addAll(parts(false));
            }
        }
        looksApart("/cooperations/" + shown.of("tubbergen-dinkelland") + "/course?lang=en", wrong);
        go("/?lang=nl");
        assertThat(wrong).isEmpty();
    }

    /** Addresses of the drawings that the list on this page leads to: of all, or only where something is or was. */
    private List<String> parts(boolean all) {
        String rows = all ? "#steps li" : "#steps li:not([data-state=ahead])";
        return page.locator(rows + " a[data-opens]").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private void looksApart(String address, List<String> wrong) {
        page.setViewportSize(Looking.WIDE, Looking.HEIGHT);
        go(address);
        untilDrawn();
        for (int width : List.of(Looking.WIDE, Looking.TABLET)) {
            page.setViewportSize(width, Looking.HEIGHT);
            ((List<?>) page.evaluate(OVER_EACH_OTHER))
                    .forEach(one -> wrong.add(address.replaceAll("[0-9a-f-]{36}", "") + " at " + width + ": " + one));
        }
    }

    @Test
    void theWatermarkTellsOfItsMakersWithoutBreakingThePolicy() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);

        drawn("/cooperations/" + id + "/course").locator(".bjs-powered-by").click();

        assertThat(page.locator(".bjs-powered-by-lightbox").isVisible()).isTrue();
        assertThat(page.locator(".bjs-powered-by-lightbox").getAttribute("lang"))
                .as("it speaks English on a Dutch page")
                .isEqualTo("en");
        nothingWasRefused();
    }

    @Test
    void theDrawingSpeaksEnglishToWhoReadsEnglish() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);

        Locator diagram = drawn("/cooperations/" + id + "/course/phase1?lang=en");

        assertThat(step(diagram, "userTask_assessFactors").textContent().replaceAll("\\s+", ""))
                .contains("Assessthefactors");
        assertThat(page.locator("#steps").innerText()).contains("Assess the factors");
        go("/cooperations/" + id + "/course?lang=nl");
    }

    @Test
    void theKeyboardReachesEveryButtonAndTheDrawingMoves() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        Locator diagram = drawn("/cooperations/" + id + "/course");
        Locator view = diagram.locator("svg .viewport").first();
        String close = view.getAttribute("transform");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Huidige stap"))
                .focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        String all = view.getAttribute("transform");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(all).isNotEqualTo(close);
        assertThat(view.getAttribute("transform")).isNotEqualTo(all);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.tagName.toLowerCase()"))
                .isEqualTo("svg");
        page.mouse().wheel(0, 300);
        assertThat(page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>"
                        + " done(document.querySelector('.diagram .viewport').getAttribute('transform')))))"))
                .isEqualTo(view.getAttribute("transform"));
        nothingWasRefused();
    }

    @Test
    void theDrawingOfABrokenOffCourseOpensAtThePhaseInWhichThatHappened() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        terminating.terminate(Play.LEADER, id, new TerminateCooperation("Geen steun.", Play.TODAY, Particulars.NONE));
        signIn(People.LEADER);

        Locator diagram = drawn("/cooperations/" + id + "/course");

        BoundingBox drawing = diagram.locator(".diagram-canvas").boundingBox();
        BoundingBox phase = step(diagram, "callActivity_phase2")
                .locator(".djs-visual")
                .first()
                .boundingBox();
        assertThat(phase.x + phase.width / 2).isCloseTo(drawing.x + drawing.width / 2, within(2d));
        assertThat(phase.y + phase.height / 2).isCloseTo(drawing.y + drawing.height / 2, within(2d));
        nothingWasRefused();
    }

    @Test
    void aStepOfTheListLeadsIntoThePhaseAndAClickInTheDrawingToo() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        signIn(People.LEADER);
        Locator diagram = drawn("/cooperations/" + id + "/course");

        step(diagram, "callActivity_phase1").locator(".djs-hit").first().click();

        arrives("**/course/phase1");
        assertThat(page.locator("h1").innerText()).isEqualTo("Fase 1: Aanloop en oriëntatie");
    }

    @Test
    void wideMiddlingAndNarrowItCanBeReadAndNothingShifts() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        signIn(People.LEADER);
        String cooperation = "/cooperations/" + id;
        canBeRead(1280, cooperation + "/course");
        canBeRead(768, cooperation);
        canBeRead(320, cooperation + "/course/phase2");
        canBeRead(320, cooperation + "/decision-log");
        nothingWasRefused();
    }

    private void canBeRead(int width, String path) {
        page.setViewportSize(width, 900);
        watchShifts();
        go(path);
        if (page.locator("[data-diagram]").count() > 0) {
            untilDrawn();
        }
        assertThat(violations()).as(path + " at " + width).isEmpty();
        assertThat(scrollsSideways()).as(path + " at " + width).isFalse();
        assertStill(path + " at " + width);
    }

    @Test
    void withoutScriptsTheListSaysEverythingAndNoEmptyBoxIsLeft() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        context.close();
        context = Browsers.needed().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page = context.newPage();
        signIn(People.LEADER);

        go("/cooperations/" + id + "/course");

        assertThat(page.locator("#steps").innerText()).contains("Fase 1: Aanloop en oriëntatie", "nu", "sinds");
        assertThat(page.locator("[data-diagram]").isVisible()).isFalse();

        go("/cooperations/" + id);
        assertThat(page.locator("#steps li").first().isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#steps li").first().isVisible())
                .as("the list is printed though it is folded away on the screen")
                .isTrue();
    }
}
