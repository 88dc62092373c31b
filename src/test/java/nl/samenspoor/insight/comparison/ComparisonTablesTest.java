package nl.samenspoor.insight.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.insight.lessons.DrawingLessons;
import nl.samenspoor.insight.lessons.Lessons;
import nl.samenspoor.insight.lessons.PhaseDuration;
import nl.samenspoor.insight.lessons.Resemblance;
import nl.samenspoor.insight.time.TimeSpan;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The three cases, imported, give the tables of the study (Speulman 2012, chapters 8 and 9): each cell that is stated or
 * can be derived, and unknown elsewhere. Expected values are typed by hand, none is computed here.
 */
@IntegrationTest
class ComparisonTablesTest {

    private static final Actor LEADER = new Actor("leider-vergelijking", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final String UNKNOWN = "unknown";
    private static final String TD = "Tubbergen - Dinkelland";
    private static final String OH = "Ommen - Hardenberg";
    private static final String DSZ = "Dalfsen - Staphorst - Zwartewaterland";
    private static final String PASSWORD = "een-lang-wachtwoord-voor-vergelijken";
    private static final List<CooperationId> CASES = new ArrayList<>();

    @Autowired
    ImportingCases importing;

    @Autowired
    Comparing comparing;

    @Autowired
    Municipalities municipalities;

    @Autowired
    DrawingLessons drawing;

    @Autowired
    AdministeringAccounts accounts;

    @LocalServerPort
    int port;

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
    void whatIsOnlyKnownToHaveBegunBeforeAYearHadNotBegunCenturiesEarlier() {
        ComparisonRow row = comparing
                .compare(
                        LEADER,
                        ComparisonTable.PHASE,
                        new Comparing.Asked(
                                CASES.subList(0, 1), new AsOf(LocalDate.parse("1500-01-01")), 0, Comparing.MOST_CHOSEN))
                .rows()
                .get(0);

        assertThat(row.cooperation().partners()).isEmpty();
        assertThat(row.cells().values()).extracting(Cell::value).doesNotContain("current");
    }

    @Test
    void theCasesStandInPhasesThreeFourAndTwo() {
        assertThat(column(ComparisonTable.PHASE, "phase")).containsExactly(3, 4, 2);
        assertThat(column(ComparisonTable.PHASE, "phase2")).containsExactly("passed", "passed", "last_known");
        assertThat(column(ComparisonTable.PHASE, "phase3")).containsExactly("last_known", "passed", "not_reached");
        assertThat(column(ComparisonTable.PHASE, "phase4")).containsExactly("not_reached", "last_known", "not_reached");
        assertThat(column(ComparisonTable.PHASE, "tracks")).containsExactly("none", "none", "ICT");
    }

    @Test
    void onADayTheyAreKnownOnTheirPhaseIsTheOneTheyAreInAndTodayItIsTheLastKnown() {
        ComparisonRow today = rows(ComparisonTable.PHASE).get(0);
        assertThat(today.cell("phase3").source()).contains("2012");
        ComparisonRow then = comparing
                .compare(
                        LEADER,
                        ComparisonTable.PHASE,
                        new Comparing.Asked(CASES, new AsOf(LocalDate.parse("2012-06-30")), 0, 50))
                .rows()
                .get(0);
        assertThat(then.cell("phase3").value()).isEqualTo("current");
        assertThat(then.cell("phase3").source()).doesNotContain("2012");
    }

    @Test
    void theDurationsAreTwoAndAHalfOneAndAHalfAndFourYears() {
        List<Object> years = column(ComparisonTable.DURATION, "years");

        assertThat((BigDecimal) years.get(0)).isBetween(new BigDecimal("2.2"), new BigDecimal("2.8"));
        assertThat((BigDecimal) years.get(1)).isBetween(new BigDecimal("1.2"), new BigDecimal("1.8"));
        assertThat((BigDecimal) years.get(2)).isBetween(new BigDecimal("3.7"), new BigDecimal("4.3"));
        assertThat(column(ComparisonTable.DURATION, "end")).containsExactly("planned", "realised", "last_known");
    }

    @Test
    void onlyDalfsenStaphorstZwartewaterlandUsesExternalAdvisers() {
        assertThat(column(ComparisonTable.ADVISERS, "advisers")).containsExactly("no", "no", "yes");
    }

    @Test
    void theFormsAreTwoMergersAndOneNetwork() {
        assertThat(column(ComparisonTable.FORM, "form")).containsExactly(3, 3, 1);
        assertThat(column(ComparisonTable.FORM, "municipalities")).containsExactly(2, 2, 3);
        assertThat(rows(ComparisonTable.FORM)).allSatisfy(row -> {
            Cell municipalities = row.cell("municipalities");
            assertThat(municipalities.source())
                    .as("the partners on record, not what said which form was chosen")
                    .containsIgnoringCase("partners")
                    .isNotEqualTo(row.cell("form").source());
        });
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
    void aPressureThatTheSourceDoesNotNameIsShownAsDerivedAndTheOthersAreCertain() {
        List<String> derived = rows(ComparisonTable.PRESSURES).stream()
                .filter(row -> row.cell("coercive").uncertain())
                .map(row -> municipalities.name(Objects.requireNonNull(row.municipality())))
                .toList();

        assertThat(derived)
                .containsExactlyInAnyOrder("Tubbergen", "Dinkelland", "Dalfsen", "Staphorst", "Zwartewaterland");
        assertThat(rows(ComparisonTable.PRESSURES))
                .noneMatch(row -> row.cell("mimetic").uncertain());
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
    void theCrossTablesArePrintedAsInTheSource() {
        CrossTable size =
                comparing.chosen(LEADER, ComparisonTable.FORM, CASES).crossed().get(1);
        CrossTable advice = crossed(ComparisonTable.ADVISERS_TRUST);
        CrossTable partner = crossed(ComparisonTable.PARTNER_FACTORS);

        assertThat(size.values()).containsExactly("1", "2", "3", "4");
        assertThat(named(size, "2", "3")).containsExactly(TD, OH);
        assertThat(named(size, "3", "1")).containsExactly(DSZ);
        assertThat(named(advice, "internal", "yes")).containsExactly(TD, OH);
        assertThat(named(advice, "external", "no")).containsExactly(DSZ);
        assertThat(named(advice, "internal", "no")).isEmpty();
        assertThat(named(partner, "mutual_trust", "high")).containsExactly(TD);
        assertThat(named(partner, "mutual_trust", "neither")).containsExactly(OH, DSZ);
        assertThat(named(partner, "homogeneity", "low")).containsExactly(OH);
        assertThat(named(partner, "proximity", "high")).containsExactly(TD, OH, DSZ);
    }

    @Test
    void aTableOfMarksMarksEachCooperationOnce() {
        assertThat(marks(ComparisonTable.ADVISERS)).containsExactly("no", "no", "yes");
        assertThat(marks(ComparisonTable.FORM)).containsExactly("3", "3", "1");
        assertThat(marks(ComparisonTable.TASKS)).containsExactly("poor_only", "rich_and_poor", "poor_only");
        assertThat(marks(ComparisonTable.TRUST)).containsExactly("high", "medium", "low");
        assertThat(marks(ComparisonTable.CONTROL)).containsExactly("high", "low", "low");
    }

    private List<String> marks(ComparisonTable table) {
        CrossTable cross = crossed(table);
        return cross.lines().stream()
                .map(line -> cross.values().stream()
                        .filter(value -> !line.at(value).isEmpty())
                        .collect(Collectors.joining("+")))
                .toList();
    }

    private CrossTable crossed(ComparisonTable table) {
        return comparing.chosen(LEADER, table, CASES).crossed().get(0);
    }

    private static List<String> named(CrossTable cross, String line, String value) {
        return cross.lines().stream()
                .filter(one -> one.value().equals(line))
                .flatMap(one -> one.at(value).stream())
                .map(mention -> mention.cooperation().name())
                .toList();
    }

    private List<Object> onDay(String day, ComparisonTable table, String column) {
        return comparing
                .compare(LEADER, table, new Comparing.Asked(CASES, new AsOf(LocalDate.parse(day)), 0, 50))
                .rows()
                .stream()
                .filter(row -> row.municipality() == null)
                .map(row -> row.cell(column).value())
                .toList();
    }

    @Test
    void onAnEarlierDayThePhasesAndFormsAreThoseOfThen() {
        assertThat(onDay("2008-01-01", ComparisonTable.PHASE, "phase"))
                .containsExactly(1, "not_started", "not_started");
        assertThat(onDay("2008-01-01", ComparisonTable.FORM, "municipalities")).containsExactly(3, UNKNOWN, UNKNOWN);
        assertThat(onDay("2011-01-31", ComparisonTable.PHASE, "phase")).containsExactly(2, 1, 2);
        assertThat(onDay("2011-01-31", ComparisonTable.FORM, "form")).containsExactly(UNKNOWN, UNKNOWN, 2);
        assertThat(onDay("2011-12-31", ComparisonTable.PHASE, "phase")).containsExactly(3, 3, 2);
        assertThat(onDay("2011-12-31", ComparisonTable.FORM, "form")).containsExactly(3, 3, 2);
        assertThat(onDay("2012-08-31", ComparisonTable.FORM, "form")).containsExactly(3, 3, 1);
    }

    @Test
    void onAnEarlierDayADurationRunsUntilThatDay() {
        assertThat(onDay("2011-01-31", ComparisonTable.DURATION, "years"))
                .containsExactly(new BigDecimal("0.6"), new BigDecimal("0.1"), new BigDecimal("2.3"));
        assertThat(onDay("2011-01-31", ComparisonTable.DURATION, "end")).containsExactly("open", "open", "open");
        assertThat(onDay("2012-07-01", ComparisonTable.DURATION, "end")).containsExactly("planned", "planned", "open");
        assertThat(onDay("2012-07-09", ComparisonTable.DURATION, "end"))
                .as("eight days after the planned start nothing works yet")
                .containsExactly("planned", "open", "open");
        assertThat(onDay("2012-07-10", ComparisonTable.DURATION, "end")).containsExactly("planned", "realised", "open");
    }

    @Test
    void whatWasJudgedLaterIsNotKnownOnAnEarlierDay() {
        for (ComparisonTable table : List.of(ComparisonTable.TRUST, ComparisonTable.CONTROL)) {
            assertThat(onDay("2012-07-31", table, table.key())).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN);
        }
        assertThat(onDay("2012-07-31", ComparisonTable.FACTORS, "urgency")).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN);
        assertThat(onDay("2012-08-31", ComparisonTable.TRUST, "trust")).containsExactly("high", "medium", "low");
    }

    @Test
    void aDayToComeIsRefusedOnItsField() {
        assertThatThrownBy(() -> onDay("2999-01-01", ComparisonTable.PHASE, "phase"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::field)
                        .containsExactly("on"));
    }

    @Test
    void theKeyStandsWithItsStatusBesideTheSharesOfEveryFigure() {
        Map<String, String> shares = perMunicipality(
                ComparisonTable.COST_KEY,
                "share",
                "status",
                "inhabitants",
                "area_km2",
                "fte",
                "council_seats",
                "nearest");

        assertThat(shares)
                .containsEntry("Tubbergen", "47.00 proposed 44.81 45.51 41.83 47.50 council_seats")
                .containsEntry("Dinkelland", "53.00 proposed 55.19 54.49 58.17 52.50 council_seats");
        assertThat(shares.get("Dalfsen"))
                .startsWith("unknown unknown 41.54")
                .contains("46.43")
                .endsWith("unknown");
        assertThat(shares.get("Ommen")).contains(" agreed 22.69 36.47 27.19 ");
        assertThat(rows(ComparisonTable.COST_KEY))
                .filteredOn(row -> row.cooperation().name().equals(TD))
                .extracting(row -> row.cell("from").value())
                .as("a period that had not begun when the case was known")
                .containsOnly(EffectiveDate.parse("2013-01-01!"));
        assertThat(rows(ComparisonTable.COST_KEY))
                .filteredOn(row -> row.cooperation().name().equals(DSZ))
                .extracting(row -> row.cell("share").reason())
                .as("a key that was rejected")
                .containsOnly("rejected");
        assertThat(perMunicipality(ComparisonTable.COST_KEY, "wage_sum_eur"))
                .containsEntry("Ommen", "23.98")
                .containsEntry("Hardenberg", "76.02");
    }

    @Test
    void whatTheRecordsSayOfAHypothesisStandsBesideTheVerdict() {
        List<Evidence> evidence =
                comparing.chosen(LEADER, ComparisonTable.HYPOTHESES, CASES).evidence();

        assertThat(said(evidence, TD, Hypothesis.H3B)).containsExactly("for", "against");
        assertThat(said(evidence, OH, Hypothesis.H3B)).containsExactly("missing", "for");
        assertThat(said(evidence, DSZ, Hypothesis.H3B)).containsExactly("missing", "against");
        assertThat(said(evidence, TD, Hypothesis.H1)).contains("against").doesNotContain("for");
        assertThat(said(evidence, OH, Hypothesis.H1)).contains("for").doesNotContain("against");
        assertThat(said(evidence, TD, Hypothesis.H3A)).containsExactly("not_tested");
        assertThat(said(evidence, DSZ, Hypothesis.H3A)).containsExactly("missing");
        assertThat(of(evidence, "Hardenberg", Hypothesis.H2B)).containsExactly("against", "against", "against");
        assertThat(of(evidence, "Ommen", Hypothesis.H2B)).containsExactly("for", "missing", "for");
        assertThat(of(evidence, "Ommen", Hypothesis.H2A)).containsExactly("for", "against");
        assertThat(of(evidence, "Tubbergen", Hypothesis.H2A)).containsExactly("for");
        assertThat(evidence)
                .filteredOn(fact -> fact.side() == Evidence.Side.FOR || fact.side() == Evidence.Side.AGAINST)
                .allSatisfy(fact -> assertThat(fact.facts()).isNotEmpty().allMatch(cell -> cell.source() != null));
    }

    private static List<String> said(List<Evidence> evidence, String cooperation, Hypothesis hypothesis) {
        return evidence.stream()
                .filter(fact -> fact.cooperation().name().equals(cooperation) && fact.hypothesis() == hypothesis)
                .map(fact -> fact.side().key())
                .toList();
    }

    private List<String> of(List<Evidence> evidence, String municipality, Hypothesis hypothesis) {
        return evidence.stream()
                .filter(fact -> fact.hypothesis() == hypothesis && fact.municipality() != null)
                .filter(fact -> municipalities.name(fact.municipality()).equals(municipality))
                .map(fact -> fact.side().key())
                .toList();
    }

    @Test
    void ommenHardenbergResemblesTubbergenDinkellandMostAndWhatHappenedThereIsTold() {
        Lessons lessons = drawing.of(LEADER, new Comparing.Asked(CASES, AsOf.NOW, 0, 50), CASES.get(1));

        assertThat(lessons.resembling())
                .extracting(one -> one.cooperation().name(), Resemblance::percentage, Resemblance::shared)
                .containsExactly(tuple(TD, 77, 13), tuple(DSZ, 56, 9));
        assertThat(lessons.resembling().get(0).unlike()).contains("development_gap", "mutual_trust");
        assertThat(lessons.resembling().get(0).happened())
                .extracting(LoggedPoint::kind)
                .contains(DecisionPointKind.PARTNER_WITHDRAWAL, DecisionPointKind.FALLBACK);
        PhaseDuration second = lessons.phases().get(1);
        assertThat(second.finished()).hasSize(2);
        assertThat(second.shortest().map(TimeSpan::months)).contains(new BigDecimal("7.5"));
        assertThat(second.longest().map(TimeSpan::months)).contains(new BigDecimal("15.1"));
        assertThat(lessons.phases().get(0).stays())
                .filteredOn(stay -> !stay.counts())
                .extracting(stay -> stay.cooperation().name())
                .containsExactlyInAnyOrder(TD, DSZ);
    }

    @Test
    void thePageOfLessonsSaysOnWhatItRestsAndThatAFewCasesProveNothing() {
        String chosen = CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining());
        Browser browser = signedIn();
        String page = browser.get("/compare/insight?lang=nl" + chosen + "&like=" + CASES.get(1))
                .body();

        assertThat(page)
                .contains("Op grond van 3 samenwerkingen", "Dit is een klein aantal samenwerkingen")
                .contains(
                        "ongeveer 8 maanden tot ongeveer 15 maanden",
                        "tellen niet mee",
                        "Lijkt voor 77 procent op " + OH)
                .contains("remt een samenwerking en speelt nu", ", eerder dan " + OH)
                .containsPattern("(jaar|maanden); gegevens bekend tot [0-9]+ [a-z]+ 2012<")
                .contains("cooperation=" + CASES.get(1) + "&amp;cooperation=" + CASES.get(0))
                .doesNotContain("??", "insight.lessons");
        assertThat(browser.get("/api/v1/insight?x=" + chosen + "&like=" + CASES.get(1))
                        .body())
                .contains("\"percentage\":77", "\"phase\":2,\"finished\":2");
        assertThat(browser.get("/compare/insight?on=gisteren").statusCode()).isEqualTo(422);
    }

