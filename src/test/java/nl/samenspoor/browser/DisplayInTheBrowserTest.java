package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.kernel.CooperationId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Pages as people set their screens: with colours of their own, less motion, enlarged, with wider text, on paper. */
@IntegrationTest
class DisplayInTheBrowserTest extends InTheBrowser {

    /** Text as wide as WCAG 1.4.12 says it must be able to become. */
    private static final String SPACED =
            """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
                    + 'word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
                document.adoptedStyleSheets = [sheet];
            }""";

    /** Words that are cut off: neither in a box or drawing that moves, nor meant to be read aloud only. */
    private static final String CUT_OFF =
            """
            () => [...document.querySelectorAll('main *, header *, footer *')].filter(one => {
                const style = getComputedStyle(one);
                const cuts = style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'clip';
                return cuts && !one.closest('.visually-hidden, .letter + .word, svg, .diagram-canvas') && one.innerText
                    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
            }).map(one => one.outerHTML.slice(0, 200))""";

    private static final String MOVING =
            """
            () => [...document.querySelectorAll('*')].filter(one => {
                const style = getComputedStyle(one);
                const longest = text => Math.max(...text.split(',').map(parseFloat));
                return longest(style.transitionDuration) > .001 || style.animationName !== 'none'
                    || style.scrollBehavior === 'smooth';
            }).map(one => one.outerHTML.slice(0, 120))""";

    /** The colour of what is done. */
    private static final int RAIL = 0x0b5066;

    /** Circles and diamonds of a rail that nobody can see: gone, without a line around them, or a line like what is in it. */
    private static final String WITHOUT_SHAPE =
            """
            () => [...document.querySelectorAll('.rail .sign, .rail .gate, .rails .sign, .rails .gate')].filter(one => {
                const style = getComputedStyle(one);
                return one.getBoundingClientRect().width < 8 || parseFloat(style.borderTopWidth) < 1
                    || style.borderTopColor === style.backgroundColor;
            }).map(one => one.outerHTML.slice(0, 120))""";

    /** Something that would move, as it may come with a part of another maker. */
    private static final String MOVE =
            """
            () => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('main { transition: color 1s; animation: 1s turn; scroll-behavior: smooth }'
                    + ' @keyframes turn { to { opacity: .5 } }');
                document.adoptedStyleSheets = [sheet];
                const style = getComputedStyle(document.querySelector('main'));
                return [style.transitionDuration, style.animationDuration].map(parseFloat).concat(style.scrollBehavior);
            }""";

    /** As many cooperations as do not fit on one sheet. */
    private static final String MANY_ROWS =
            """
            () => {
                const rows = document.querySelector('.heat tbody');
                const one = [...rows.children];
                for (let times = 0; times < 4; times++) rows.append(...one.map(row => row.cloneNode(true)));
            }""";

    /** What stands above tables: their names, what is said of them, and their columns. */
    private static final String HEADINGS =
            """
            () => [...document.querySelectorAll('.compared-table :is(h2, h3, header > p, caption, thead tr)')]
                .map(one => one.textContent)""";

    /** Rows of cards that end before their container does. */
    private static final String UNFILLED_ROWS =
            """
            () => {
                const ends = new Map();
                for (const card of document.querySelectorAll('.halves > .card')) {
                    const {top, right} = card.getBoundingClientRect();
                    ends.set(top, Math.max(right, ends.get(top) ?? 0));
                }
                const all = document.querySelector('.halves').getBoundingClientRect().right;
                return [...ends.values()].filter(end => end < all - 1);
            }""";

    /** Words of scores that are wider than their coloured cell leaves room for. */
    private static final String TOUCHING =
            """
            () => [...document.querySelectorAll('.heat tbody td:not([colspan])')].filter(cell => {
                const words = document.createRange();
                words.selectNodeContents([...cell.children].find(one => getComputedStyle(one).display !== 'none'));
                return words.getBoundingClientRect().width > cell.clientWidth - 4;
            }).map(cell => cell.textContent + ' in ' + cell.clientWidth)""";

