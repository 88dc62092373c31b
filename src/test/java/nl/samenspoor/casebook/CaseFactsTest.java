package nl.samenspoor.casebook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.factors.Assessment;
import nl.samenspoor.factors.FactorStatus;
import nl.samenspoor.factors.Factors;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.insight.costs.IndicatorLine;
import nl.samenspoor.insight.costs.SharingCosts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.FollowUp;
import nl.samenspoor.monitoring.Instrument;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.motive.Motives;
import nl.samenspoor.motive.MunicipalityMotives;
import nl.samenspoor.motive.Pressure;
import nl.samenspoor.motive.ThreeK;
import nl.samenspoor.organisation.Directorate;
import nl.samenspoor.organisation.Organisation;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.ProjectBody;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.plan.StageState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The facts of the three real cases, typed from their description a second time and independently of the case files: what
 * an import makes of the files must agree with them. Dates stand as exactly as they are known; {@code !} marks a plan.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFactsTest {

    private static final Actor LEADER = new Actor("leider-feiten", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    private final Map<String, CooperationId> cases = new LinkedHashMap<>();

    @Autowired
    ImportingCases importing;

    @Autowired
    Cooperations cooperations;

    @Autowired
    DecisionPoints log;

    @Autowired
    GateView gates;

    @Autowired
    Factors factors;

    @Autowired
    Motives motives;

    @Autowired
    JudgementsMade judgements;

    @Autowired
    FollowUp followUp;

    @Autowired
    CostKeys costKeys;

    @Autowired
    SharingCosts sharing;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Organisations organisations;

    @Autowired
    Plans plans;

    @Autowired
    CollegesOnPlan collegesOnPlan;

    @Autowired
    BusinessCases businessCases;

    @BeforeAll
    void importTheThreeCases() throws IOException {
        importCase("TD", "tubbergen-dinkelland");
        importCase("OH", "ommen-hardenberg");
        importCase("DSZ", "dalfsen-staphorst-zwartewaterland");
    }

    /** Case, date, kind, and words that the entry or its actors hold. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "TD, 2006, partner_withdrawal, Oldenzaal",
        "TD, 2009-12~, partner_withdrawal, Losser",
        "TD, 2010-03, election, nieuwe colleges",
        "TD, 2010-06, assignment, notitie",
        "TD, 2011-02, document, 1+1=3",
        "TD, 2011-03-15, information, beide raden",
        "TD, 2011-03, sounding, CDA in Tubbergen",
        "TD, 2011-09-19, council_decision, raad van Tubbergen",
        "TD, 2011-09-19, council_decision, raad van Dinkelland",
        "TD, 2011-12, document, Organisatievisie",
        "TD, 2012-06, milestone, hoofdstructuur",
        "TD, 2012-07, appointment, directeuren",
        "TD, 2013-01-01!, planned_start, Beoogde start",
        "OH, 2010-12~, first_talks, bestaande en mogelijke samenwerking",
        "OH, 2011-03, college_meeting, drie opties",
        "OH, 2011-03, college_decision, college van Ommen",
        "OH, 2011-03, college_decision, college van Hardenberg",
        "OH, 2011-04, council_decision, raad van Ommen",
        "OH, 2011-04, council_decision, raad van Hardenberg",
        "OH, 2011-06, plan, begin juni",
        "OH, 2011-06-28, college_decision, eerste fase",
        "OH, 2011-09, consultation, discussienotitie",
        "OH, 2011-10-11, college_decision, definitieve plan van aanpak",
        "OH, 2011-11-29, council_decision, raad van Hardenberg",
        "OH, 2011-12-01, council_decision, raad van Ommen",
        "OH, 2012-01/2012-02, appointment, leidinggevenden",
        "OH, 2012-05-29, council_consent, raad van Hardenberg",
        "OH, 2012-05-31, council_consent, raad van Ommen",
        "OH, 2012-06, placement, Functieboek",
        "OH, 2012-07-01!, planned_start, Ommen-Hardenberg",
        "OH, 2012-07-09, ceremony, bekrachtiging",
        "OH, 2012-07-10, start, officieel",
        "DSZ, 2004/2005, accession, DOORSZ",
        "DSZ, 2008-09, advice, acht kaders",
        "DSZ, 2008-10, intention, ICT-pool",
        "DSZ, 2008-10, intention, 26 september",
        "DSZ, 2008-10, intention, 15 oktober",
        "DSZ, 2009-01, task_field, ICT-pool",
        "DSZ, 2009-05-29, request, eindbeeld",
        "DSZ, 2009-06-24, service_agreement, goedgekeurd",
        "DSZ, 2009-07-23, note, brede samenwerking",
        "DSZ, 2010-01-18, arrangement, convenant ICT is getekend",
        "DSZ, 2010-03-16, vision, Samen op pad",
        "DSZ, 2010-03/2011-08, inventory, strategische verkenning",
        "DSZ, 2011-01, hold, eind januari",
        "DSZ, 2011-02-09, progress_note, draagvlak bij medewerkers",
        "DSZ, 2011-04, intervention, mei en juni 2011",
        "DSZ, 2011-10, report, Sterker Dichtbij",
        "DSZ, 2012-01-11, fallback, praktische grondslag",
        "DSZ, 2012-05, partner_opt_out, businesscase ICT"
    })
    void everyDatedDecisionPointIsInTheLog(String cooperation, String date, String kind, String words) {
        EffectiveDate on = date.endsWith("!")
                ? EffectiveDate.parse(date.substring(0, date.length() - 1)).asPlanned()
                : EffectiveDate.parse(date);

        assertThat(log.of(cases.get(cooperation)))
                .filteredOn(point -> point.kind() == DecisionPointKind.of(kind)
                        && point.effective().equals(on))
                .anySatisfy(point -> assertThat(told(point)).containsIgnoringCase(words));
    }

    /** The sources number their decision points: none of them may be missing. */
    @ParameterizedTest
    @CsvSource({"TD, 8", "OH, 10", "DSZ, 11"})
    void everyNumberedDecisionPointIsThere(String cooperation, int last) {
        String sources = String.join(
                "\n",
                log.of(cases.get(cooperation)).stream()
                        .map(point -> String.valueOf(point.source()))
                        .toList());

        for (int number = 1; number <= last; number++) {
            assertThat(sources).contains("beslismoment " + number + " in de bron");
        }
    }

    /** Where a source contradicts itself, the other reading is on record next to the one that was used. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TD|januari 2012", // label of the planned start
                "TD|juni 2011 en van de colleges", // who wrote the note, and when
                "TD|1 maart 2011", // Losser left and the arrangement took effect: two dates
                "OH|Binnen anderhalf uur",
                "OH|1 juli, 9 juli en juni 2012",
                "OH|eind 2010 al aangekondigd", // as Dalfsen saw it
                "OH|ruim tweemaal zo groot",
                "DSZ|Al in 2001 zes partners",
                "DSZ|maart 2011", // start of the inventory
                "DSZ|18 januari 2012", // expected end of the covenant
                "DSZ|Sterker Dichterbij",
                "DSZ|moeilijk te benoemen"
            })
    void bothReadingsOfAContradictionAreOnRecord(String cooperation, String reading) {
        CooperationId id = cases.get(cooperation);

        assertThat(Stream.concat(
                        log.of(id).stream().map(point -> told(point) + "\n" + point.source()),
                        arrangements.of(id).stream().map(one -> String.valueOf(one.source()))))
                .anyMatch(text -> text.contains(reading));
    }

    @Test
    void partnersThatLeftAreKeptWithTheirDates() {
        assertThat(partners("TD"))
                .containsOnly(
                        Map.entry("GM0183", "../2006 – "),
                        Map.entry("GM1774", "../2006 – "),
                        Map.entry("GM0173", "../2006 – 2006"),
                        Map.entry("GM0168", "../2006 – 2009-12~"));
        assertThat(partners("OH")).containsOnlyKeys("GM0175", "GM0160");
        assertThat(partners("DSZ")).containsOnlyKeys("GM0148", "GM0180", "GM1896");
    }

    @Test
    void alternativesFallBackInTheOrderOfTheRanking() {
        assertThat(alternatives("TD")).containsExactlyInAnyOrder("1: 4 rejected", "2: 3 chosen");
        assertThat(alternatives("OH")).containsExactlyInAnyOrder("1: 3 chosen", "2: 2 rejected", "3: 4 rejected");
        assertThat(alternatives("DSZ")).containsExactlyInAnyOrder("1: 2 rejected", "2: 1 chosen");
        assertThat(log.of(cases.get("TD")))
                .filteredOn(point -> point.kind() == DecisionPointKind.FALLBACK)
                .singleElement()
                .satisfies(
                        point -> assertThat(point.effective()).isEqualTo(EffectiveDate.parse("2011-03-15/2011-03-31")));
    }

    @Test
    void theStandstillLastedAboutEightMonths() {
        assertThat(log.of(cases.get("DSZ")))
                .filteredOn(point -> point.kind() == DecisionPointKind.RESUMPTION)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.effective()).isEqualTo(EffectiveDate.parse("2011-09~"));
                    assertThat(point.source()).contains("afgeleid");
                });
    }

    @Test
    void taskFieldsAreThoseOf2010AndIctRanAhead() {
        List<TaskField> fields = cooperations.taskFields(cases.get("DSZ"));

        assertThat(fields)
                .extracting(TaskField::name)
                .containsExactlyInAnyOrder(
                        "ICT",
                        "Belastingen",
                        "Sociale Zaken",
                        "Vergunningen",
                        "Toezicht en Handhaving",
                        "P&O",
                        "Juridische zaken",
                        "Inkoop",
                        "Financiële administratie",
                        "Brandweer",
                        "GEO-data",
                        "Uitvoeringstaken buitendienst");
        assertThat(fields)
                .filteredOn(TaskField::ahead)
                .extracting(TaskField::name)
                .containsExactly("ICT");
        assertThat(fields.stream()
                        .filter(TaskField::ahead)
                        .flatMap(field -> field.verdicts().stream())
                        .filter(verdict -> verdict.municipality().text().equals("GM0148"))
                        .map(verdict -> verdict.decision().key() + " "
                                + verdict.effective().toEdtf()))
                .containsExactly("opted_out 2012-05");
        assertThat(told("DSZ")).contains("meteen versterken (2011)", "volgers (2011)");
    }

    @Test
    void costKeysAreAsAgreedAndNeverRecomputed() {
        assertThat(periods("TD")).containsExactly("2013-01-01 – .. GM0183=47/100 GM1774=53/100");
        assertThat(periods("OH"))
                .containsExactly(
                        "2011-09-01 – 2012-07-01 GM0160=1/2 GM0175=1/2",
                        "2012-07-01 – 2015-01-01 GM0160=5/7 GM0175=2/7",
                        "2015-01-01 – .. unknown");
        assertThat(periods("DSZ")).containsExactly("2012-05 – .. unknown");
        assertThat(costKeys.of(cases.get("OH")).get(0).evaluationAfterYears()).isEqualTo(3);
        assertThat(costKeys.of(cases.get("TD")).get(0).status().key()).isEqualTo("proposed");
        assertThat(costKeys.of(cases.get("DSZ")).get(0).status().key()).isEqualTo("rejected");
    }

    /** Case, measure, shares in percent and percentage points beside the agreed key, first partner first. */
    @ParameterizedTest(name = "{0} by {1}: {2}/{3}")
    @CsvSource({
        "TD, inhabitants, 44.81, 55.19, -2.19",
        "TD, area_km2, 45.51, 54.49, -1.49",
        "TD, fte, 41.83, 58.17, -5.17",
        "TD, settlements, 44.44, 55.56, -2.56",
        "TD, council_seats, 47.50, 52.50, 0.50",
        "OH, wage_sum_eur, 23.98, 76.02, -4.59",
        "OH, fte, 27.19, 72.81, -1.38",
        "OH, inhabitants, 22.69, 77.31, -5.89",
        "OH, area_km2, 36.47, 63.53, 7.90"
    })
    void noFigureGivesTheAgreedKey(String cooperation, String measure, String one, String other, String points) {
        IndicatorLine line = sharing.of(LEADER, cases.get(cooperation)).indicators().stream()
                .filter(indicator -> indicator.indicator().equals(measure))
                .findFirst()
                .orElseThrow();
        MunicipalityCode first = new MunicipalityCode(cooperation.equals("TD") ? "GM0183" : "GM0175");
        MunicipalityCode second = new MunicipalityCode(cooperation.equals("TD") ? "GM1774" : "GM0160");
        assertThat(line.shares().get(first).percentage()).isEqualByComparingTo(one);
        assertThat(line.shares().get(second).percentage()).isEqualByComparingTo(other);
        assertThat(line.points().get(first)).isEqualByComparingTo(points);
        assertThat(line.points().get(second)).isEqualByComparingTo(new BigDecimal(points).negate());
    }

    @Test
    void theFigureNearestToTheKeyIsNamed() {
        assertThat(sharing.of(LEADER, cases.get("TD")).nearest())
                .hasValueSatisfying(line -> assertThat(line.indicator()).isEqualTo("council_seats"));
        assertThat(sharing.of(LEADER, cases.get("OH")).nearest())
                .hasValueSatisfying(line -> assertThat(line.indicator()).isEqualTo("fte"));
        assertThat(sharing.of(LEADER, cases.get("DSZ")).nearest()).isEmpty();
    }

    @Test
    void arrangementsKeepWhatTheyWereAndWhenTheyEnded() {
        assertThat(arrangements("TD")).containsExactlyInAnyOrder("public_body proposed null null");
        assertThat(arrangements("OH"))
                .containsExactlyInAnyOrder("public_body proposed null null", "public_body in_force 2012-07-10 null");
        assertThat(arrangements("DSZ"))
                .containsExactlyInAnyOrder(
                        "covenant in_force 2010-01-18 2012-01-18",
                        "covenant ended null 2011-02",
                        "none in_force 2012-01-11 null");
    }

    @Test
    void resultsAreFollowedWithTheInstrumentsOfEachCase() {
        assertThat(instruments("TD"))
                .containsExactlyInAnyOrder(
                        "programmajournaal 2 8",
                        "begroting en jaarrekening 1 null",
                        "twee extra rapportagemomenten over het proces null null");
        assertThat(instruments("OH"))
                .contains("rapportage aan beide colleges 2 null")
                .hasSize(3);
        assertThat(instruments("DSZ"))
                .containsExactlyInAnyOrder(
                        "evaluatie van het convenant ICT null null",
                        "jaarverslag bij de DVO ICT 1 null",
                        "evaluatie van de afspraken van 2012 null null");
        assertThat(followUp.reports(cases.get("TD")))
                .extracting(report -> report.title() + " " + report.effective().toEdtf())
                .containsExactly("Voortgangsrapportage 'Op Koers' 2012");
        assertThat(log.of(cases.get("OH"))).anySatisfy(point -> {
            assertThat(point.kind()).isEqualTo(DecisionPointKind.EVALUATION);
            assertThat(point.effective())
                    .isEqualTo(EffectiveDate.parse("2015-07~").asPlanned());
        });
    }

    /** Quality, costs, vulnerability; then coercive, mimetic, normative. */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "TD,  GM0183, +,       +-, -,       'present unknown present'",
        "TD,  GM1774, +,       +-, -,       'present unknown present'",
        "OH,  GM0175, unknown, --, unknown, 'present unknown present'",
        "OH,  GM0160, ++,      -,  ++,      'absent absent absent'",
        "DSZ, GM0148, +,       +-, -,       'present present present'",
        "DSZ, GM0180, +-,      +-, --,      'present unknown present'",
        "DSZ, GM1896, +,       +-, -,       'present unknown present'"
    })
    void motivesAreThoseOfTheTables(
            String cooperation, String code, String quality, String costs, String vulnerability, String pressures) {
        MunicipalityMotives known = motives.of(cases.get(cooperation), new MunicipalityCode(code));

        assertThat(known.state(ThreeK.QUALITY).state().key()).isEqualTo(quality);
        assertThat(known.state(ThreeK.COSTS).state().key()).isEqualTo(costs);
        assertThat(known.state(ThreeK.VULNERABILITY).state().key()).isEqualTo(vulnerability);
        assertThat(Arrays.stream(Pressure.values())
                        .map(one -> known.pressure(one).presence().key())
                        .toList())
                .containsExactly(pressures.split(" "));
    }

    @Test
    void trustControlAdvisersAndTaskLevelAreThoseOfTheTables() {
        assertThat(trust("TD")).containsExactlyInAnyOrder("cooperation high unknown", "partner_choice high unknown");
        assertThat(trust("OH"))
                .containsExactlyInAnyOrder(
                        "GM0160>GM0175 cooperation high unknown",
                        "GM0175>GM0160 cooperation medium rising",
                        "cooperation medium unknown",
                        "partner_choice medium unknown");
        assertThat(trust("DSZ"))
                .containsExactlyInAnyOrder(
                        "cooperation unknown declining", "cooperation low unknown", "partner_choice medium unknown");
        assertThat(judged("TD")).isEqualTo("high/low no [] poor_only");
        assertThat(judged("OH")).isEqualTo("low/unknown no [] rich_and_poor");
        assertThat(judged("DSZ")).isEqualTo("low/unknown yes [Deloitte, WagenaarHoes, Berenschot] poor_only");
    }

    /** The stages of a plan are its own and move no phase (model, trap 2). */
    @Test
    void thePlansOfTheCasesHoldTheirOwnStages() {
        Plan oh = plans.of(cases.get("OH")).orElseThrow();
        assertThat(oh.text().title()).isEqualTo("Besluitdocument met definitief plan van aanpak");
        assertThat(oh.text().stages())
                .extracting(PlanText.Stage::name, PlanText.Stage::from, PlanText.Stage::to, PlanText.Stage::state)
                .containsExactly(
                        tuple("voorbereiding", null, EffectiveDate.parse("2011-07-01"), StageState.UNKNOWN),
                        tuple(
                                "ontwikkeling en implementatie",
                                null,
                                EffectiveDate.parse("2012-01-01"),
                                StageState.UNKNOWN),
                        tuple("integratie en uitvoering", null, EffectiveDate.parse("2012-07-01"), StageState.UNKNOWN));
        assertThat(oh.fixed()).isNotNull();
        assertThat(oh.fixed().number()).isEqualTo("1.1");
        assertThat(oh.fixed().on()).isEqualTo(EffectiveDate.parse("2011-10-11"));
        assertThat(collegesOnPlan.of(cases.get("OH")))
                .extracting(CollegeOnPlan::version, CollegeOnPlan::effective)
                .containsExactly(
                        tuple("1.1", EffectiveDate.parse("2011-10-11")),
                        tuple("1.1", EffectiveDate.parse("2011-10-11")));

        Plan dsz = plans.of(cases.get("DSZ")).orElseThrow();
        assertThat(dsz.text().stages())
                .extracting(PlanText.Stage::name, PlanText.Stage::to, PlanText.Stage::state)
                .containsExactly(
                        tuple("intentieverklaring", EffectiveDate.parse("2012-01"), StageState.DONE),
                        tuple("businesscase per werkveld", null, StageState.RUNNING),
                        tuple("businesscases invoeren", null, StageState.UNKNOWN),
                        tuple("kader voor sturing", null, StageState.UNKNOWN),
                        tuple("communicatieplan", null, StageState.UNKNOWN));
        assertThat(dsz.text().stages().get(1).responsible()).isEqualTo("werkgroepen");
        assertThat(plans.of(cases.get("TD")))
                .as("no plan of approach is told of")
                .isEmpty();
    }

    @Test
    void votesAreInWordsWhereNumbersAreNotKnown() {
        assertThat(votes("TD", GateKey.G2))
                .containsOnly(Map.entry("GM0183", "adopted false"), Map.entry("GM1774", "adopted true"));
        assertThat(votes("OH", GateKey.G2))
                .containsOnly(Map.entry("GM0160", "adopted false"), Map.entry("GM0175", "adopted true"));
        assertThat(votes("DSZ", GateKey.G1)).isEmpty();
    }

    /** Factor, then score, basis (s stated, d derived) and source per case; - is not assessed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "urgency|present s 5.6.1.1|present s 6.6.1.1|-",
                "goal_congruence|present s 5.7|partly d 6.3.1|-",
                "limited_partners|present s 5.6.1.1|present s 6.8|-",
                "right_partner|present s 5.8|present s 6.6.1.1|-",
                "positive_image|present s 8.5|partly s 6.6.1.2|partly s 8.5",
                "mutual_trust|present s 5.7|partly s 8.9|partly s 7.7",
                "homogeneity_proximity|present s 5.6.1.1|partly d 6.6.1.1|partly d 7.5.1.1",
                "unstable_politics|present s 5.6.1.2|present s 6.6.1.2|present s 7.5.1.1",
                "lack_of_chemistry_and_trust|absent d 5.5|absent d 6.7|present s 7.5.1.1",
                "no_provincial_stimulus|present d 3.3.1|-|-",
                "vanguard_group|present s 5.6.2.1|present s 6.6.2.1|absent s 7.5.2.1",
                "communication|partly s 5.6.2.2|-|partly d 7.5.2.1",
                "not_formalised|absent d 5.4.2|absent s 6.6.2.2|present s 7.5.2.1",
                "vague_or_unrealistic_goals|-|absent s 6.6.2.2|-",
                "too_much_trust|-|absent s 6.6.2.2|-",
                "personal_interests|-|absent s 6.6.2.2|-",
                "intermediate_form_accepted|-|present s 6.6.3.1|-",
                "ownership|present s 5.6.3.1|-|-",
                "client_contractor_roles|-|-|na s 7.2",
                "local_profiling|-|-|-",
                "cost_settlement|present s 8.2|present s 6.6.3.1|absent d 7.4.4",
                "culture|-|-|-",
                "development_gap|absent s 5.6.3.2|present s 6.6.3.2|present s 7.5.3.1",
                "prehistory|present s 5.4.1|present d 9.3.1|present s 9.3.1",
                "regional_developments|present d 5.6.1.1|present s 9.3.1|present d 7.3.1",
                "process_speed|-|present s 6.8|absent d 8.2",
                "own_process|present s 8.2|present s 6.4.2|absent s 8.2"
            })
    void factorScoresHaveTheirBasisAndSource(String factor, String first, String second, String third) {
        assertScore("TD", factor, first);
        assertScore("OH", factor, second);
        assertScore("DSZ", factor, third);
    }

    /** H1, H2a, H2b, H3a, H3b. */
    @ParameterizedTest
    @CsvSource({
        "TD, 'mixed rejected confirmed not_testable partly'",
        "OH, 'rejected split_by_municipality split_by_municipality not_applicable largely_confirmed'",
        "DSZ, 'confirmed confirmed confirmed not_applicable rejected'"
    })
    void verdictsOnTheHypothesesAreThoseOfTheSource(String cooperation, String verdicts) {
        CooperationId id = cases.get(cooperation);

        assertThat(judgements.verdicts(List.of(id)).get(id).stream()
                        .filter(one -> one.municipality() == null)
                        .collect(toMap(
                                one -> one.hypothesis().key(),
                                one -> one.verdict().key(),
                                (one, other) -> one,
                                TreeMap::new))
                        .values())
                .containsExactly(verdicts.split(" "));
    }

    private void assertScore(String cooperation, String factor, String expected) {
        FactorStatus status = factors.all(cases.get(cooperation)).stream()
                .filter(one -> one.factor().id().equals(factor))
                .findFirst()
                .orElseThrow();
        if (expected.equals("-")) {
            assertThat(status.assessed()).as(cooperation).isFalse();
            return;
        }
        String[] parts = expected.split(" ");
        Assessment latest = status.latest().orElseThrow();
        assertThat(latest.score().key()).as(cooperation).isEqualTo(parts[0]);
        assertThat(latest.basis().key()).as(cooperation).startsWith(parts[1]);
        assertThat(latest.source()).as(cooperation).contains(parts[2]);
    }

    private Map<String, String> votes(String cooperation, GateKey gate) {
        return gates.latest(cases.get(cooperation), gate).orElseThrow().decisions().stream()
                .filter(decision -> decision.body() == Body.COUNCIL)
                .collect(toMap(decision -> decision.municipality().text(), CaseFactsTest::vote, (one, other) -> other));
    }

    private static String vote(Decision decision) {
        return decision.outcome().key() + " " + decision.vote().unanimous();
    }

    private String judged(String cooperation) {
        CooperationId id = cases.get(cooperation);
        var control = judgements.control(List.of(id)).get(id).get(0);
        var use = judgements.advisers(List.of(id)).get(id).get(0);
        var scope = judgements.taskScope(List.of(id)).get(id).get(0);
        return control.level().key() + "/" + control.contractDetail().key() + " "
                + use.used().key() + " "
                + use.assignments().stream().map(one -> one.adviser()).toList() + " "
                + scope.scope().key();
    }

    private List<String> trust(String cooperation) {
        CooperationId id = cases.get(cooperation);
        return judgements.trust(List.of(id)).get(id).stream()
                .map(one -> (one.ofCluster() ? "" : one.from() + ">" + one.toward() + " ")
                        + one.table().key() + " " + one.level().key() + " "
                        + one.trend().key())
                .toList();
    }

    private List<String> instruments(String cooperation) {
        return followUp.instruments(cases.get(cooperation)).stream()
                .map((Instrument one) -> one.name() + " " + one.timesPerYear() + " " + one.horizonYears())
                .toList();
    }

    private List<String> arrangements(String cooperation) {
        return arrangements.of(cases.get(cooperation)).stream()
                .map(one -> one.legalForm().key() + " " + one.status().key() + " " + written(one.inForce()) + " "
                        + written(one.ends()))
                .toList();
    }

    private static String written(EffectiveDate date) {
        return date == null ? "null" : date.toEdtf();
    }

    private List<String> periods(String cooperation) {
        return costKeys.of(cases.get(cooperation)).get(0).periods().stream()
                .map(CaseFactsTest::period)
                .toList();
    }

    private static String period(CostKeyPeriod period) {
        Map<String, String> shares = new TreeMap<>();
        period.shares().forEach((code, share) -> shares.put(code.text(), share.toString()));
        String until = period.to() == null ? ".." : period.to().toEdtf();
        String shown = shares.toString().replaceAll("[{},]", "");
        return period.from().toEdtf() + " – " + until + " " + (shares.isEmpty() ? "unknown" : shown);
    }

    private List<String> alternatives(String cooperation) {
        return cooperations.alternatives(cases.get(cooperation)).stream()
                .map(one -> one.rank() + ": " + one.form().number() + " "
                        + one.state().key())
                .toList();
    }

    private Map<String, String> partners(String cooperation) {
        return cooperations.partners(cases.get(cooperation)).stream()
                .collect(toMap(partner -> partner.municipality().text(), CaseFactsTest::membership));
    }

    private static String membership(Partner partner) {
        return partner.from().toEdtf() + " – "
                + (partner.until() == null ? "" : partner.until().toEdtf());
    }

    private String told(String cooperation) {
        return String.join(
                "\n",
                log.of(cases.get(cooperation)).stream().map(CaseFactsTest::told).toList());
    }

    private static String told(LoggedPoint point) {
        return String.join(", ", point.actors()) + "\n" + point.what() + "\n" + point.consequence();
    }

    /** The source names no amounts; Dalfsen left the field on this case (§7.4.4). */
    @Test
    void theBusinessCaseOfTheIctFieldNamesNoAmountsAndDalfsenLeftOnIt() {
        TaskField ict = cooperations.taskFields(of("DSZ")).stream()
                .filter(field -> field.name().equals("ICT"))
                .findFirst()
                .orElseThrow();
        BusinessCase only = businessCases.latest(of("DSZ"), ict.id()).orElseThrow();
        assertThat(only.version()).isEqualTo(1);
        assertThat(only.kind()).isEqualTo(TaskFieldKind.PIOFACH);
        assertThat(only.contributions()).hasSize(3).allSatisfy((code, cents) -> assertThat(cents)
                .isNull());
        assertThat(only.contributed()).isNull();
        assertThat(only.shares()).isEmpty();
        assertThat(ict.verdicts())
                .filteredOn(verdict -> verdict.municipality().text().equals("GM0148"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.businessCase()).isEqualTo(1));
    }

    /** Case, kind, name, rhythm, and its members as {@code number role municipality}. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TD | COLLEGES | beide colleges samen | TWO_MONTHLY | 1 college van burgemeester en wethouders GM0183; 1 college van burgemeester en wethouders GM1774",
                "TD | STEERING_GROUP | stuurgroep | MONTHLY | 1 burgemeester GM0183; 1 burgemeester GM1774; 1 locoburgemeester GM0183; 1 locoburgemeester GM1774; 1 kernteam -",
                "TD | CORE_TEAM | kernteam | WEEKLY | 1 gemeentesecretaris GM0183; 1 gemeentesecretaris GM1774; 1 projectcoördinator GM0183; 1 projectcoördinator GM1774",
                "TD | PROJECT_GROUP | projectgroep | UNKNOWN | 1 kernteam -; ? ander lid van de directie GM0183; ? ander lid van de directie GM1774",
                "TD | WORKING_GROUP | dorps- en kernraden | UNKNOWN | ? medewerker GM0183; ? medewerker GM1774",
                "OH | STEERING_GROUP | stuurgroep | UNKNOWN | 1 burgemeester GM0175; 1 burgemeester GM0160; 1 portefeuillehouder personeel en organisatie GM0175; 1 portefeuillehouder personeel en organisatie GM0160",
                "OH | PROJECT_GROUP | projectgroep | UNKNOWN | 1 gemeentesecretaris GM0175; 1 gemeentesecretaris GM0160; 4 beleidsmedewerker -",
                "OH | WORKS_COUNCIL | ondernemingsraad van Ommen | UNKNOWN | 1 ondernemingsraad GM0175",
                "OH | UNION_CONSULTATION | georganiseerd overleg | UNKNOWN |",
                "DSZ | STEERING_GROUP | stuurgroep ICT | UNKNOWN | 1 gemeentesecretaris GM0148; 1 gemeentesecretaris GM0180; 1 gemeentesecretaris GM1896; 1 kwartiermaker -; 1 externe adviseur -",
                "DSZ | STEERING_GROUP | stuurgroep DSZ | UNKNOWN | 1 gemeentesecretaris GM0148; 1 gemeentesecretaris GM0180; 1 gemeentesecretaris GM1896",
                "DSZ | PORTFOLIO_HOLDERS | portefeuillehoudersvergadering | UNKNOWN |"
            })
    void theBodiesOfACaseAreThoseOfTheSource(
            String name, String kind, String body, String rhythm, @Nullable String members) {
        ProjectBody found = body(organisations.of(of(name)), body);

        assertThat(found.is().kind()).hasToString(kind);
        assertThat(found.is().meeting().rhythm()).hasToString(rhythm);
        assertThat(found.is().composition().members().stream()
                        .map(member -> (member.number() == null ? "?" : member.number())
                                + " "
                                + member.role()
                                + " "
                                + (member.municipality() == null ? "-" : member.municipality())))
                .containsExactly(members == null ? new String[0] : members.split("; "));
    }

    private CooperationId of(String name) {
        return cases.get(name);
    }

    private static ProjectBody body(Organisation organisation, String name) {
        return organisation.bodies().stream()
                .filter(one -> one.is().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    @Test
    void theOrganisationsOfTheCasesFitWithoutLoss() {
        Organisation td = organisations.of(of("TD"));
        assertThat(td.bodies()).hasSize(12).noneMatch(body -> body.is().until() != null);
        assertThat(td.bodies())
                .filteredOn(one -> one.is().kind().key().equals("working_group"))
                .hasSize(8)
                .allMatch(one ->
                        "elk een eigen projectplan".equals(one.is().work().plan()));
        assertThat(body(td, "kernteam").is().tasks()).isEqualTo("dagelijkse leiding; ambtelijk eindverantwoordelijk");
        assertThat(td.outline().peopleInvolved()).isEqualTo(80);
        assertThat(td.advisers()).isEmpty();

        Organisation oh = organisations.of(of("OH"));
        assertThat(oh.departments().stream().map(one -> one.is().name()))
                .containsExactly("Sociaal domein", "Ruimtelijk domein", "Openbaar gebied", "Dienstverlening");
        assertThat(body(oh, "projectgroep").is().composition().inWords()).isEqualTo("per thema aan te vullen");
        assertThat(oh.outline().peopleInvolved()).isNull();
        assertThat(oh.outline().housing()).contains("publieksdienst in beide");

        Organisation dsz = organisations.of(of("DSZ"));
        assertThat(body(dsz, "stuurgroep DSZ").is().meeting().inWords())
                .isEqualTo("laag vergeleken met de andere casussen");
        assertThat(dsz.advisers().stream().map(one -> one.is().name()))
                .containsExactly("Deloitte", "WagenaarHoes", "Berenschot");
        assertThat(dsz.advisers())
                .allMatch(one -> one.is().engagement().costCents() == null
                        && !one.is().from().known());
        assertThat(dsz.directorate()).isNull();
    }

    @Test
    void theDirectorateModelsConsideredStandWithTheChoice() {
        Directorate td = organisations.of(of("TD")).directorate();
        assertThat(td.options().stream()
                        .map(option -> option.number() + " " + option.model().key() + " " + option.nickname()))
                .containsExactly(
                        "1 own_secretaries_and_director ruzie-variant",
                        "2 shared_secretary_director burn-out-variant",
                        "3 shared_secretary_and_director ruzie-variant",
                        "4 own_secretaries_together null");
        assertThat(td.chosen()).isEqualTo(4);
        assertThat(td.choice().risk()).isEqualTo("twee kapiteins op één schip; opvolging");
        Directorate oh = organisations.of(of("OH")).directorate();
        assertThat(oh.choice().text()).isEqualTo("één algemeen directeur en twee secretarissen");
        assertThat(oh.fixedForYears()).isEqualTo(3);
        assertThat(oh.reason()).startsWith("Bestuurlijk gevoelig");
    }

    private void importCase(String cooperation, String name) throws IOException {
        try (var in = CaseFactsTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^  id: .*$", "  id: FACTS-" + cooperation.toUpperCase(Locale.ROOT));
            cases.put(cooperation, importing.importCase(LEADER, text, false).cooperation());
        }
    }
}
