package nl.samenspoor.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.samenspoor.decisionlog.Verification.Finding;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Recordable;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The log against somebody who may do anything in the database; the same on each database. */
abstract class DecisionLogTest {

    private static final CooperationId OURS = new CooperationId("ours");
    private static final CooperationId THEIRS = new CooperationId("theirs");
    private static final Actor LEADER = new Actor("leader", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final Actor READER = new Actor("reader", Set.of(), Set.of(), false);
    private static final Visibility EVERYBODY_SEES = new Visibility() {
        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return actor.equals(LEADER);
        }
    };

    @TempDir
    Path folder;

    private DataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Entries entries;
    private Heads heads;
    private RecordingDecisionPoints recording;
    private DecisionPoints points;

    /** An empty database. */
    abstract DataSource database() throws Exception;

    /** The migration that makes the database refuse changes. */
    abstract String refusal();

    /** Statements with which an intruder gets rid of that refusal. */
    abstract List<String> disarm();

    @BeforeEach
    void start() throws Exception {
        database = database();
        run("db/migration/V060__decisionlog.sql", ";");
        run("db/migration/V218__decision_point_fact.sql", ";");
        run("db/migration/V346__decision_point_recorded_as.sql", ";");
        run(refusal(), "^^^ END OF SCRIPT ^^^");
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        entries = new Entries(jdbc);
        heads = new Heads(jdbc);
        recording = new RecordingDecisionPoints(chain(), new FactRows(jdbc));
        points = new DecisionPoints(entries, new FactRows(jdbc));
    }

