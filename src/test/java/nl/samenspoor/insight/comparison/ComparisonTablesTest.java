package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The three cases, imported, give the tables of the study (Speulman 2012, chapters 8 and 9): each cell that is stated or
 * can be derived, and unknown elsewhere. Expected values are typed by hand, none is computed here.
 */
@IntegrationTest
class ComparisonTablesTest {

    private static final Actor LEADER = new Actor("leider-vergelijking", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final String UNKNOWN = "unknown";
    private static final List<CooperationId> CASES = new ArrayList<>();

    @Autowired
    ImportingCases importing;

    @Autowired
    Comparing comparing;

    @Autowired
    Municipalities municipalities;

    @BeforeEach
    void importOnce() throws IOException {
        if (CASES.isEmpty()) {
            CASES.add(imported("tubbergen-dinkelland", "TD-TABLES"));
            CASES.add(imported("ommen-hardenberg", "OH-TABLES"));
            CASES.add(imported("dalfsen-staphorst-zwartewaterland", "DSZ-TABLES"));
        }
    }

    private CooperationId imported(String name, String caseId) throws IOException {
        try (var in = ComparisonTablesTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return importing
                    .importCase(LEADER, text.replaceFirst("(?m)^  id: .*$", "  id: " + caseId), false)
                    .cooperation();
        }
    }

    private List<ComparisonRow> rows(ComparisonTable table) {
        return comparing.chosen(LEADER, table, CASES).rows();
    }

    /** One column of a table: the values of TD, OH and DSZ. */
    private List<Object> column(ComparisonTable table, String column) {
        return rows(table).stream()
                .filter(row -> row.municipality() == null)
                .map(row -> row.cell(column).value())
                .toList();
    }

    /** Per municipality: the values of these columns, separated by spaces. */
    private Map<String, String> perMunicipality(ComparisonTable table, String... columns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ComparisonRow row : rows(table)) {
            MunicipalityCode code = row.municipality();
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.cell(column).value().toString());
            }
            values.put(code == null ? "-" : municipalities.name(code), String.join(" ", cells));
        }
        return values;
    }

    @Test
    void theCasesStandInPhasesThreeFourAndTwo() {
        assertThat(column(ComparisonTable.PHASE, "phase")).containsExactly(3, 4, 2);
        assertThat(column(ComparisonTable.PHASE, "phase2")).containsExactly("passed", "passed", "current");
        assertThat(column(ComparisonTable.PHASE, "phase3")).containsExactly("current", "passed", "not_reached");
        assertThat(column(ComparisonTable.PHASE, "phase4")).containsExactly("not_reached", "current", "not_reached");
    }

    @Test
    void theDurationsAreTwoAndAHalfOneAndAHalfAndFourYears() {
        List<Object> years = column(ComparisonTable.DURATION, "years");

        assertThat((BigDecimal) years.get(0)).isBetween(new BigDecimal("2.2"), new BigDecimal("2.8"));
        assertThat((BigDecimal) years.get(1)).isBetween(new BigDecimal("1.2"), new BigDecimal("1.8"));
        assertThat((BigDecimal) years.get(2)).isBetween(new BigDecimal("3.7"), new BigDecimal("4.3"));
        assertThat(column(ComparisonTable.DURATION, "end")).containsExactly("planned", "realised", "open");
    }

    @Test
    void onlyDalfsenStaphorstZwartewaterlandUsesExternalAdvisers() {
        assertThat(column(ComparisonTable.ADVISERS, "advisers")).containsExactly("no", "no", "yes");
    }

    @Test
    void theFormsAreTwoMergersAndOneNetwork() {
        assertThat(column(ComparisonTable.FORM, "form")).containsExactly(3, 3, 1);
        assertThat(column(ComparisonTable.FORM, "municipalities")).containsExactly(2, 2, 3);
    }

    @Test
    void theFactorsInTheChoiceOfAPartner() {
        ComparisonTable table = ComparisonTable.PARTNER_FACTORS;

        assertThat(column(table, "positive_image")).containsExactly("high", "neither", "neither");
        assertThat(column(table, "mutual_trust")).containsExactly("high", "neither", "neither");
        assertThat(column(table, "homogeneity")).containsExactly("high", "low", "neither");
        assertThat(column(table, "proximity")).containsExactly("high", "high", "high");
    }

    @Test
    void theThreeKs() {
        assertThat(perMunicipality(ComparisonTable.THREE_KS, "quality", "costs", "vulnerability"))
                .isEqualTo(Map.of(
                        "Tubbergen", "+ +- -",
                        "Dinkelland", "+ +- -",
                        "Ommen", "unknown -- unknown",
                        "Hardenberg", "++ - ++",
                        "Dalfsen", "+ +- -",
                        "Staphorst", "+- +- --",
                        "Zwartewaterland", "+ +- -"));
        assertThat(perMunicipality(ComparisonTable.THREE_KS, "qualityNeed", "costsNeed", "vulnerabilityNeed"))
                .isEqualTo(Map.of(
                        "Tubbergen", "0 1 2",
                        "Dinkelland", "0 1 2",
                        "Ommen", "unknown 3 unknown",
                        "Hardenberg", "0 2 0",
                        "Dalfsen", "0 1 2",
                        "Staphorst", "1 1 3",
                        "Zwartewaterland", "0 1 2"));
    }

    @Test
    void thePressures() {
        assertThat(perMunicipality(ComparisonTable.PRESSURES, "coercive", "mimetic", "normative"))
                .isEqualTo(Map.of(
                        "Tubbergen", "present unknown present",
                        "Dinkelland", "present unknown present",
                        "Ommen", "present unknown present",
                        "Hardenberg", "absent absent absent",
                        "Dalfsen", "present present present",
                        "Staphorst", "present unknown present",
                        "Zwartewaterland", "present unknown present"));
    }

    @Test
    void onlyOmmenHardenbergDoesPolicyRichTasksToo() {
        assertThat(column(ComparisonTable.TASKS, "tasks")).containsExactly("poor_only", "rich_and_poor", "poor_only");
    }

    @Test
    void trustFallsFromTubbergenDinkellandToDalfsenStaphorstZwartewaterland() {
        assertThat(column(ComparisonTable.TRUST, "trust")).containsExactly("high", "medium", "low");
    }

    @Test
    void controlIsHighOnlyInTubbergenDinkelland() {
        assertThat(column(ComparisonTable.CONTROL, "control")).containsExactly("high", "low", "low");
    }

    @Test
    void advisersFromOutsideGoWithoutTrust() {
        assertThat(column(ComparisonTable.ADVISERS_TRUST, "advisers"))
                .containsExactly("internal", "internal", "external");
        assertThat(column(ComparisonTable.ADVISERS_TRUST, "trust")).containsExactly("yes", "yes", "no");
    }

    @Test
    void theFactorsOfTheChecklist() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put("urgency", List.of("present", "present", UNKNOWN));
        expected.put("goal_congruence", List.of("present", "partly", UNKNOWN));
        expected.put("limited_partners", List.of("present", "present", UNKNOWN));
        expected.put("right_partner", List.of("present", "present", UNKNOWN));
        expected.put("positive_image", List.of("present", "partly", "partly"));
        expected.put("mutual_trust", List.of("present", "partly", "partly"));
        expected.put("homogeneity_proximity", List.of("present", "partly", "partly"));
        expected.put("unstable_politics", List.of("present", "present", "present"));
        expected.put("lack_of_chemistry_and_trust", List.of("absent", "absent", "present"));
        expected.put("no_provincial_stimulus", List.of("present", UNKNOWN, UNKNOWN));
        expected.put("vanguard_group", List.of("present", "present", "absent"));
        expected.put("communication", List.of("partly", UNKNOWN, "partly"));
        expected.put("not_formalised", List.of("absent", "absent", "present"));
        expected.put("vague_or_unrealistic_goals", List.of(UNKNOWN, "absent", UNKNOWN));
        expected.put("too_much_trust", List.of(UNKNOWN, "absent", UNKNOWN));
        expected.put("personal_interests", List.of(UNKNOWN, "absent", UNKNOWN));
        expected.put("intermediate_form_accepted", List.of(UNKNOWN, "present", UNKNOWN));
        expected.put("ownership", List.of("present", UNKNOWN, UNKNOWN));
        expected.put("client_contractor_roles", List.of(UNKNOWN, UNKNOWN, "na"));
        expected.put("local_profiling", List.of(UNKNOWN, UNKNOWN, UNKNOWN));
        expected.put("cost_settlement", List.of("present", "present", "absent"));
        expected.put("culture", List.of(UNKNOWN, UNKNOWN, UNKNOWN));
        expected.put("development_gap", List.of("absent", "present", "present"));

        Map<String, List<Object>> found = new LinkedHashMap<>();
        expected.keySet().forEach(factor -> found.put(factor, column(ComparisonTable.FACTORS, factor)));
        assertThat(found).isEqualTo(expected);
        assertThat(rows(ComparisonTable.FACTORS).get(0).cells().keySet()).isEqualTo(expected.keySet());
    }

    @Test
    void theHypotheses() {
        ComparisonTable table = ComparisonTable.HYPOTHESES;

        assertThat(column(table, "h1")).containsExactly("mixed", "rejected", "confirmed");
        assertThat(column(table, "h2a")).containsExactly("rejected", "split_by_municipality", "confirmed");
        assertThat(column(table, "h2b")).containsExactly("confirmed", "split_by_municipality", "confirmed");
        assertThat(column(table, "h3a")).containsExactly("not_testable", "not_applicable", "not_applicable");
        assertThat(column(table, "h3b")).containsExactly("partly", "largely_confirmed", "rejected");
        assertThat(perMunicipality(table, "h2a", "h2b"))
                .containsEntry("Hardenberg", "confirmed rejected")
                .containsEntry("Ommen", "rejected confirmed");
    }

    @Test
    void everyKnownCellNamesItsSource() {
        for (ComparisonTable table : ComparisonTable.values()) {
            for (ComparisonRow row : rows(table)) {
                row.cells().forEach((column, cell) -> assertThat(cell.source() != null || !cell.known())
                        .as("%s %s %s", table.key(), row.cooperation().name(), column)
                        .isTrue());
            }
        }
    }
}
