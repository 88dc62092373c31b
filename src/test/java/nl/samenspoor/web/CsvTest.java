package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that a Dutch spreadsheet opens as a table and never as formulas. */
class CsvTest {

    @Test
    void cellsAreQuotedAndSeparatedBySemicolonsAfterAByteOrderMark() {
        assertThat(Csv.write(List.of(
                        List.of("Datum", "Waarover"), List.of("19 september 2011", "een \"plan\"; nieuw\nregel"))))
                .isEqualTo(
                        "\uFEFF\"Datum\";\"Waarover\"\r\n\"19 september 2011\";\"een \"\"plan\"\"; nieuw\nregel\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+31", "-2", "@sum(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "\u00a0@x", "=HYPERLINK(\"x\")"
            })
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
        assertThat(Csv.write(List.of(List.of(text)))).startsWith("\uFEFF\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 voor, 0 tegen", "– geen", "a=b", "2011-09-19", "'s-Graveland", "ünïcode €"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(Csv.write(List.of(List.of(text)))).isEqualTo("\uFEFF\"" + text + "\"\r\n");
    }
}