    /** Tables wider than their card. */
    private static final String SCROLLING =
            """
            () => [...document.querySelectorAll('.scroll, .commands')].filter(one => one.scrollWidth > one.clientWidth + 1)
                .map(one => one.getAttribute('aria-labelledby') + ' ' + one.scrollWidth + ' in ' + one.clientWidth)""";

    /** Cards side by side of which one ends before the other. */
    private static final String ENDING_APART =
            """
            () => {
                const ends = new Map();
                for (const card of document.querySelectorAll('main > .grid > :is(.card, .callout)')) {
                    const {top, bottom} = card.getBoundingClientRect();
                    ends.set(top, (ends.get(top) ?? []).concat(bottom));
                }
                return [...ends.values()].filter(row => Math.max(...row) - Math.min(...row) > 1);
            }""";

    /** Choices that need more lines than their field shows when they are chosen. */
    private static final String CUT_CHOICES =
            """
            () => [...document.querySelectorAll('main select')].flatMap(field => {
                const style = getComputedStyle(field);
                const pen = document.createElement('canvas').getContext('2d');
                pen.font = style.font;
                const room = field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                const chosen = field.value;
                const cut = [...field.options].filter(one => {
                    field.value = one.value;
                    const lines = Math.ceil(pen.measureText(one.text).width / room);
                    return lines > 1 && field.clientHeight < lines * parseFloat(style.fontSize);
                });
                field.value = chosen;
                return cut.map(one => one.text);
            })""";

    /** Names of columns that reach out of their own cell, and so over the next. */
    private static final String NAMES_THAT_REACH_OUT =
            """
            () => [...document.querySelectorAll('.heat .names th > span')].filter(name => {
                const words = name.getBoundingClientRect();
                const room = name.parentElement.getBoundingClientRect();
                return words.left < room.left - 1 || words.right > room.right + 1
                    || words.top < room.top - 1 || words.bottom > room.bottom + 1;
            }).map(name => `${name.textContent} in ${name.parentElement.clientWidth}`)""";

    /** What of a sheet of A4 is printed on, in pixels of 1/96 inch: across with margins of 10 mm, upright of 12 mm. */
    private static final List<Integer> WIDTHS_OF_A4 = List.of(1047, 703);

    /** Steps of a course with what is said of their length beside them, not below. */
    private static final String BESIDE =
            """
            () => [...document.querySelectorAll('.course > li')].filter(one => {
                const [, step, lasting] = one.children;
                return lasting.innerText.trim()
                    && lasting.getBoundingClientRect().top < step.getBoundingClientRect().bottom - 1;
            }).map(one => one.innerText)""";

    /** How the line goes on from each phase to its gate, and behind the gate, in the rail of one cooperation. */
    private static final String LINES_OF_ONE =
            """
            () => [...document.querySelectorAll('.rail > .stop')].map(stop => {
                const line = piece => (({borderTopStyle, borderTopColor}) => borderTopStyle + ' ' + borderTopColor)(
                    getComputedStyle(stop, piece));
                return line('::before') + (stop.nextElementSibling ? ' / ' + line('::after') : '');
            })""";

    /** The same in the row of one among many, where a cell ends at the gate. */
    private static final String LINES_IN_A_ROW =
            """
            () => [...document.querySelectorAll('.rails tbody tr:has(a[href$="%s"]) > td')].map(cell => {
                const line = (at, piece) => (({borderTopStyle, borderTopColor}) => borderTopStyle + ' ' + borderTopColor)(
                    getComputedStyle(at, piece));
                const next = cell.nextElementSibling;
                return line(cell, '::after') + (next ? ' / ' + line(next, '::before') : '');
            })""";

    @Autowired
    AutowireCapableBeanFactory beans;

