package nl.samenspoor.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at the page that a window shows, for faults that a machine can see: breaches of WCAG 2.2 AA that axe finds,
 * a page wider than its window, focus that nobody sees, the wrong language, a text that is missing. Leaves a picture of each in
 * {@code target/screenshots}.
 */
final class Looking {

    static final int WIDE = 1280;
    static final int TABLET = 768;
    /** As wide as a page of 1280 at 400 %, which must be read without scrolling sideways (WCAG 1.4.10). */
    static final int NARROW = 320;

    static final List<Integer> WIDTHS = List.of(WIDE, TABLET, NARROW);

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    static final int HEIGHT = 720;
    /** What is left of the height of a page at 400 %. */
    private static final int LOW = 256;

    private static final Path PICTURES = Path.of("target/screenshots");
    /** The pictures taken so far, each with the name of its page. */
    private static final Map<Path, String> TAKEN = new HashMap<>();

    private static final String AXE = axe();

    /**
     * Only breaches are worked out, not what passed; our pages play nothing, so that nothing need be fetched. The size of
     * targets is a rule that axe leaves off by itself.
     *
     * <p>Contrast is a matter of two colours and the size and weight of letters, and by far the slowest rule: of texts that
     * are alike in those axe is shown three, at each width those that do not look like one before. They carry a mark while
     * it looks, so that all rules share one look at the page.
     */
    private static final String RUN =
            """
            async contrast => {
                const alike = window.alike ??= new Map();
                const look = one => {
                    const own = getComputedStyle(one);
                    let look = [own.color, own.fill, own.fontSize, own.fontWeight, own.textShadow, one.disabled].join();
                    for (let up = one; up; up = up.parentElement) {
                        const style = getComputedStyle(up);
                        look += [style.backgroundColor, style.backgroundImage, style.opacity, style.position].join();
                        if (/^rgb\\(/.test(style.backgroundColor)) break;
                    }
                    return look;
                };
                const texts = () => [...document.querySelectorAll('body *')].filter(one => {
                    const says = one.matches('input, select, textarea')
                        || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                    if (!says || !one.checkVisibility({visibilityProperty: true})) return false;
                    const mine = look(one);
                    const before = alike.get(mine) ?? 0;
                    alike.set(mine, before + 1);
                    return before < 3;
                });
                const others = contrast ? texts() : [];
                others.forEach(one => one.setAttribute('data-unlike', ''));
                const found = await axe.run(document, {resultTypes: ['violations'], preload: false,
                    rules: {'target-size': {enabled: true}, 'color-contrast': {enabled: others.length > 0}}});
                others.forEach(one => one.removeAttribute('data-unlike'));
                return found.violations.map(rule => rule.id + ' (' + rule.nodes.length + '): ' + rule.nodes.slice(0, 2)
                    .map(node => node.html.slice(0, 300) + ' ' + (node.any[0]?.message ?? '')).join(' | '));
            }""";

    private static final String OTHER =
            """
            language => {
                const wrong = [];
                const root = document.documentElement;
                if (root.lang !== language) wrong.push('is in language ' + root.lang);
                if (document.title.trim() === '') wrong.push('has no title');
                if (document.querySelectorAll('h1').length !== 1) wrong.push('has not one heading of its own');
                const text = document.body.innerText.match(/.{0,20}\\?\\?[a-zA-Z].{0,40}/);
                if (text) wrong.push('lacks a text: ' + text[0]);
                return wrong;
            }""";

    private static final String SIDEWAYS =
            """
            () => {
                const root = document.documentElement;
                if (root.scrollWidth <= root.clientWidth) return [];
                const far = [...document.querySelectorAll('main *, header *, footer *')].filter(one =>
                    one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest('.scroll')
                        && !one.closest('.visually-hidden'));
                return ['scrolls sideways (' + root.scrollWidth + '): '
                    + far.slice(-2).map(one => one.outerHTML.slice(0, 200)).join(' | ')];
            }""";

