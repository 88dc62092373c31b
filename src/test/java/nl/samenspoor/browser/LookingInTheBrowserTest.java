package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** That a fault would be seen, at whatever width it shows itself. */
class LookingInTheBrowserTest {

    private static final String PAGE =
            """
            <!doctype html><html lang="nl"><head><title>Proef</title><style>
                body { color: #222; background: #fff }
                .pale { color: #bbb }
                @media (max-width: 1000px) { .pales { color: #bbb } .word { display: none } }
                @media (max-width: 500px) { .back { background: #555 } .wide { width: 900px } }
            </style></head><body><main><h1>Proef</h1>%s</main></body></html>""";

    @Test
    void aPageWithoutFaultsHasNone() {
        assertThat(faults("<p>een</p><p>twee</p>")).isEmpty();
    }

    @Test
    void wordsThatHardlyDifferFromWhatIsBehindThemAreFoundAlsoAmongManyThatDo() {
        assertThat(faults("<p>goed</p>".repeat(9) + "<p class=pale>slecht</p>"))
                .anyMatch(said -> said.contains("[nl 1280] color-contrast (1)"));
    }

    @Test
    void wordsThatTurnPaleOnANarrowerPageAreFoundThere() {
        assertThat(faults("<p class=pales>bleek</p>"))
                .noneMatch(said -> said.contains("1280"))
                .anyMatch(said -> said.contains("[nl 768] color-contrast"));
        assertThat(faults("<div class=back><p>donker</p></div>"))
                .noneMatch(said -> said.contains("768"))
                .anyMatch(said -> said.contains("[nl 320] color-contrast"));
    }

    @Test
    void aPageThatIsWiderThanItsWindowIsFound() {
        assertThat(faults("<p class=wide>breed</p>")).anyMatch(said -> said.contains("[nl 320] scrolls sideways"));
    }

    @Test
    void aFieldThatLosesItsNameOnANarrowerPageIsFoundThereInEitherLanguage() {
        String field = "<label class=word for=f>Naam</label><input id=f>";
        assertThat(faults(field))
                .noneMatch(said -> said.contains("[nl 1280] label"))
                .anyMatch(said -> said.contains("[nl 768] label"))
                .anyMatch(said -> said.contains("[nl 320] label"));
        assertThat(found(field, page -> Looking.faultsOfWords(page, "proof", Looking.DUTCH)))
                .anyMatch(said -> said.contains("[nl 768] label"))
                .anyMatch(said -> said.contains("[nl 320] label"));
    }

    @Test
    void whatIsFoldedAwayIsUnfoldedAndLookedAtToo() {
        assertThat(faults("<details><summary>meer</summary><p class=pale>slecht</p></details>"))
                .anyMatch(said -> said.contains("proof unfolded [nl 1280] color-contrast"));
    }

    private static List<String> faults(String content) {
        return found(content, page -> Looking.faults(page, "proof", Looking.DUTCH));
    }

    private static List<String> found(String content, Function<Page, List<String>> look) {
        try (BrowserContext context = Browsers.needed().newContext()) {
            Page page = context.newPage();
            page.setContent(PAGE.formatted(content));
            return look.apply(page);
        }
    }
}
