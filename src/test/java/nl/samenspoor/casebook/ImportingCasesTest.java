package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.casebook.events.EventKind;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.CaseSchema;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.Alternative;
import nl.samenspoor.cooperation.AlternativeState;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.PossiblySame;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Plays whole case files; every file that comes with the product is tried and undone, so that tests do not meet. */
@IntegrationTest
class ImportingCasesTest {

    private static final Actor LEADER = new Actor("leider-casus", Set.of(Role.PROJECT_LEADER), Set.of(), false);

    @Autowired
    ImportingCases importing;

    @Autowired
    ImportRuns runs;

    @Autowired
    CaseSchema schema;

    @Autowired
    List<EventKind> kinds;

    @Autowired
    Cooperations cooperations;

    @Autowired
    DecisionPoints log;

    @Autowired
    GateView gates;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyKindOfTheSchemaIsPlayedAndEveryKindPlayedIsInTheSchema() {
        Set<String> described = new TreeSet<>();
        JsonMapper.shared()
                .readTree(schema.text())
                .at("/$defs/event/properties/kind/enum")
                .forEach(kind -> described.add(kind.asString()));

        Set<String> played = new TreeSet<>();
        kinds.forEach(kind -> played.add(kind.name()));
        assertThat(played).isEqualTo(described);
    }