    private void run(String script, String separator) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new ClassPathResource(script));
        populator.setSeparator(separator);
        populator.execute(database);
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-24T10:15:30.123456789Z"), ZoneOffset.UTC);
    }

    private Chain chain() {
        return new Chain(entries, heads, clock());
    }

    private static DecisionPoint point(CooperationId cooperation, String date, String what) {
        return DecisionPoint.of(
                cooperation,
                DecisionPointKind.MILESTONE,
                EffectiveDate.parse(date),
                List.of("raad van Ommen", "raad van Hardenberg"),
                what,
                LEADER);
    }

    private void record(DecisionPoint point) {
        transaction.executeWithoutResult(status -> recording.on(() -> point));
    }

    private void recordSix() {
        for (int i = 1; i <= 6; i++) {
            record(point(OURS, "2011-0" + i, "besluit " + i).withConsequence(i % 2 == 0 ? "gevolg" : null));
            record(point(THEIRS, "2012", "van de buren " + i));
        }
    }

    private AnchoringHeads anchoring() {
        return new AnchoringHeads(heads, new LogAnchorFile(folder, clock()), clock());
    }

    private Verification verify(CooperationId cooperation) {
        return new VerifyingLogs(entries, heads, new LogAnchorFile(folder, clock())).verify(cooperation);
    }

    private void tamper(String... statements) {
        disarm().forEach(this::execute);
        List.of(statements).forEach(this::execute);
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }

    private void assertBroken(long sequence, Finding finding) {
        Verification found = verify(OURS);
        assertThat(found.valid()).isFalse();
        assertThat(found.firstBroken()).isEqualTo(sequence);
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(verify(THEIRS).valid()).isTrue();
    }

    @Test
    void whoReadsARowOfAFeatureFindsItsEntry() {
        DecisionPoint point = point(new CooperationId("O-H"), "2011-11-29", "Besluit");
        transaction.executeWithoutResult(status -> {
            recording.on(() -> point);
            recording.on(new Recordable() {
                @Override
                public DecisionPoint decisionPoint() {
                    return point;
                }

                @Override
                public String fact() {
                    return "besluit-1";
                }
            });
        });

        assertThat(points.entriesAbout(List.of("besluit-1", "besluit-2"))).isEqualTo(java.util.Map.of("besluit-1", 2L));
    }

    @Test
    void anUntouchedLogIsValid() {
        recordSix();

        assertThat(verify(OURS)).isEqualTo(new Verification(true, 6, null, 0, Finding.INTACT));
        assertThat(verify(new CooperationId("empty"))).isEqualTo(new Verification(true, 0, null, 0, Finding.INTACT));
    }

    @Test
    void onTheSameFirstDayTheMostExactDateComesFirstAndThenWhatWasRecordedFirst() {
        List<String> inOrder = List.of(
                "2011-02-28",
                "2011-03-01",
                "2011-03-01",
                "2011-03",
                "2011-03!",
                "2011-03~",
                "2011-03/2011-05",
                "2011-03-01/..",
                "2011-03-15");
        List<String> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        shuffled.addAll(List.of("2011", "2011-01-01", "?", "2011-01"));
        shuffled.forEach(date -> record(point(OURS, date, date)));

        assertThat(points.of(OURS))
                .extracting(LoggedPoint::what)
                .startsWith("?", "2011-01-01", "2011-01", "2011")
                .endsWith(inOrder.stream()
                        .map(date -> date.equals("2011-03") ? "2011-03!" : date.equals("2011-03!") ? "2011-03" : date)
                        .toArray(String[]::new));
        assertThat(points.page(OURS, 0, 3)).extracting(LoggedPoint::what).containsExactly("?", "2011-01-01", "2011-01");
    }

    @Test
    void entriesReadBackAsTheyWereRecordedInEffectiveOrder() {
        record(point(OURS, "2011-09-19", "later").withIrreversible(true));
        record(point(OURS, "2010-12~", "eerder").withSource("§6.4.1"));

        List<LoggedPoint> log = points.of(OURS);

        assertThat(log).extracting(LoggedPoint::what).containsExactly("eerder", "later");
        assertThat(log).extracting(LoggedPoint::sequence).containsExactly(2L, 1L);
        assertThat(log.get(0).effective()).isEqualTo(EffectiveDate.parse("2010-12~"));
        assertThat(log.get(0).actors()).containsExactly("raad van Ommen", "raad van Hardenberg");
        assertThat(log.get(0).irreversible()).isNull();
        assertThat(log.get(0).previousHash()).isEqualTo(log.get(1).hash());
        assertThat(log.get(1).irreversible()).isTrue();
        assertThat(log.get(1).previousHash()).isEqualTo("0".repeat(64));
        assertThat(log.get(1).recordedAt()).isEqualTo(Instant.parse("2026-11-24T10:15:30.123456Z"));
        assertThat(points.page(OURS, 1, 1)).extracting(LoggedPoint::what).containsExactly("later");
        assertThat(points.count(OURS)).isEqualTo(2);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() {
        recordSix();

        for (String statement : List.of(
                "update decision_point set what = 'anders' where sequence = 3",
                "delete from decision_point where sequence = 6",
                "truncate table decision_point")) {
            assertThatThrownBy(() -> execute(statement)).as(statement).isInstanceOf(DataAccessException.class);
        }
        assertThat(verify(OURS).valid()).isTrue();
    }

    @Test
    void aChangedEntryIsFound() {
        for (String change : List.of(
                "what = 'anders'",
                "consequence = ''",
                "effective = '2011-04', effective_sort = date '2011-04-01'",
                "effective_sort = date '2020-01-01'",
                "actors = 'raad van Ommen'",
                "kind = 'bogus'",
                "irreversible = false",
                "recorded_by = 'somebody'",
                "recorded_as = 'READER'",
                "recorded_as = null",
                "recorded_at = recorded_at + interval '1' second",
                "source = 'elders'",
                "gate = 'G2'",
                "corrects = 1")) {
            jdbcReset();
            recordSix();
            tamper("update decision_point set " + change + " where cooperation = 'ours' and sequence = 3");
            assertBroken(3, Finding.BROKEN_CHAIN);
        }
    }

    @Test
    void anEntryNamesTheRoleThatWasUsedAndOneWithoutKeepsItsHash() {
        MunicipalityCode ommen = new MunicipalityCode("GM0175");
        Actor both = new Actor(
                "griffier",
                Set.of(Role.PROJECT_LEADER),
                Set.of(new Seat(ommen, Role.COUNCIL_CLERK)),
                Set.of(new Seat(ommen, Role.COUNCIL_CLERK)),
                false);
        DecisionPoint point = DecisionPoint.of(
                OURS, DecisionPointKind.MILESTONE, EffectiveDate.parse("2011"), List.of(), "besluit", both);
        record(point);
        record(point.as(ommen, Body.COUNCIL));
        record(point.as(ommen, Body.COLLEGE));
        record(DecisionPoint.of(
                OURS,
                DecisionPointKind.MILESTONE,
                EffectiveDate.parse("2011"),
                List.of(),
                "besluit",
                Actor.system("casebook")));

        assertThat(points.of(OURS))
                .extracting(LoggedPoint::recordedAs)
                .containsExactly(null, "COUNCIL_CLERK:GM0175:deputy", "PROJECT_LEADER", null);
        assertThat(verify(OURS).valid()).isTrue();
    }

    private void jdbcReset() {
        disarm().forEach(this::execute);
        execute("delete from decision_point");
        execute("delete from decision_log_head");
    }

    @Test
    void aChangedEntryWithAFreshHashIsFoundAtTheNextOne() {
        recordSix();
        Entry third = entries.one("ours", 3).orElseThrow();
        Entry forged = changed(third, "anders", third.previousHash()).sealed();

        tamper("update decision_point set what = 'anders', hash = '" + forged.hash()
                + "' where cooperation = 'ours' and sequence = 3");

        assertBroken(4, Finding.BROKEN_CHAIN);
    }

    private static Entry changed(Entry entry, String what, String previousHash) {
        return new Entry(
                entry.cooperation(),
                entry.sequence(),
                entry.kind(),
                entry.effective(),
                entry.effectiveSort(),
                entry.actors(),
                what,
                entry.consequence(),
                entry.irreversible(),
                entry.gate(),
                entry.source(),
                entry.corrects(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.recordedAs(),
                previousHash,
                "");
    }

    @Test
    void aRemovedEntryIsFoundEvenWhenTheRestMovesUp() {
        recordSix();
        tamper("delete from decision_point where cooperation = 'ours' and sequence = 3");
        assertBroken(3, Finding.BROKEN_CHAIN);

        for (int i = 4; i <= 6; i++) {
            execute("update decision_point set sequence = " + (i - 1) + " where cooperation = 'ours' and sequence = "
                    + i);
        }
        assertBroken(3, Finding.BROKEN_CHAIN);
    }

    @Test
    void swappedEntriesAreFound() {
        recordSix();
        tamper(
                "update decision_point set sequence = 99 where cooperation = 'ours' and sequence = 2",
                "update decision_point set sequence = 2 where cooperation = 'ours' and sequence = 4",
                "update decision_point set sequence = 4 where cooperation = 'ours' and sequence = 99");

        assertBroken(2, Finding.BROKEN_CHAIN);
    }

    @Test
    void anInsertedEntryIsFound() {
        recordSix();
        disarm().forEach(this::execute);
        for (int i = 6; i >= 3; i--) {
            execute("update decision_point set sequence = " + (i + 1) + " where cooperation = 'ours' and sequence = "
                    + i);
        }
        Entry second = entries.one("ours", 2).orElseThrow();
        entries.add(withSequence(second, 3, second.hash()));

        assertBroken(4, Finding.BROKEN_CHAIN);
    }

    @Test
    void anEntryAddedAtTheEndWithoutTheHeadIsFound() {
        recordSix();
        Entry last = entries.one("ours", 6).orElseThrow();
        entries.add(withSequence(last, 7, last.hash()));

        assertBroken(7, Finding.BROKEN_CHAIN);
    }

    private static Entry withSequence(Entry entry, long sequence, String previousHash) {
        return new Entry(
                        entry.cooperation(),
                        sequence,
                        entry.kind(),
                        entry.effective(),
                        entry.effectiveSort(),
                        entry.actors(),
                        "verzonnen",
                        entry.consequence(),
                        entry.irreversible(),
                        entry.gate(),
                        entry.source(),
                        entry.corrects(),
                        entry.recordedAt(),
                        entry.recordedBy(),
                        entry.recordedAs(),
                        previousHash,
                        "")
                .sealed();
    }

    @Test
    void aCutTailIsFoundByTheHead() {
        recordSix();
        tamper("delete from decision_point where cooperation = 'ours' and sequence > 4");

        assertBroken(5, Finding.CUT_TAIL);
    }

    @Test
    void aCutTailWithAMovedHeadIsFoundByTheAnchors() {
        recordSix();
        assertThat(anchoring().anchor()).isEqualTo(2);
        tamper(
                "delete from decision_point where cooperation = 'ours' and sequence > 4",
                "update decision_log_head set sequence = 4, hash = (select hash from decision_point"
                        + " where cooperation = 'ours' and sequence = 4) where cooperation = 'ours'");

        assertBroken(5, Finding.CUT_TAIL);
    }

    @Test
    void aLogThatWasEmptiedIsFoundByTheAnchors() {
        recordSix();
        anchoring().anchor();
        tamper(
                "delete from decision_point where cooperation = 'ours'",
                "delete from decision_log_head where cooperation = 'ours'");

        assertBroken(1, Finding.CUT_TAIL);
    }

    @Test
    void aRewrittenLogIsFoundByTheAnchors() {
        recordSix();
        anchoring().anchor();
        record(point(OURS, "2012", "na het anker"));
        anchoring().anchor();
        jdbcReset();
        for (int i = 1; i <= 7; i++) {
            record(point(OURS, "2011-0" + i, i == 7 ? "anders" : "besluit " + i));
        }
        recordNeighboursAgain();

        Verification found = verify(OURS);

        assertThat(found.valid()).isFalse();
        assertThat(found.finding()).isEqualTo(Finding.REWRITTEN);
        assertThat(found.firstBroken()).isEqualTo(1);
    }

    private void recordNeighboursAgain() {
        for (int i = 1; i <= 6; i++) {
            record(point(THEIRS, "2012", "van de buren " + i));
        }
    }

    @Test
    void whatTheAnchorsVouchForNarrowsDownARewrite() {
        recordSix();
        anchoring().anchor();
        record(point(OURS, "2012", "na het anker"));
        anchoring().anchor();
        Entry seventh = entries.one("ours", 7).orElseThrow();
        Entry forged = changed(seventh, "anders", seventh.previousHash()).sealed();
        tamper(
                "update decision_point set what = 'anders', hash = '" + forged.hash()
                        + "' where cooperation = 'ours' and sequence = 7",
                "update decision_log_head set hash = '" + forged.hash() + "' where cooperation = 'ours'");

        Verification found = verify(OURS);

        assertThat(found).isEqualTo(new Verification(false, 7, 7L, 6, Finding.REWRITTEN));
    }

    @Test
    void anchorsGrowWithTheLogAndAreNotRepeated() throws IOException {
        recordSix();
        anchoring().anchor();
        record(point(OURS, "2012", "nog een"));

        assertThat(anchoring().anchor()).isEqualTo(1);
        assertThat(anchoring().anchor()).isZero();
        assertThat(Files.readAllLines(anchorFile())).hasSize(3);
        assertThat(verify(OURS)).isEqualTo(new Verification(true, 7, null, 7, Finding.INTACT));
    }

    @Test
    void aLogThatWasTamperedWithCanStillBeRead() {
        recordSix();
        tamper("update decision_point set kind = 'bogus', effective = 'soon', gate = 'G9' where sequence = 3");

        LoggedPoint third = points.one(OURS, 3).orElseThrow();
        assertThat(third.kind()).isEqualTo(DecisionPointKind.OTHER);
        assertThat(third.effective()).isEqualTo(EffectiveDate.unknown());
        assertThat(third.gate()).isNull();
        assertThat(verify(OURS).firstBroken()).isEqualTo(3);
    }

    @Test
    void theLogsAreAnchoredAtACleanStopWithASecretOnlyItsOwnerReads() throws IOException {
        recordSix();
        AnchorRhythm rhythm = new AnchorRhythm(anchoring(), Duration.ofHours(1), true);
        rhythm.start();
        assertThat(rhythm.isRunning()).isTrue();
        assertThat(anchorFile()).doesNotExist();

        rhythm.stop();

        assertThat(verify(OURS).anchored()).isEqualTo(6);
        assertThat(Files.getPosixFilePermissions(folder.resolve("anchor.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aChangedAnchorFileIsNoticed() throws IOException {
        recordSix();
        anchoring().anchor();
        Files.writeString(anchorFile(), Files.readString(anchorFile()).replace("\t6\t", "\t5\t"));

        Verification found = verify(OURS);

        assertThat(found.valid()).isFalse();
        assertThat(found.firstBroken()).isNull();
        assertThat(found.finding()).isEqualTo(Finding.DAMAGED_ANCHORS);
    }

    @Test
    void anAnchorLineTornByAPowerCutIsDropped() throws IOException {
        recordSix();
        anchoring().anchor();
        String whole = Files.readString(anchorFile());
        Files.writeString(anchorFile(), whole + "1\t2026-11-24T10");
        assertThat(verify(OURS).valid()).isTrue();
        record(point(OURS, "2012", "nog een"));
        anchoring().anchor();

        assertThat(Files.readString(anchorFile())).startsWith(whole);
        assertThat(verify(OURS)).isEqualTo(new Verification(true, 7, null, 7, Finding.INTACT));
    }

    private Path anchorFile() {
        return folder.resolve("decision-log.anchors");
    }

    @Test
    void anEntryIsGoneWhenItsFactIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            recording.on(() -> point(OURS, "2012", "teruggedraaid"));
            status.setRollbackOnly();
        });

        assertThat(points.count(OURS)).isZero();
        record(point(OURS, "2012", "gebleven"));
        assertThat(verify(OURS).valid()).isTrue();
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> recording.on(() -> point(OURS, "2012", "los")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(points.count(OURS)).isZero();
    }

    @Test
    void concurrentWritersNeverForkTheChain() throws Exception {
        int writers = 8;
        int each = 10;
        CyclicBarrier together = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> work = IntStream.range(0, writers)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        together.await();
                        for (int i = 0; i < each; i++) {
                            recordAsAUseCaseWould(point(OURS, "2012", writer + "." + i));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(verify(OURS)).isEqualTo(new Verification(true, writers * each, null, 0, Finding.INTACT));
    }

    /** A use case that collides is started again as a whole. */
    private void recordAsAUseCaseWould(DecisionPoint point) {
        for (int i = 0; i < 5; i++) {
            try {
                record(point);
                return;
            } catch (ConcurrencyFailureException collided) {
                continue;
            }
        }
        throw new IllegalStateException("collided too often");
    }

    private long log(Actor actor, DecisionPointKind kind, Long corrects) {
        LoggingByHand logging = new LoggingByHand(chain(), EVERYBODY_SEES, clock());
        LogDecisionPoint command = new LogDecisionPoint(
                OURS,
                kind,
                EffectiveDate.parse("2012-05-31"),
                List.of("raad van Ommen"),
                "Met de hand ${7*7}",
                null,
                null,
                null,
                null,
                corrects);
        return Objects.requireNonNull(transaction.execute(status -> logging.log(actor, command)));
    }

    @Test
    void aCorrectionIsANewEntryAndTheOldOneStays() {
        recordSix();

        long correction = log(LEADER, DecisionPointKind.CORRECTION, 3L);

        LoggedPoint old = points.one(OURS, 3).orElseThrow();
        assertThat(correction).isEqualTo(7);
        assertThat(old.what()).isEqualTo("besluit 3");
        assertThat(old.correctedBy()).isEqualTo(7);
        assertThat(points.one(OURS, 7).orElseThrow().corrects()).isEqualTo(3);
        assertThat(points.one(OURS, 7).orElseThrow().what()).isEqualTo("Met de hand ${7*7}");
        assertThat(verify(OURS).valid()).isTrue();
    }

    @Test
    void anEntryIsCorrectedOnceAndItsCorrectionCanBeCorrected() {
        recordSix();
        long first = log(LEADER, DecisionPointKind.CORRECTION, 3L);

        assertThatThrownBy(() -> log(LEADER, DecisionPointKind.MILESTONE, 3L)).isInstanceOf(Conflict.class);
        assertThat(log(LEADER, DecisionPointKind.CORRECTION, first)).isEqualTo(8);
    }

    @Test
    void aCorrectionMustCorrectSomethingOfTheSameLog() {
        recordSix();
        record(point(THEIRS, "2012", "zevende van de buren"));

        assertThatThrownBy(() -> log(LEADER, DecisionPointKind.CORRECTION, 7L)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> log(LEADER, DecisionPointKind.CORRECTION, null))
                .isInstanceOf(InvalidInput.class);
        assertThat(points.count(OURS)).isEqualTo(6);
    }

    @Test
    void onlyTheLeaderLogsByHand() {
        assertThatThrownBy(() -> log(READER, DecisionPointKind.MILESTONE, null)).isInstanceOf(NotAllowed.class);
    }
}