    /**
     * Each place that Tab comes to: whether it can be seen that it has the focus (WCAG 2.4.7), and whether any of it is in
     * the window and not behind something else (2.4.11).
     */
    private static final String FOCUS =
            """
            () => {
                const wrong = [];
                const places = 'a[href], button, input, select, textarea, summary, [tabindex]';
                const seen = (one, box) => {
                    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
                    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
                    if (left >= right || top >= bottom) return false;
                    return [.1, .3, .5, .7, .9].some(x => [.1, .3, .5, .7, .9].some(y => {
                        const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
                        return there && (one.contains(there) || there.contains(one) && there.closest('a, label') === there);
                    }));
                };
                for (const one of document.querySelectorAll(places)) {
                    if (one.tabIndex < 0 || one.disabled || !one.checkVisibility({visibilityProperty: true})) continue;
                    one.focus();
                    const style = getComputedStyle(one);
                    const boxes = [...one.getClientRects()];
                    let what = '';
                    if (document.activeElement !== one) what = 'takes no focus';
                    else if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) what = 'does not show the focus';
                    else if (!boxes.some(box => seen(one, box))) what = 'is out of sight in focus';
                    if (what) wrong.push(what + ': ' + one.outerHTML.slice(0, 200) + ' ' + JSON.stringify(boxes[0]));
                }
                document.activeElement.blur();
                scrollTo(0, 0);
                return wrong.slice(0, 3);
            }""";

    /** Shows what a page keeps behind a word to press; whether there was any of it. */
    private static final String UNFOLD =
            """
            () => {
                const folded = [...document.querySelectorAll('details:not([open])')];
                folded.forEach(one => one.open = true);
                return folded.length > 0;
            }""";

    private Looking() {}

    /** What is wrong with the page at every width, each with the name of the page before it. */
    static List<String> faults(Page page, String name, Locale language) {
        return faults(page, name, language, false);
    }

    /**
     * The same of a page that was looked at in another language before: what has other words has the same colours when the
     * window becomes narrower, and takes the focus the same way.
     */
    static List<String> faultsOfWords(Page page, String name, Locale language) {
        return faults(page, name, language, true);
    }

    /** Gives every page of these windows axe from its start on, which costs less than to hand it to each page later. */
    static void equip(BrowserContext windows) {
        windows.addInitScript(AXE);
    }

    /** What axe finds at the present width. */
    static List<String> breaches(Page page) {
        equip(page);
        page.evaluate("window.alike = new Map()");
        return ((List<?>) page.evaluate(RUN, true))
                .stream().map(Object::toString).toList();
    }

    private static List<String> faults(Page page, String name, Locale language, boolean again) {
        List<String> wrong = new ArrayList<>();
        equip(page);
        add(wrong, name, page.evaluate(OTHER, language.getLanguage()));
        for (int width : WIDTHS) {
            String at = at(name, language, width);
            faultsAt(page, at, width, again, wrong);
            if (!again) {
                page.keyboard().press("Tab");
                add(wrong, at, page.evaluate(FOCUS));
                if (width >= TABLET) {
                    picture(page, name, width);
                }
            }
        }
        if ((Boolean) page.evaluate(UNFOLD)) {
            WIDTHS.forEach(width -> faultsAt(page, at(name + " unfolded", language, width), width, again, wrong));
        }
        page.setViewportSize(WIDE, HEIGHT);
        return wrong;
    }

    private static String at(String name, Locale language, int width) {
        return name + " [" + language.getLanguage() + " " + width + "]";
    }

    private static void faultsAt(Page page, String at, int width, boolean again, List<String> wrong) {
        page.setViewportSize(width, width == NARROW ? LOW : HEIGHT);
        add(wrong, at, page.evaluate(SIDEWAYS));
        add(wrong, at, page.evaluate(RUN, !again || width == WIDE));
    }

    private static void equip(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
    }

    /** A picture of the whole page, by its name and width. */
    static void picture(Page page, String name, int width) {
        Path file = file(name, width);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(70)
                .setPath(file));
        TAKEN.put(file, name);
    }

    /** The widths at which no picture was taken of a page of this name, or that of another page took its place. */
    static List<Integer> notPictured(String name) {
        return Stream.of(WIDE, TABLET)
                .filter(width -> !name.equals(TAKEN.get(file(name, width))))
                .toList();
    }

    private static Path file(String name, int width) {
        String file =
                name.replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9.-]+", "_").replaceAll("^_|_$", "");
        return PICTURES.resolve((file.isEmpty() ? "home" : file) + "-" + width + ".jpg");
    }

    private static void add(List<String> wrong, String at, Object found) {
        ((List<?>) found).forEach(one -> wrong.add(at + " " + one));
    }

    private static String axe() {
        try (InputStream script = Looking.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    + "axe.configure({rules: [{id: 'color-contrast', selector: '[data-unlike]'}]})";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