    @Test
    void aPhaseHasOneLengthOnTheCalendarTheCourseAndAmongTheLessons() {
        Browser browser = signedIn();
        String chosen = CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining());
        String lessons = browser.get("/compare/insight?lang=nl" + chosen).body();
        String file = browser.get("/portfolio.csv?lang=nl").body();
        for (Map.Entry<CooperationId, List<String>> one : Map.of(
                        CASES.get(0), List.of("langer dan 3,", "ongeveer 15 maanden"),
                        CASES.get(2), List.of("hoogstens 2,3 jaar", "ongeveer 2,2 jaar"))
                .entrySet()) {
            String course =
                    browser.get("/cooperations/" + one.getKey() + "/course").body();
            for (int phase = 1; phase <= 2; phase++) {
                String length = one.getValue().get(phase - 1);
                assertThat(step(course, "callActivity_phase" + phase)).contains(length);
                assertThat(lessons).contains(">" + length);
                assertThat(file).contains("\"" + length);
            }
        }
    }

    @Test
    void aGateWhoseOpeningNobodyDatedHasNoLength() {
        Browser browser = signedIn();
        for (CooperationId id : CASES) {
            String course = browser.get("/cooperations/" + id + "/course").body();
            assertThat(step(course, "callActivity_gate1"))
                    .contains(">duur onbekend<", "data-measure=\"duur onbekend\"")
                    .doesNotContain("duurde");
        }
        assertThat(step(browser.get("/cooperations/" + CASES.get(0) + "/course").body(), "callActivity_gate2"))
                .contains(">duur onbekend<")
                .doesNotContain("minder dan een dag");
    }

    private static String step(String course, String step) {
        int from = course.indexOf("data-step=\"" + step + "\"");
        assertThat(from).as(step).isPositive();
        return course.substring(from, course.indexOf("</li>", from));
    }

    @Test
    void thePageTheFileAndTheApiSayTheSame() {
        Browser browser = signedIn();
        String chosen = CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining());
        String page = browser.get("/compare?table=all&lang=nl" + chosen).body();
        String file = browser.get("/compare.csv?table=all&lang=nl" + chosen).body();
        String json = browser.get("/api/v1/comparison/form?x=" + chosen).body();

        assertThat(page)
                .contains("Tabel 8.4 Aantal gemeenten en vorm", "Tabel 9.1 Adviseurs en vertrouwen", "3 gemeenten")
                .contains("class=\"chart duration\"", "2,5 jaar, gepland", "1,6 jaar, gestart", "daarna niets bekend")
                .contains(
                        "44,81%",
                        "47,00%",
                        "voorgesteld",
                        "1 januari 2013 (gepland)",
                        "12 aanwezig",
                        "7 onbekend",
                        "(afgeleid)",
                        "; afgeleid uit de bron")
                .contains("Vertrouwen, en toch veel controle.", "verschilt per gemeente", "Bronnen", "1 gemengd")
                .doesNotContain("??", "insight.");
        assertThat(file)
                .contains("\"Doorlooptijd\";\"" + TD + "\"")
                .contains("\"Jaren\";\"2,5\"", "\"44,81%\"", "Vertrouwen, en toch veel controle.", "tabel 8.5 (hoog)");
        assertThat(json)
                .contains(
                        "\"effective\"",
                        "\"basis\"",
                        "\"form-size\"",
                        "\"3\":[\"" + CASES.get(0) + "\",\"" + CASES.get(1) + "\"]");
    }

    @Test
    void theFileHasAColumnForEachThingThatIsKnownOfACell() {
        List<String> lines = signedIn()
                .get("/compare.csv?table=pressures&lang=nl" + chosen())
                .body()
                .lines()
                .toList();

        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFF\"Tabel\";\"Samenwerking\";\"Gemeente\";\"Verzonnen voorbeeld\";\"Gegevens bekend tot\";"
                                + "\"Peildatum\";\"Vastgelegd tot en met\";\"Waarover\";\"Waarde\";\"Geldt voor (ISO 8601)\";"
                                + "\"Hoe bekend\";\"Bron\"");
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.split("\";\"", -1).length == 12)
                .anyMatch(line -> line.split("\";\"", -1)[10].equals("afgeleid uit de bron"));
    }

    @Test
    void everyKnownCellOnThePageHasTheNumberOfItsSource() {
        Browser browser = signedIn();
        for (String table : List.of("phase", "duration", "cost-key", "three-ks", "pressures")) {
            String page = browser.get("/compare?table=" + table + "&lang=nl" + chosen())
                    .body();
            String rows = page.substring(page.indexOf("<tbody>", page.indexOf("id=\"t-" + table + "\"")));
            assertThat(found(rows.substring(0, rows.indexOf("class=\"sources\"")), "(?s)<td[^>]*>(.*?)</td>"))
                    .as(table)
                    .hasSizeGreaterThan(10)
                    .filteredOn(cell -> cell.contains("<span") && !cell.contains("class=\"unknown\""))
                    .isNotEmpty()
                    .allMatch(cell -> cell.contains("class=\"source-number\""));
        }
    }

    @Test
    void everyNumberOfASourceLeadsToASourceThatIsListedOnce() {
        Browser browser = signedIn();
        for (ComparisonTable table : ComparisonTable.values()) {
            String page = browser.get("/compare?table=" + table.key() + "&lang=nl" + chosen())
                    .body();
            List<String> listed = found(page, "<li id=\"(n-[^\"]+)\"");
            List<String> asked = found(page, "class=\"source-number\"><a href=\"#(n-[^\"]+)\"");
            assertThat(asked).as(table.key()).isNotEmpty();
            assertThat(listed).as(table.key()).doesNotHaveDuplicates().containsAll(asked);
            assertThat(asked)
                    .as(table.key() + ": a source that nothing refers to")
                    .containsAll(listed);
        }
    }

    @Test
    void whatNoSourceSaysInSoManyWordsIsCalledDerivedWhereverItStands() {
        Browser browser = signedIn();
        List<String> shown = new ArrayList<>();
        for (ComparisonTable table : ComparisonTable.values()) {
            Comparison compared = comparing.chosen(LEADER, table, CASES);
            long uncertain = compared.crossed().stream()
                    .flatMap(cross -> cross.lines().stream())
                    .flatMap(line -> line.mentions().values().stream())
                    .flatMap(List::stream)
                    .filter(mention -> mention.because().stream()
                            .anyMatch(cell -> cell.known() && cell.basis() != null && cell.basis() != Basis.STATED))
                    .count();
            if (uncertain > 0) {
                shown.add(table.key());
                String page = browser.get("/compare?table=" + table.key() + "&lang=nl" + chosen())
                        .body();
                assertThat(found(page.substring(0, page.indexOf("class=\"sources\"")), "(\\(afgeleid\\))"))
                        .as(table.key())
                        .hasSizeGreaterThanOrEqualTo((int) uncertain);
            }
        }
        assertThat(shown).isNotEmpty();
    }

    @Test
    void numbersAreWrittenAsTheLanguageOfThePageDoes() {
        Browser browser = signedIn();

        assertThat(browser.get("/compare?table=all&lang=en" + chosen()).body())
                .contains("44.81%", "47.00%", "2.5 years, planned")
                .doesNotContain("44,81%", "2,5 years");
        assertThat(browser.get("/compare?table=all&lang=nl" + chosen()).body()).contains("44,81%", "2,5 jaar, gepland");
    }

    @Test
    void thePageOfHypothesesCountsTheFactsOfEachSideAndSaysThatAFewCasesProveNothing() {
        String page =
                signedIn().get("/compare?table=hypotheses&lang=nl" + chosen()).body();

        assertThat(page).contains("Ze mogen verschillen: een paar gevallen bewijzen niets.");
        assertThat(page.substring(page.indexOf("id=\"h-h3b\"")))
                .contains("Vastgelegde feiten die vóór spreken: 2. Ertegen: 2.");
        assertThat(page.substring(page.indexOf("id=\"h-h3a\""), page.indexOf("id=\"h-h3b\"")))
                .contains("Vastgelegde feiten die vóór spreken: 0. Ertegen: 0.");
    }

    private static String chosen() {
        return CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining());
    }

    @Test
    void theFileSaysTheStateOfAKInWordsSoThatNoCellIsGuardedAsAFormula() {
        String file = signedIn()
                .get("/compare.csv?table=three-ks&lang=nl"
                        + CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining()))
                .body();

        assertThat(file)
                .contains("\"zeer slecht: absolute noodzaak (--)\"", "\"goed: geen noodzaak (+)\"")
                .doesNotContain("\"'");
    }

    @Test
    void theConclusionOfTheStudyStandsBesideEachHypothesisForReference() {
        Browser browser = signedIn();
        String chosen = CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining());
        String page = browser.get("/compare?table=hypotheses&lang=nl" + chosen).body();

        assertThat(page)
                .contains("Conclusie van het onderzoek zelf: gesteund; er was geen reden om haar te verwerpen"
                        + " (Speulman 2012, §9.2.2).")
                .contains("(Speulman 2012, §9.2.2).", "zegt niets over andere samenwerkingen");
        assertThat(found(page, "Conclusie van het onderzoek zelf: (verworpen|gesteund|geen steun|deels)"))
                .containsExactly("verworpen", "verworpen", "gesteund", "geen steun", "deels");
        assertThat(found(
                        browser.get("/compare.csv?table=hypotheses&lang=nl" + chosen)
                                .body(),
                        "(conclusie van het onderzoek)\""))
                .hasSize(5);
        assertThat(browser.get("/api/v1/comparison/hypotheses?x=" + chosen).body())
                .contains("\"hypothesis\":\"h3a\",\"conclusion\":\"no_support_found\"");
        assertThat(browser.get("/api/v1/comparison/trust?x=" + chosen).body()).contains("\"study\":[]");
    }

    @Test
    void everyNumberOfASourceOnThePageLeadsToThatSource() {
        String page = signedIn()
                .get("/compare?table=all"
                        + CASES.stream().map(id -> "&cooperation=" + id).collect(Collectors.joining()))
                .body();
        List<String> links = found(page, "href=\"#(n-[a-z0-9-]+)\"");

        assertThat(links).hasSizeGreaterThan(150);
        assertThat(found(page, " id=\"(n-[a-z0-9-]+)\""))
                .doesNotHaveDuplicates()
                .containsAll(links);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private Browser signedIn() {
        try {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(LEADER.account(), null, PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        } catch (Conflict thereAlready) {
            assertThat(CASES).isNotEmpty();
        }
        Browser browser = new Browser(port);
        browser.signIn(LEADER.account(), PASSWORD);
        return browser;
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
