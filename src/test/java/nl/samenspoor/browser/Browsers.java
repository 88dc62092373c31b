package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium, driven by Playwright; nothing is downloaded. One for all tests of this process, each of
 * which opens its own window without memory of the others. It ends with the process.
 */
final class Browsers {

    /** First the one without the parts of a window, which does the same with less work. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final Optional<Browsers> ONE = start();

    private final Browser browser;

    private Browsers(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                // A page lives too short here for code made quick to earn back what making it costs.
                                "--js-flags=--no-opt --no-maglev")));
    }

    /**
     * Ends the test without a verdict, after saying so loudly, on a machine without Chromium; where BROWSER_TESTS says
     * {@code required} the test fails instead.
     */
    static Browser needed() {
        if ("required".equals(System.getenv("BROWSER_TESTS"))) {
            assertThat(ONE).as("a Chromium on this machine").isPresent();
        }
        Assumptions.assumeTrue(ONE.isPresent(), "no Chromium on this machine");
        return ONE.get().browser;
    }

    private static Optional<Browsers> start() {
        Optional<Path> executable = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            System.err.println(
                    """
                    ****************************************************************
                    No Chromium found: the BROWSER TESTS ARE SKIPPED.
                    Install it (Debian: apt-get install chromium) or set CHROMIUM.
                    ****************************************************************""");
        }
        return executable.map(Browsers::new);
    }
}
