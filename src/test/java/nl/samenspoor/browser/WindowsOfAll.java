package nl.samenspoor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.api.People;
import nl.samenspoor.scenario.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A window for each account, through which it looks at pages in both languages; collects what is wrong with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WindowsOfAll {

    static final Locale DUTCH = Looking.DUTCH;

    /** Who looks without signing in. */
    static final String NOBODY = "";

    private static final String SEND_WRONG =
            """
            action => {
                const sent = button => button.getAttribute('formaction') ?? button.form.getAttribute('action');
                const forms = [...document.querySelectorAll('main form[method=post]')];
                const buttons = forms.flatMap(form => [...form.querySelectorAll('button[type=submit]:not([tabindex])')])
                    .filter(one => sent(one) === action);
                const button = buttons.find(one => one.matches('.utrecht-button--primary-action')) ?? buttons[0];
                for (const one of button.form.elements) {
                    if (one.type === 'select-one') one.value = '';
                    else if (one.matches('textarea, [type=text], [type=password], [type=email], [type=search]')) {
                        one.value = one.inputMode === 'numeric' || one.inputMode === 'decimal' ? 'geen getal'
                            : /(^o|O)n$/.test(one.name) ? 'geen dag' : '';
                    }
                }
                button.form.noValidate = true;
                button.form.requestSubmit(button);
            }""";

    /** Mistakes above a form that lead to no place in it, or that do not stand there, too. */
    private static final String UNMARKED =
            """
            () => [...document.querySelectorAll('.errors a')].flatMap(one => {
                const to = one.getAttribute('href');
                const place = document.getElementById(to.slice(1));
                if (!place?.checkVisibility()) return ['leads nowhere with "' + one.innerText + '": ' + to];
                return document.getElementById(place.id + '-error')?.checkVisibility() ? []
                    : ['says nothing at the field of "' + one.innerText + '": ' + to];
            })""";

    private static final String SHOWN =
            """
            () => performance.getEntriesByType('navigation')[0]?.responseStatus + ' ' + document.readyState
                + ', ' + document.querySelector('h1')?.innerText + ': '
                + document.querySelector('main')?.innerText.replace(/\\s+/g, ' ').slice(0, 300)""";

    private final Map<String, Page> windows = new LinkedHashMap<>();

    /** What the browser complained of since the last look. */
    final List<String> complaints = new ArrayList<>();

    final List<String> wrong = new ArrayList<>();

    PageRoutes routes;
    ShownCooperations shown;

    @Autowired
    Play play;

    @Autowired
    People people;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @BeforeAll
    void makeWhatIsShown() {
        people.register();
        routes = new PageRoutes(mappings);
        shown = beans.createBean(ShownCooperations.class);
        shown.make();
    }

    @AfterEach
    void close() {
        windows.values().forEach(window -> window.context().close());
        windows.clear();
        wrong.clear();
    }

    String cooperation(String name) {
        return "/cooperations/" + shown.of(name);
    }

    /** At the name of the host that passkeys belong to: the pages show their forms only there. */
    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The window of an account, signed in. */
    Page window(String account) {
        return windows.computeIfAbsent(account, this::open);
    }

    /** Looks at what is shown in a window, at every width, first in Dutch. */
    void look(Page page, String name, Locale language) {
        wrong.addAll(
                language.equals(DUTCH)
                        ? Looking.faults(page, name, language)
                        : Looking.faultsOfWords(page, name, language));
    }

    /** Opens a page and looks at it, in both languages. */
    void inBothLanguages(String account, String address, String name) {
        Page page = window(account);
        complaints.clear();
        for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
            if (arrive(page, address, name, language)) {
                look(page, name, language);
            }
        }
        complaints.forEach(said -> wrong.add(name + " " + said));
    }

    /**
     * Sends a form of a page with nothing filled in, and words where a day or a number should stand; looks at the page that
     * says so, in both languages.
     *
     * @param action where the form is sent to, as the page has it
     */
    void refused(String account, String address, String action, String name) {
        Page page = window(account);
        complaints.clear();
        for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
            if (!arrive(page, address, name, language)) {
                return;
            }
            page.evaluate(SEND_WRONG, action);
            if (!refused(page, address, name, language)) {
                return;
            }
        }
        complaints.stream().filter(said -> !said.contains("422")).forEach(said -> wrong.add(name + " " + said));
    }

    /** Looks at the page that says what is wrong with what was sent; false, with the fault written down, when none comes. */
    boolean refused(Page page, String address, String name, Locale language) {
        try {
            page.waitForSelector(".errors", new Page.WaitForSelectorOptions().setTimeout(30_000));
            page.waitForLoadState();
        } catch (TimeoutError none) {
            wrong.add(name + " (" + address + ") shows no errors at " + page.url() + " but " + shows(page));
            return false;
        }
        if (!(Boolean) page.evaluate("document.activeElement.matches('.errors')")) {
            wrong.add(name + " does not lead to the errors");
        }
        ((List<?>) page.evaluate(UNMARKED)).forEach(said -> wrong.add(name + " " + said));
        look(page, name, language);
        return true;
    }

    /** What a page shows, for whoever expected another: its status, its heading and how it begins. */
    private static String shows(Page page) {
        try {
            return String.valueOf(page.evaluate(SHOWN));
        } catch (PlaywrightException underWay) {
            return "nothing that can be read: " + underWay.getMessage();
        }
    }

    /** Opens a page in a language; false, with the fault written down, when another page comes. */
    boolean arrive(Page page, String address, String name, Locale language) {
        Response answer = answer(page, address, language);
        String route = routes.of(address).orElseThrow();
        String arrived = routes.of(page.url().replaceFirst("^http://[^/]+", "")).orElse(page.url());
        if (answer.status() != 200 || !arrived.startsWith(route)) {
            wrong.add(name + " (" + address + ") answers " + answer.status() + " at " + arrived);
            return false;
        }
        return true;
    }

    Response answer(Page page, String address, Locale language) {
        page.context()
                .addCookies(List.of(new Cookie("samenspoor-language", language.getLanguage()).setUrl(address("/"))));
        return page.navigate(address(address));
    }

    /** The main button of a page, of several the last. */
    static void press(Page page) {
        page.locator("main form[method=post] button.utrecht-button--primary-action")
                .last()
                .click();
    }

    static void signIn(Page page, String account) {
        page.locator("[name=username]").fill(account);
        page.locator("[name=password]").fill(InTheBrowser.PASSWORD);
        page.locator("form[action='/login'] button").click(new Locator.ClickOptions().setForce(true));
    }

    /** How a window looks at pages. */
    Browser.NewContextOptions screen() {
        return new Browser.NewContextOptions().setViewportSize(Looking.WIDE, Looking.HEIGHT);
    }

    private Page open(String account) {
        BrowserContext context = Browsers.needed().newContext(screen());
        Looking.equip(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        if (!account.equals(NOBODY)) {
            page.navigate(address("/login"));
            signIn(page, account);
            page.waitForURL(address("/"));
        }
        return page;
    }
}
