package nl.samenspoor.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** The terms as data: all are there, each is complete and sound, and a mistake in the file is named. */
class TermCatalogueTest {

    private static final TermCatalogue CATALOGUE = TermCatalogue.delivered();

    private static final String SOUND =
            """
            asOf: "2026-11-24"
            equatedDays: []
            terms:
              - id: view
                kind: legal
                count: within_after_receipt
                extension: true
                certainty: A
                versions:
                  - {from: "2015-01-01", length: P6W}
                  - {from: "2022-07-01", length: P8W}
                nl: {name: "Zienswijze", start: "Ontvangst", source: "Wet"}
                en: {name: "View", start: "Receipt", source: "Act"}
            """;

    private static TermCatalogue read(String yaml) {
        return new TermCatalogue(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "wgr_view_draft, legal, P8W, A",
        "wgr_view_budget, legal, P12W, B",
        "wgr_budget_send, legal, P12W, B",
        "wgr_frame, legal, , B",
        "wgr_provisional_accounts, legal, , B",
        "wgr_budget_gs, legal, P2W, B",
        "wgr_accounts_gs, legal, P2W, C",
        "arhi_open, legal_minimum, P8W, A",
        "arhi_minister, legal_order, P4M, A",
        "arhi_prov_consult, legal_maximum, P6M, A",
        "arhi_prov_draft, legal_maximum, P3M, A",
        "arhi_prov_open_start, legal_maximum, P2W, A",
        "arhi_prov_open, legal_minimum, P8W, A",
        "arhi_prov_council, legal_maximum, P3M, A",
        "arhi_prov_ps, legal_maximum, P4M, A",
        "arhi_border, legal_maximum, P2M, A",
        "wor_wait, legal_wait, P1M, B",
        "wor_appeal, legal, P1M, B",
        "archive_transfer, legal_maximum, P20Y, B",
        "eval_key, agreement, P3Y, agreed",
        "eval_covenant, agreement, P2Y, agreed",
        "council_papers, agreement, P4W, agreed",
    })
    void everyTermOfTheLawAndEveryAgreementIsThere(String id, String kind, String length, String certainty) {
        TermRule rule = CATALOGUE.latest(id);

        assertThat(rule.kind().key()).isEqualTo(kind);
        assertThat(rule.length() == null ? null : rule.length().written()).isEqualTo(length);
        assertThat(rule.certainty().key()).isEqualTo(certainty);
        assertThat(rule.in(Locale.ENGLISH).name())
                .isNotEqualTo(rule.in(Locale.forLanguageTag("nl")).name());
    }

    @Test
    void everyLegalTermNamesItsArticle() {
        assertThat(CATALOGUE.all())
                .filteredOn(rule -> rule.kind().legal())
                .allSatisfy(rule -> assertThat(rule.in(Locale.ROOT).source()).contains("artikel"));
    }

    @Test
    void aTermStartsUnderTheLawOfItsDay() {
        assertThat(CATALOGUE
                        .at("wgr_view_budget", LocalDate.of(2022, 6, 30))
                        .orElseThrow()
                        .length())
                .isEqualTo(TermLength.parse("P8W"));
        assertThat(CATALOGUE
                        .at("wgr_view_budget", LocalDate.of(2022, 7, 1))
                        .orElseThrow()
                        .length())
                .isEqualTo(TermLength.parse("P12W"));
        assertThat(CATALOGUE.at("wgr_view_draft", LocalDate.of(2022, 6, 30))).isEmpty();
    }

    @Test
    void aChangeOfLawIsAVersionMoreAndEarlierOnesStay() {
        TermCatalogue changed = read(SOUND.replace(
                "length: P8W}\n", "length: P8W}\n      - {from: \"2030-01-01\", length: P10W, certainty: B}\n"));

        assertThat(changed.versions("view"))
                .extracting(rule -> rule.length().written())
                .containsExactly("P10W", "P8W", "P6W");
        assertThat(changed.version("view", LocalDate.of(2022, 7, 1))
                        .orElseThrow()
                        .length()
                        .written())
                .isEqualTo("P8W");
        assertThat(changed.inForce(LocalDate.of(2026, 11, 24)))
                .extracting(rule -> rule.length().written())
                .containsExactly("P8W");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length: P8W | length: P13W | Algemene termijnenwet",
                "length: P8W | length: 8W | no length of a term",
                "length: P8W | length: P0W | no length of a term",
                "kind: legal | kind: lawful | does not know lawful",
                "kind: legal | kind: agreement | agreements are agreed",
                "count: within_after_receipt | count: by_date | has a length, or is by_date",
                "certainty: A | certainty: D | does not know d",
                "from: \"2022-07-01\" | from: \"2014-07-01\" | the oldest first",
                "from: \"2022-07-01\" | from: \"2022-13-01\" | 2022-13-01",
                "name: \"View\" | name: \" \" | name, start and source",
                "source: \"Wet\"} | source: \"Wet\", earlyClose: \"x\"} | earlyClose in both",
                "id: view | id: View! | lower case",
            })
    void aMistakeInTheFileStopsTheStartAndIsNamed(String sound, String wrong, String named) {
        assertThatThrownBy(() -> read(SOUND.replace(sound, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named);
    }
}