    @Test
    void tubbergenAndDinkellandStandInPhaseThreeWithTheirFallbackOnRecord() throws IOException {
        CooperationId id = imported("tubbergen-dinkelland", "TD-TEST");

        CooperationSummary summary = cooperations.summary(id);
        assertThat(summary.phase().number()).isEqualTo(3);
        assertThat(summary.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(summary.formAttempt()).isEqualTo(2);
        assertThat(summary.partners()).hasSize(2);
        assertThat(summary.plannedStart()).isNotNull();
        assertThat(cooperations.alternatives(id))
                .anyMatch(one ->
                        one.form() == CooperationForm.MUNICIPAL_MERGER && one.state() == AlternativeState.REJECTED);
        assertThat(kindsOf(id)).contains(DecisionPointKind.FALLBACK, DecisionPointKind.PARTNER_WITHDRAWAL);
        assertThat(gates.outcome(id, GateKey.G2)).isEqualTo("adopted");
    }

    @Test
    void ommenAndHardenbergStandInPhaseFour() throws IOException {
        CooperationId id = imported("ommen-hardenberg", "OH-TEST");

        CooperationSummary summary = cooperations.summary(id);
        assertThat(summary.phase().number()).isEqualTo(4);
        assertThat(summary.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(summary.realisedOn()).extracting("value").isEqualTo("2012-07-10");
        assertThat(gates.outcome(id, GateKey.G1)).isEqualTo("work_out_with_conditions");
        assertThat(gates.outcome(id, GateKey.G3)).isEqualTo("consent");
        assertThat(gates.openConditions(id)).isFalse();
        assertThat(cooperations.alternatives(id).stream().filter(one -> one.state() == AlternativeState.REJECTED))
                .hasSize(2);
        assertThat(tasks.of(id)).isEmpty();
    }

    @Test
    void dalfsenStaphorstAndZwartewaterlandStandInPhaseTwoInALighterForm() throws IOException {
        CooperationId id = imported("dalfsen-staphorst-zwartewaterland", "DSZ-TEST");

        CooperationSummary summary = cooperations.summary(id);
        assertThat(summary.phase().number()).isEqualTo(2);
        assertThat(summary.status().key()).isEqualTo("active");
        assertThat(summary.form()).isEqualTo(CooperationForm.NETWORK);
        assertThat(cooperations.alternatives(id).stream().map(Alternative::state))
                .contains(AlternativeState.REJECTED);
        assertThat(kindsOf(id))
                .contains(
                        DecisionPointKind.HOLD,
                        DecisionPointKind.RESUMPTION,
                        DecisionPointKind.FALLBACK,
                        DecisionPointKind.PARTNER_OPT_OUT);
        assertThat(tasks.of(id).stream().map(OpenTask::step)).contains("userTask_draftBusinessCase");
    }

    @Test
    void theInventedCooperationsGiveCouncilsAndCollegesWork() throws IOException {
        CooperationId early = imported("elzenveen-wilgenrade", "EW-TEST");
        CooperationId later = imported("kraaienholt-meerwolde-lindegaarde", "KML-TEST");

        assertThat(cooperations.summary(early).fictional()).isTrue();
        assertThat(cooperations.summary(early).phase().number()).isEqualTo(1);
        assertThat(tasks.of(early)).isNotEmpty();
        assertThat(cooperations.summary(later).phase().number()).isEqualTo(2);
        assertThat(tasks.of(later).stream().map(OpenTask::step))
                .contains("userTask_recordCouncilDecision", "userTask_decideOnBusinessCase");
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        long before = count();

        ImportedCase tried = importing.importCase(LEADER, text("elzenveen-wilgenrade", "EW-DRY"), true);

        assertThat(tried.phase()).isEqualTo(1);
        assertThat(tried.events()).isEqualTo(7);
        assertThat(count()).isEqualTo(before);
        assertThat(cooperations
                        .page(LEADER, nl.samenspoor.cooperation.CooperationFilter.ALL, 0, 200)
                        .items())
                .noneMatch(one -> one.id().equals(tried.cooperation()));
    }

    @Test
    void theSameFileAndTheSameCaseAreRefused() throws IOException {
        String text = text("elzenveen-wilgenrade", "EW-TWICE");
        importing.importCase(LEADER, text, false);

        assertThatThrownBy(() -> importing.importCase(LEADER, text, false))
                .isInstanceOf(Conflict.class)
                .hasMessage("casebook.sameFile");
        assertThatThrownBy(() -> importing.importCase(LEADER, text + "\n# changed\n", false))
                .isInstanceOf(Conflict.class)
                .hasMessage("casebook.sameCase");
    }

    @Test
    void whoDoesNotSeeACooperationIsToldNeitherThatItsCaseIsKnownNorSinceWhen() throws IOException {
        String text = text("elzenveen-wilgenrade", "EW-HIDDEN");
        importing.importCase(LEADER, text, false);
        Actor other = new Actor("leider-elders", Set.of(Role.PROJECT_LEADER), Set.of(), false);

        for (String tried : List.of(text, text + "\n# changed\n")) {
            for (boolean dryRun : List.of(true, false)) {
                assertThatThrownBy(() -> importing.importCase(other, tried, dryRun))
                        .isInstanceOfSatisfying(Conflict.class, told -> {
                            assertThat(told).hasMessage("casebook.notTaken");
                            assertThat(told.arguments()).isEmpty();
                        });
            }
        }
    }

    @Test
    void whatMayBeTheSameCooperationUnderAnotherIdIsNamedToWhoeverSeesItOnly() throws IOException {
        String text =
                text("elzenveen-wilgenrade", "EW-SAME").replaceFirst("(?m)^  name: .*$", "  name: Zelfde verband");
        CooperationId id = importing.importCase(LEADER, text, false).cooperation();
        String sameName = text.replace("id: EW-SAME", "id: EW-SAME-2")
                .replace("name: Zelfde verband", "name: ZELFDE verband")
                .replaceFirst("(?m)^  startedOn: .*$", "  startedOn: \"2019\"");
        String samePartners =
                text.replace("id: EW-SAME", "id: EW-SAME-3").replace("name: Zelfde verband", "name: Ander verband");

        assertThat(common(sameName, id)).containsExactly(PossiblySame.Common.NAME);
        assertThat(common(samePartners, id)).containsExactly(PossiblySame.Common.PARTNERS_AND_BEGINNING);
        assertThat(common(text.replace("id: EW-SAME", "id: EW-SAME-4"), id)).containsExactly(PossiblySame.Common.BOTH);
        assertThat(common(sameName.replace("name: ZELFDE verband", "name: Ander verband"), id))
                .isEmpty();
        assertThat(importing.alike(LEADER, text)).as("it is that one").isEmpty();
        assertThat(importing.alike(new Actor("leider-elders", Set.of(Role.PROJECT_LEADER), Set.of(), false), sameName))
                .isEmpty();
    }

    private List<PossiblySame.Common> common(String text, CooperationId id) {
        return importing.alike(LEADER, text).stream()
                .filter(known -> known.id().equals(id))
                .map(PossiblySame.Known::common)
                .toList();
    }

    @Test
    void whatAUseCaseRefusesIsNamedWithLineEventAndFieldAndNothingStays() throws IOException {
        long before = count();
        String text = text("elzenveen-wilgenrade", "EW-WRONG")
                + "  - {on: \"2026-11-12\", kind: partner_opts_out, source: x, municipality: GM9001, taskField: ICT}\n";

        CaseProblem problem = refusal(text);

        assertThat(problem.event()).isEqualTo(7);
        assertThat(problem.field()).isEqualTo("events[7].taskField");
        assertThat(problem.line()).isEqualTo((int) text.lines().count());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whenADocumentWasPublishedIsKeptAndCannotBeBeforeItCameOut() throws IOException {
        String document = "  - {on: \"2026-11-12\", kind: document, source: x, title: Notitie, publishedOn: \"%s\"}\n";
        String file = text("elzenveen-wilgenrade", "EW-PUBLISHED");

        for (String wrong : List.of("2026-11-11", "2026-10", "2099-01-01")) {
            assertThat(refusal(file + document.formatted(wrong)).field())
                    .as(wrong)
                    .isEqualTo("events[7].publishedOn");
        }
        CooperationId id = importing
                .importCase(LEADER, file + document.formatted("2026-11"), false)
                .cooperation();
        assertThat(log.of(id)).extracting(LoggedPoint::what).contains("Notitie. Gepubliceerd: november 2026");
    }

    @Test
    void aDecisionBeforeItsGateAndAGateOutOfOrderAreRefused() throws IOException {
        String before = text("elzenveen-wilgenrade", "EW-EARLY")
                + "  - {on: \"2026-11-12\", kind: decision, source: x, gate: G1, municipality: GM9001, body: college,"
                + " outcome: agreed}\n";
        String order = text("elzenveen-wilgenrade", "EW-ORDER")
                + "  - {on: \"2026-11-12\", kind: gate_opened, source: x, gate: G2}\n";

        assertThat(refusal(before).event()).isEqualTo(7);
        assertThat(refusal(order).event()).isEqualTo(7);
    }

    @Test
    void everyEntryNamesTheAccountThatImportedAndTheFileItCameFrom() throws IOException {
        CooperationId id = imported("ommen-hardenberg", "OH-RECORDER");

        assertThat(log.of(id))
                .filteredOn(point -> point.kind() != DecisionPointKind.GATE_OUTCOME)
                .isNotEmpty()
                .allSatisfy(point -> {
                    assertThat(point.recordedBy()).isEqualTo(LEADER.account());
                    assertThat(point.source()).contains("casusbestand OH-RECORDER");
                });
        assertThat(log.of(id))
                .filteredOn(point -> point.kind() == DecisionPointKind.GATE_OUTCOME)
                .extracting(LoggedPoint::recordedBy)
                .as("outcomes are computed by the product itself")
                .containsOnly("samenspoor");
        assertThat(recorders(id)).containsOnly(LEADER.account());
    }

    @Test
    void aFigureThatDiffersFromTheRegisterIsRefusedWithLineMunicipalityAndField() throws IOException {
        imported("elzenveen-wilgenrade", "EW-KNOWN");
        String text = text("elzenveen-wilgenrade", "EW-OTHER").replace("value: 23480", "value: 23481");

        RefusedCaseFile refused =
                catchThrowableOfType(RefusedCaseFile.class, () -> importing.importCase(LEADER, text, false));

        CaseProblem problem = refused.problems().get(0);
        assertThat(refused.problems()).hasSize(1);
        assertThat(problem.field()).isEqualTo("municipalities[0].figures[0].inhabitants");
        assertThat(text.lines().toList().get(problem.line() - 1)).contains("value: 23481");
        assertThat(problem.arguments()).contains("Elzenveen", "23480", "23481");
    }

    @Test
    void onlyLeadersAndAdministratorsImport() {
        Actor reader = new Actor("lezer-casus", Set.of(Role.READER), Set.of(), false);

        assertThatThrownBy(() -> importing.importCase(reader, "x", true)).isInstanceOf(NotAllowed.class);
    }

    private CaseProblem refusal(String text) {
        return catchThrowableOfType(RefusedCaseFile.class, () -> importing.importCase(LEADER, text, false))
                .problems()
                .get(0);
    }

    /** Accounts in every column that says who recorded something about a cooperation. */
    private Set<String> recorders(CooperationId id) {
        Set<String> accounts = new TreeSet<>();
        jdbc.sql("select c.table_name, c.column_name, k.column_name from information_schema.columns c"
                        + " join information_schema.columns k on k.table_name = c.table_name"
                        + " and k.column_name in ('COOPERATION', 'COOPERATION_ID')"
                        + " where c.table_schema = 'PUBLIC' and c.table_name <> 'DECISION_POINT'"
                        + " and c.column_name in ('RECORDED_BY', 'ASSESSOR', 'NOTED_BY', 'IMPORTED_BY')")
                .query((row, index) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(column -> accounts.addAll(jdbc.sql("select distinct %s from %s where %s = ? and %s is not null"
                                .formatted(column.get(1), column.get(0), column.get(2), column.get(1)))
                        .param(id.text())
                        .query(String.class)
                        .list()));
        return accounts;
    }

    @Test
    void whoWatchesIsToldEveryStepUntilTheLast() throws IOException {
        List<ImportStage> stages = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        Set<Integer> all = new TreeSet<>();
        ImportedCase imported = importing.importCase(
                LEADER, text("kraaienholt-meerwolde-lindegaarde", "KML-WATCHED"), true, (stage, steps, of) -> {
                    stages.add(stage);
                    done.add(steps);
                    all.add(of);
                });

        assertThat(stages)
                .isSorted()
                .startsWith(ImportStage.CHECKING, ImportStage.BEGINNING, ImportStage.EVENTS)
                .endsWith(ImportStage.EVENTS, ImportStage.CLOSING);
        assertThat(done.subList(1, done.size()))
                .isEqualTo(
                        IntStream.rangeClosed(0, imported.events() + 1).boxed().toList());
        assertThat(all).containsExactly(0, imported.events() + 2);
    }

    @Test
    void anImportThatWasCalledBrokenOffLeavesNothing() throws IOException {
        String text = text("elzenveen-wilgenrade", "EW-OVER");
        String run = UUID.randomUUID().toString();
        runs.add(LEADER, run, false, "dossier.yaml", text);
        assertThat(runs.end(run, ImportState.BROKEN_OFF, null, null)).isTrue();
        long before = count();

        assertThatThrownBy(() -> importing.importCase(LEADER, text, false, new ImportWatch() {
                    @Override
                    public void at(ImportStage stage, int done, int all) {}

                    @Override
                    public void imported(ImportedCase imported) {
                        if (!runs.end(run, ImportState.DONE, imported.cooperation(), ImportOutcome.of(imported))) {
                            throw new IllegalStateException("over");
                        }
                    }
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count()).isEqualTo(before);
        assertThat(runs.find(LEADER, run).orElseThrow().state()).isEqualTo(ImportState.BROKEN_OFF);
    }

    @Test
    void aFileIsThrownAwayAfterADayAlsoWhenItsAccountNeverUploadsAgain() {
        Actor other = new Actor("leider-eenmalig", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        String ended = UUID.randomUUID().toString();
        String silent = UUID.randomUUID().toString();
        String fresh = UUID.randomUUID().toString();
        for (String run : List.of(ended, silent, fresh)) {
            runs.add(other, run, true, "dossier.yaml", "a: b");
        }
        runs.end(ended, ImportState.REFUSED, null, null);
        runs.end(fresh, ImportState.REFUSED, null, null);
        jdbc.sql("update casebook_run set beat_at = ?, ended_at = case when id = ? then cast(? as timestamp"
                        + " with time zone) end where id in (?, ?)")
                .params(dayAgo(), ended, dayAgo(), ended, silent)
                .update();

        new ForgettingCaseFiles(runs, false).beat();

        assertThat(runs.content(other, ended)).isEmpty();
        assertThat(runs.content(other, silent)).as("its node is gone").isEmpty();
        assertThat(runs.content(other, fresh)).contains("a: b");
        assertThat(runs.find(other, ended).orElseThrow())
                .as("what came of it stays")
                .satisfies(run -> assertThat(run.state()).isEqualTo(ImportState.REFUSED));
    }

    private static OffsetDateTime dayAgo() {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(1).minusMinutes(1);
    }

    @Test
    void whatIsKeptOfARefusalIsToldInTheLanguageOfWhoeverReadsItLater() {
        String run = UUID.randomUUID().toString();
        runs.add(LEADER, run, true, null, "a: b");
        List<Object> arguments = List.of(
                3,
                "tekst",
                EffectiveDate.parse("2012-08~"),
                LocalDate.parse("2026-11-26"),
                ZonedDateTime.parse("2026-11-26T10:15+01:00[Europe/Amsterdam]"));
        ImportOutcome outcome = ImportOutcome.of(
                new RefusedCaseFile(List.of(new CaseProblem(12, null, "events[3].on", "casebook.order", arguments))));
        runs.end(run, ImportState.REFUSED, null, outcome);

        assertThat(runs.find(LEADER, run).orElseThrow().outcome()).isEqualTo(outcome);
    }

    private Set<DecisionPointKind> kindsOf(CooperationId id) {
        return log.of(id).stream().map(LoggedPoint::kind).collect(Collectors.toSet());
    }

    private long count() {
        return jdbc.sql("select (select count(*) from cooperation) + (select count(*) from casebook_import)")
                .query(Long.class)
                .single();
    }

    private CooperationId imported(String name, String caseId) throws IOException {
        return importing.importCase(LEADER, text(name, caseId), false).cooperation();
    }

    /** The file under another case id, so that tests and other imports do not get in each other's way. */
    private static String text(String name, String caseId) throws IOException {
        try (var in = ImportingCasesTest.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceFirst("(?m)^  id: .*$", "  id: " + caseId);
        }
    }
}