    private List<String> pages;
    private CooperationId id;
    private CooperationId merging;
    private CooperationId observed;

    @BeforeEach
    void makeWhatIsShown() {
        ShownCooperations shown = beans.createBean(ShownCooperations.class);
        shown.make();
        id = shown.of("everything");
        merging = shown.of("kraaienholt-meerwolde-lindegaarde");
        observed = shown.of("dalfsen-staphorst-zwartewaterland");
        pages = List.of(
                "/",
                "/cooperations/" + id,
                "/cooperations/" + id + "/gates/G1",
                "/cooperations/" + shown.of("ommen-hardenberg") + "/cost-sharing",
                "/tasks/"
                        + play.open(shown.of("nothing"), "userTask_registerSignal")
                                .get(0)
                                .id());
    }

    private void opened(Browser.NewContextOptions screen) {
        context.close();
        context = Browsers.needed().newContext(screen);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        signIn(ShownCooperations.LEADER);
    }

    private List<String> list(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }

    @Test
    void withColoursOfTheSystemSignsKeepTheirShapeAndWeSeeWhereWeAre() {
        opened(new Browser.NewContextOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        for (String path : pages) {
            go(path);
            assertThat((Boolean) page.evaluate("matchMedia('(forced-colors: active)').matches"))
                    .isTrue();
            assertThat(scrollsSideways()).as(path).isFalse();
            assertThat(list(WITHOUT_SHAPE)).as(path).isEmpty();
            Looking.picture(page, "forced colours " + path.replaceAll("[0-9a-f-]{36}", ""), Looking.WIDE);
        }
        go("/");
        String line = "getComputedStyle(document.querySelector('.mainnav a%s')).borderBlockEndColor";
        assertThat(page.evaluate(line.formatted("[aria-current]")))
                .as("the line below the current entry, and below another")
                .isNotEqualTo(page.evaluate(line.formatted(":not([aria-current])")));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.rails .current > .sign')).outlineStyle"))
                .as("the ring of the present phase")
                .isEqualTo("solid");
        for (String drawing : List.of("svg.bars", "svg.swatch")) {
            assertThat(page.evaluate(
                            "getComputedStyle(document.querySelector('%s')).backgroundColor".formatted(drawing)))
                    .as(drawing + " keeps its colours, on white")
                    .isEqualTo("rgb(255, 255, 255)");
        }
        go(pages.get(4));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('select')).backgroundImage"))
                .as("an arrow in dark ink on a dark ground")
                .isEqualTo("none");
        page.locator("select").first().focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("focus")
                .isEqualTo("solid");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLineOfTheRailIsDrawnByOneRuleAndWhatRunsNeverLooksDone() {
        for (ForcedColors colours : List.of(ForcedColors.NONE, ForcedColors.ACTIVE)) {
            opened(new Browser.NewContextOptions()
                    .setForcedColors(colours)
                    .setViewportSize(Looking.WIDE, Looking.HEIGHT));
            for (CooperationId shown : List.of(observed, merging)) {
                go("/?view=rails");
                List<String> row = list(LINES_IN_A_ROW.formatted(shown));
                go("/cooperations/" + shown);
                List<String> lines = list(LINES_OF_ONE);

                assertThat(row).as(colours + " " + shown).isEqualTo(lines);
                assertThat(lines.get(0)).startsWith("solid").contains("/ solid");
                assertThat(lines.get(1))
                        .as("from the phase that runs, or is known last, to its gate, and behind that")
                        .doesNotStartWith(lines.get(0).split(" / ")[0])
                        .contains("/ dotted");
            }
            go("/cooperations/" + observed);
            assertThat(list(LINES_OF_ONE).get(1)).as("nobody knows it to run").startsWith("dotted");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoAsksForMoreContrastReadsDarkerWords() {
        String colour = "getComputedStyle(document.querySelector('.brand-line')).color";
        opened(new Browser.NewContextOptions());
        assertThat(page.evaluate(colour)).isEqualTo("rgb(84, 104, 121)");
        opened(new Browser.NewContextOptions().setContrast(Contrast.MORE));
        assertThat(page.evaluate(colour)).isEqualTo("rgb(52, 73, 92)");
        assertThat(violations()).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void withLessMotionNothingMoves() {
        opened(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String path : pages) {
            go(path);
            assertThat(list(MOVING)).as(path).isEmpty();
        }
        assertThat(list(MOVE))
                .as("what would move does not either")
                .satisfiesExactly(
                        one -> assertThat(Double.parseDouble(one)).isLessThan(.001),
                        one -> assertThat(Double.parseDouble(one)).isLessThan(.001),
                        one -> assertThat(one).isEqualTo("auto"));
        assertThat(complaints).isEmpty();
    }

    @Test
    void atTwiceTheSizeAndWithWiderTextEverythingCanStillBeRead() {
        opened(new Browser.NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2));
        for (String path : pages) {
            go(path);
            assertThat(scrollsSideways()).as(path + " at 200 %").isFalse();
            assertThat(list(CUT_OFF)).as(path + " at 200 %").isEmpty();
            page.evaluate(SPACED);
            assertThat(scrollsSideways()).as(path + " with wider text").isFalse();
            assertThat(list(CUT_OFF)).as(path + " with wider text").isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void cardsOfAGateFillTheirRowThoughSomeAreHalfAsWide() {
        opened(new Browser.NewContextOptions().setViewportSize(Looking.WIDE, Looking.HEIGHT));
        go("/cooperations/" + merging + "/gates/G1");

        assertThat(page.locator(".halves > .half").count())
                .as("a body that told no numbers")
                .isPositive();
        assertThat(list(UNFILLED_ROWS)).isEmpty();
    }

    @Test
    void cardsThatStandBesideEachOtherEndTogether() {
        opened(new Browser.NewContextOptions().setViewportSize(Looking.WIDE, Looking.HEIGHT));
        for (CooperationId shown : List.of(id, merging, observed)) {
            go("/cooperations/" + shown);
            assertThat(list(ENDING_APART)).isEmpty();
        }
    }

    @Test
    void onANarrowScreenTasksWithTheirTermsAndScoresFit() {
        opened(new Browser.NewContextOptions().setViewportSize(320, Looking.HEIGHT));
        go("/tasks");
        assertThat(page.locator("main tbody tr").count()).isPositive();
        assertThat(list(SCROLLING)).isEmpty();
        assertThat(page.locator("main tbody tr").first().innerText())
                .as("what had columns of their own")
                .contains("Projectleider");

        go("/cooperations/" + observed);
        assertThat(list(SCROLLING)).noneMatch(table -> table.startsWith("factors "));
        assertThat(complaints).isEmpty();
    }

    @Test
    void onATabletATableOfManyColumnsFitsItsCardAndScoresStandFreeOfTheirEdges() {
        opened(new Browser.NewContextOptions().setViewportSize(768, Looking.HEIGHT));
        go("/cooperations/" + id + "/service-agreements");
        assertThat((Boolean)
                        page.evaluate("(one => one.scrollWidth <= one.clientWidth)(document.querySelector('.scroll'))"))
                .as("the agreements fit")
                .isTrue();
        assertThat(page.locator("main tbody tr").first().innerText())
                .as("what had a column of its own")
                .contains("Opdrachtnemer: ", "Prijs per jaar: ");

        for (int width : List.of(Looking.WIDE, 768)) {
            page.setViewportSize(width, Looking.HEIGHT);
            for (String language : List.of("en", "nl")) {
                go("/?view=factors&lang=" + language);
                assertThat(page.locator(".heat tbody td:not([colspan])").count())
                        .isPositive();
                assertThat(list(TOUCHING)).as(width + " " + language).isEmpty();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void onATabletNoListOrComparisonOfAFewCooperationsHasToBeMovedSideways() {
        opened(new Browser.NewContextOptions().setViewportSize(768, Looking.HEIGHT));
        String compared = "&cooperation=" + observed + "&cooperation=" + merging;
        for (String path : List.of(
                "/service-agreements",
                "/cooperations/" + id + "/decisions",
                "/municipalities/GM0148/decisions",
                "/cooperations/" + observed + "/organisation",
                "/cooperations/" + observed + "/decision-log",
                "/?view=durations",
                "/?view=factors",
                "/compare?table=phase" + compared,
                "/compare?table=hypotheses" + compared,
                "/compare?table=factors" + compared,
                "/compare?table=cost-key" + compared)) {
            go(path);
            assertThat(page.locator(".scroll, .commands").count()).as(path).isPositive();
            assertThat(list(SCROLLING)).as(path).isEmpty();
        }
        go("/municipalities/GM0148/decisions");
        assertThat(page.locator("main tbody tr").first().innerText())
                .as("what had columns of their own")
                .contains("Dalfsen - Staphorst - Zwartewaterland", "Bron: ", "Stemmen: ", "Nummer in het logboek: ");
        assertThat(complaints).isEmpty();
    }

    @Test
    void onATabletTheLengthOfAStepStandsBelowIt() {
        opened(new Browser.NewContextOptions().setViewportSize(768, Looking.HEIGHT));
        go("/cooperations/" + observed + "/course");

        assertThat(page.locator(".course .lasting", new Page.LocatorOptions().setHasText("gegevens bekend tot"))
                        .count())
                .isPositive();
        assertThat(list(BESIDE)).isEmpty();
        page.setViewportSize(Looking.WIDE, Looking.HEIGHT);
        assertThat(list(BESIDE)).as("where there is room").isNotEmpty();
    }

    @Test
    void onANarrowScreenALongChoiceCanBeReadWhole() {
        opened(new Browser.NewContextOptions().setViewportSize(320, Looking.HEIGHT));
        for (String path : List.of("/cooperations/new", "/cooperations/" + id + "/documents/new", pages.get(4))) {
            go(path);
            assertThat(list(CUT_CHOICES)).as(path).isEmpty();
            assertThat(scrollsSideways()).as(path).isFalse();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theMenuSaysInOneBreathHowManyTasksAreOpen() {
        opened(new Browser.NewContextOptions());

        assertThat(page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Mijn taken \\d+ open$")))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void onPaperThereIsNothingToPress() {
        opened(new Browser.NewContextOptions());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : pages.subList(0, 4)) {
            go(path);
            assertThat(page.locator("h1").isVisible()).as(path).isTrue();
            for (String part : List.of(
                    ".mainnav",
                    ".session",
                    ".skip",
                    ".form-actions",
                    ".page-head .actions",
                    ".footer",
                    ".card > footer > a",
                    "button")) {
                page.locator(part).all().forEach(one -> assertThat(one.isVisible())
                        .as(path + " " + part)
                        .isFalse());
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void onPaperTheRegisterLiesAcrossTheSheetSoThatAllItsColumnsFit() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/service-agreements");

        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
        }
    }

    @Test
    void onPaperColumnsKeepTheirNamesOnEverySheet() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/?view=factors");
        page.evaluate(MANY_ROWS);

        List<String> sheets = sheets();

        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(sheets)
                .filteredOn(sheet -> sheet.contains("Tubbergen-Dinkelland"))
                .allMatch(sheet -> sheet.contains("Urgentiebesef"));
    }

    @Test
    void onPaperTheNamesOfFactorsStayInTheirColumns() {
        opened(new Browser.NewContextOptions());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (int width : WIDTHS_OF_A4) {
            page.setViewportSize(width, Looking.HEIGHT);
            for (String language : List.of("en", "nl")) {
                go("/?view=factors&lang=" + language);
                assertThat(page.locator(".heat .names th").count()).isGreaterThan(20);
                assertThat(list(NAMES_THAT_REACH_OUT))
                        .as(width + " " + language)
                        .isEmpty();
                assertThat(scrollsSideways()).as(width + " " + language).isFalse();
            }
        }
    }

    @Test
    void onPaperAPageLeavesOutWhatWaitsElsewhere() {
        opened(new Browser.NewContextOptions());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        go("/");
        assertThat(
                        page.evaluate(
                                """
                        () => {
                            const lines = document.createElement('aside');
                            lines.className = 'lines';
                            document.querySelector('#content').before(lines);
                            return getComputedStyle(lines).display;
                        }"""))
                .isEqualTo("none");
    }

    @Test
    void onPaperWhatExplainsATableStaysWithItsLastRows() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/?view=factors");
        page.evaluate(MANY_ROWS);
        String last =
                close(page.locator(".heat tbody tr").last().locator("th a").innerText());
        for (int lower = 0; lower < 200; lower += 40) {
            page.evaluate("lower => document.querySelector('main').style.paddingBlockStart = lower + 'px'", lower);

            assertThat(sheets())
                    .filteredOn(sheet -> sheet.contains("nietbeoordeeld"))
                    .as("the sheet of the legend, " + lower)
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet).contains(last));
        }
    }

    @Test
    void onPaperNoHeadingStandsAloneAtTheFootOfASheet() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/compare?table=all");
        Set<String> headings = list(HEADINGS).stream()
                .map(DisplayInTheBrowserTest::close)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
        assertThat(headings).hasSizeGreaterThan(10);
        for (int lower : List.of(0, 130, 260, 390)) {
            page.evaluate("lower => document.querySelector('main').style.paddingBlockStart = lower + 'px'", lower);
            for (String sheet : sheets()) {
                assertThat(headings).as(lower + ": " + sheet).noneMatch(sheet::endsWith);
            }
        }
    }

    @Test
    void onPaperTheCourseBeginsOnTheFirstSheet() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/cooperations/" + id);

        assertThat(sheets().get(0)).contains("Verloopinbeeld", "Fase1:Aanloopenoriëntatie");
    }

    @Test
    void onPaperTheLineOfTheRailRunsPastEveryPhase() throws IOException {
        opened(new Browser.NewContextOptions());
        go("/cooperations/" + observed);

        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            BufferedImage sheet = new PDFRenderer(paper).renderImageWithDPI(0, 72);
            int line = IntStream.range(0, sheet.getHeight() / 2)
                    .boxed()
                    .max(Comparator.comparing(row -> IntStream.range(0, sheet.getWidth())
                            .filter(at -> RAIL == (sheet.getRGB(at, row) & 0xffffff))
                            .count()))
                    .orElseThrow();
            int[] drawn = IntStream.range(0, sheet.getWidth())
                    .filter(at -> (sheet.getRGB(at, line) & 0xff) < 0xf0)
                    .toArray();

            assertThat(drawn).as("what is drawn of the line").hasSizeGreaterThan(10);
            assertThat(drawn[drawn.length - 1] - drawn[0]).as("its length").isGreaterThan(sheet.getWidth() / 2);
            assertThat(IntStream.range(1, drawn.length).map(at -> drawn[at] - drawn[at - 1]))
                    .as("no longer gap than the inside of a circle")
                    .allMatch(gap -> gap < 38);
        }
    }

    /** What is printed, sheet by sheet, without spaces: names that stand upright come letter by letter. */
    private List<String> sheets() throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            PDFTextStripper reader = new PDFTextStripper();
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                reader.setStartPage(sheet);
                reader.setEndPage(sheet);
                sheets.add(close(reader.getText(paper)));
            }
        }
        return sheets;
    }

    private static String close(String text) {
        return text.replaceAll("\\s+", "");
    }
}
