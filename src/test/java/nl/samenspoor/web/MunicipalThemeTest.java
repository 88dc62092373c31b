package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the style sheet of a municipality may hold. */
class MunicipalThemeTest {

    @TempDir
    Path folder;

    private boolean used(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("theme.css"), content);
        return new MunicipalTheme(file.toString()).sheet().isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url(\"data:image/svg+xml;base64,PHN2Zy8+\")",
                "url('data:image/png;base64,AA==')",
                "url(data:image/svg+xml;base64,PHN2Zy8+)",
                "url(  \"  data:image/svg+xml;base64,PHN2Zy8+\")"
            })
    void aLogoInTheSheetItselfIsUsed(String logo) throws IOException {
        assertThat(used(".brand img { content: " + logo + "; }")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url(\"https://example.nl/logo.svg\")",
                "url('//example.nl/logo.svg')",
                "url( logo.svg )",
                "url(\"data:text/html,x\")",
                "url( ' https://example.nl/data:image/')"
            })
    void whatWouldBeFetchedFromElsewhereLeavesTheSheetOut(String logo) throws IOException {
        assertThat(used(".brand img { content: " + logo + "; }")).isFalse();
    }

    /** Else a button would keep an edge of another house. */
    @Test
    void whatButtonsAndLinksFollowIsOfTheColourOfTheHouse() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/frontend/styles/theme.css")))
                .filteredOn(line -> line.strip().matches("--basis-color-(accent|action)-.*"))
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.contains("var(--ss-"));
    }

    @Test
    void theExampleOfTheDocumentIsOneThatWorks() throws IOException {
        String line = Files.readString(Path.of("docs/theme.md"))
                .lines()
                .filter(one -> one.startsWith("A logo: `"))
                .findFirst()
                .orElseThrow();
        assertThat(used(line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'))))
                .isTrue();
    }
}
