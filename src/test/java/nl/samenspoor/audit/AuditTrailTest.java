package nl.samenspoor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.samenspoor.SetClock;
import nl.samenspoor.decisionlog.Verification.Finding;
import nl.samenspoor.identity.SecurityEvent.AccountMade;
import nl.samenspoor.identity.SecurityEvent.Reason;
import nl.samenspoor.identity.SecurityEvent.SignInRefused;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail against somebody who may do anything in the database; the same on each database. */
abstract class AuditTrailTest {

    private static final Actor AUDITOR = new Actor("controleur", Set.of(Role.AUDITOR), Set.of(), false);
    private static final Actor ADMINISTRATOR = new Actor("beheerder", Set.of(Role.ADMINISTRATOR), Set.of(), false);

    @TempDir
    Path folder;

    private DataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private AuditRows rows;
    private DataSourceTransactionManager manager;
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private AuditChain chain;
    private RecordingAudit recording;

    /** An empty database. */
    abstract DataSource database();

    /** The migration that makes the database refuse changes. */
    abstract String refusal();

    /** Takes that refusal away, as somebody who may do anything can. */
    abstract List<String> disarm();

    @BeforeEach
    void emptyTrail() {
        database = database();
        run(database, "db/migration/V325__audit_trail.sql", ";");
        run(database, refusal(), "^^^ END OF SCRIPT ^^^");
        jdbc = JdbcClient.create(database);
        manager = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(manager);
        rows = new AuditRows(jdbc);
        chain = new AuditChain(rows, Clock.fixed(now, ZoneOffset.UTC), database, manager);
        recording = recording(Clock.fixed(now, ZoneOffset.UTC));
    }

    private RecordingAudit recording(Clock clock) {
        return new RecordingAudit(chain, new RefusalPace(chain, clock, false));
    }

    private static void run(DataSource database, String script, String separator) {
        ResourceDatabasePopulator populator = new ResourceDatabasePopulator(new ClassPathResource(script));
        populator.setSeparator(separator);
        populator.execute(database);
    }

    private void refuse(String name) {
        recording.on(new SignInRefused(name, Way.PASSWORD, Reason.WRONG_CREDENTIALS, "10.1.2.3"));
    }

    private void make(String name) {
        recording.on(new AccountMade(name, "beheerder", List.of("READER from 2026-11-26")));
    }

    private void at(Instant moment) {
        chain = new AuditChain(rows, Clock.fixed(moment, ZoneOffset.UTC), database, manager);
        recording = recording(Clock.fixed(moment, ZoneOffset.UTC));
    }

    private TrailVerification verify() {
        return transaction.execute(status -> new VerifyingTrail(rows, chain, anchoring()).verify(AUDITOR));
    }

    private AnchoringTrail anchoring() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new AnchoringTrail(rows, new TrailAnchorFile(folder, clock), clock);
    }

    private ShorteningTrail shortening(int days) {
        return new ShorteningTrail(rows, chain, anchoring(), Clock.fixed(now, ZoneOffset.UTC), days);
    }

    /** Takes the entries up to this one away as if they were old. The database has nothing against it. */
    private void moveStart(long last) {
        jdbc.sql("update audit_chain set start_sequence = ?, start_hash ="
                        + " (select hash from audit_entry where sequence = ?)")
                .params(last, last)
                .update();
        jdbc.sql("delete from audit_entry where sequence <= ?").param(last).update();
    }

    private void cut(long last) {
        disarm().forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("delete from audit_entry where sequence > ?").param(last).update();
        jdbc.sql("update audit_chain set sequence = ?, hash = (select hash from audit_entry where sequence = ?)")
                .params(last, last)
                .update();
    }

    private void empty() {
        disarm().forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_chain set sequence = 0, hash = ?")
                .param("0".repeat(64))
                .update();
    }

    @Test
    void aCutTailWithAMovedEndIsFoundByTheAnchors() {
        List.of("een", "twee", "drie").forEach(this::make);
        assertThat(anchoring().anchor()).isTrue();
        assertThat(anchoring().anchor()).as("nothing new").isFalse();
        assertThat(verify()).isEqualTo(new TrailVerification(true, 3, 0, null, 3, Finding.INTACT));
        cut(2);

        assertThat(verify()).satisfies(found -> assertThat(found.finding()).isEqualTo(Finding.CUT_TAIL));
        assertThat(verify().finding())
                .as("also when entries are written after it")
                .isEqualTo(Finding.REWRITTEN);
        assertThat(anchoring().anchor())
                .as("what is not the anchored trail is not anchored")
                .isFalse();
    }

    @Test
    void aWholeNewTrailIsFoundByTheAnchors() {
        List.of("een", "twee", "drie").forEach(this::make);
        anchoring().anchor();
        make("vier");
        anchoring().anchor();
        empty();
        List.of("een", "anders", "drie", "vier", "vijf").forEach(this::make);

        assertThat(verify()).satisfies(found -> {
            assertThat(found.finding()).isEqualTo(Finding.REWRITTEN);
            assertThat(found.firstBroken()).isEqualTo(1);
        });
    }

    @Test
    void aStartMovedAheadOfYoungEntriesIsFoundByTheAnchors() {
        List.of("een", "twee", "drie").forEach(this::make);
        anchoring().anchor();
        make("vier");
        disarm().forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("update audit_chain set start_sequence = 4, start_hash = hash").update();
        jdbc.sql("delete from audit_entry").update();

        assertThat(verify().finding()).isEqualTo(Finding.REWRITTEN);
        assertThat(anchoring().anchor()).isFalse();
    }

    @Test
    void aStartMovedToAnAnchoredYoungEntryIsFoundByTheAnchors() {
        List.of("een", "twee").forEach(this::make);
        anchoring().anchor();
        make("drie");
        anchoring().anchor();
        make("vier");
        moveStart(3);

        assertThat(verify().finding()).isEqualTo(Finding.REWRITTEN);
        assertThat(anchoring().anchor()).isFalse();
    }

    @Test
    void aStartMovedToTheOnlyAnchorIsFound() {
        List.of("een", "twee").forEach(this::make);
        anchoring().anchor();
        make("drie");
        moveStart(2);

        assertThat(verify().finding()).isEqualTo(Finding.REWRITTEN);
        assertThat(anchoring().anchor()).isFalse();
    }

    @Test
    void aStartMovedPastTheFirstAnchorIsFoundAlsoWhenTheLastOneStands() {
        make("een");
        anchoring().anchor();
        List.of("twee", "drie").forEach(this::make);
        anchoring().anchor();
        moveStart(2);

        assertThat(verify().finding()).isEqualTo(Finding.REWRITTEN);
        make("vier");
        assertThat(anchoring().anchor()).isFalse();
    }

    @Test
    void theNumberOfRefusedSignInsCountsThoseThatWereNotWrittenOut() {
        RefusalPace pace = new RefusalPace(chain, Clock.fixed(now, ZoneOffset.UTC), true);
        pace.start();
        for (int i = 0; i < 25; i++) {
            Note note = Note.refused("x", AuditAction.SIGN_IN_REFUSED, "x", "token, wrong_credentials")
                    .from("10.1.2.3");
            pace.record(note, RefusalPace.Kind.ofPlace(note));
            Note hasty = Note.refused("", AuditAction.REQUEST_REFUSED, "GET /", "429")
                    .from("10.1.2.3");
            pace.record(hasty, RefusalPace.Kind.tooMany(hasty));
        }
        pace.stop();

        Instant since = now.minus(Duration.ofDays(1));
        assertThat(rows.count(AuditAction.SIGN_IN_REFUSED.key(), since)).isEqualTo(10);
        assertThat(rows.leftOut(since)).isEqualTo(15);
        assertThat(rows.leftOut(now.plusSeconds(1))).isZero();
    }

    @Test
    void entriesTakenAwayBeforeTheFirstAnchorAreFound() {
        List.of("een", "twee", "drie").forEach(this::make);
        anchoring().anchor();
        moveStart(1);

        assertThat(verify().finding()).isEqualTo(Finding.REWRITTEN);
        assertThat(anchoring().anchor()).isFalse();
    }

    @Test
    void youngEntriesWithAChangedMomentAreNotRemovedAsOld() {
        make("een");
        anchoring().anchor();
        make("twee");
        disarm().forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("update audit_entry set recorded_at = ?")
                .param(now.minus(Duration.ofDays(999)).atOffset(ZoneOffset.UTC))
                .update();

        transaction.executeWithoutResult(status -> shortening(365).shorten());
        assertThat(objects()).as("what was written after the anchor").startsWith("twee");
    }

    @Test
    void anEntryOfAWrongClockTakesNoYoungerOnesAlong() {
        at(now.minus(Duration.ofDays(400)));
        make("oud");
        at(now);
        List.of("jong-1", "jong-2").forEach(this::make);
        at(now.minus(Duration.ofDays(4000)));
        make("scheef");
        at(now);
        make("jong-3");

        assertThat(transaction.<Long>execute(status -> shortening(365).shorten()))
                .isEqualTo(1);
        assertThat(objects()).containsExactly("jong-1", "jong-2", "scheef", "jong-3", "audit");
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void whatWentBecauseItWasOldIsNoFindingOfTheAnchors() {
        Instant today = now;
        now = today.minus(Duration.ofDays(400));
        at(now);
        List.of("oud-1", "oud-2").forEach(this::make);
        anchoring().anchor();
        now = today;
        at(now);
        transaction.executeWithoutResult(status -> shortening(365).shorten());

        TrailVerification found =
                transaction.execute(status -> new VerifyingTrail(rows, chain, anchoring()).verify(AUDITOR));
        assertThat(found.finding()).isEqualTo(Finding.INTACT);
        assertThat(anchoring().anchor()).isTrue();
        assertThat(verify())
                .as("also when older entries are to be kept from now on")
                .satisfies(kept -> assertThat(kept.finding()).isEqualTo(Finding.INTACT))
                .satisfies(kept -> assertThat(kept.anchored()).isEqualTo(4));
    }

    @Test
    void aChangedFileOfAnchorsIsNoticed() throws IOException {
        make("een");
        anchoring().anchor();
        Path file = folder.resolve("audit-trail.anchors");
        Files.writeString(file, Files.readString(file).replace("\t1\t", "\t2\t"));

        assertThat(verify()).isEqualTo(new TrailVerification(false, 1, 0, null, 0, Finding.DAMAGED_ANCHORS));
    }

    @Test
    void aStartWithOtherSettingsOrAnotherCatalogueOfTermsLeavesATraceAndAnotherPasswordNone() throws IOException {
        Path catalogue = Files.writeString(folder.resolve("terms.yaml"), "terms: []");
        MockEnvironment settings = new MockEnvironment()
                .withProperty("samenspoor.terms.catalogue", catalogue.toUri().toString())
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("spring.mail.password", "one");
        ConfigurationTrail starting = new ConfigurationTrail(
                chain, rows, settings, new StaticListableBeanFactory().getBeanProvider(BuildProperties.class));
        starting.compare();
        starting.compare();
        assertThat(objects()).containsExactly("start");
        Files.writeString(catalogue, "terms: [other]");
        starting.compare();
        assertThat(objects()).hasSize(2);
        settings.setProperty("spring.mail.host", "elsewhere.example");
        starting.compare();
        assertThat(objects()).hasSize(3);
        settings.setProperty("spring.mail.password", "another");
        starting.compare();
        assertThat(objects()).hasSize(3);
    }

    private List<String> objects() {
        List<String> objects = new ArrayList<>();
        rows.some(AuditFilter.ALL, 0, Long.MAX_VALUE, 1000).forEach(entry -> objects.add(entry.object()));
        return objects;
    }

    @Test
    void aRefusalLeavesATraceWhenEverythingElseIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    make("nieuw");
                    refuse("indringer");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(objects()).containsExactly("indringer");
        assertThat(rows.page(AuditFilter.ALL, 1, 0).get(0))
                .satisfies(entry -> assertThat(entry.result()).isEqualTo("refused"))
                .satisfies(entry -> assertThat(entry.origin()).isEqualTo("10.1.2.3"))
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("password, wrong_credentials"));
    }

    @Test
    void aRefusalLeavesATraceAlsoWhenNoSecondConnectionIsFree() {
        HikariConfig one = new HikariConfig();
        one.setDataSource(database);
        one.setMaximumPoolSize(1);
        one.setConnectionTimeout(1_000);
        try (HikariDataSource pool = new HikariDataSource(one)) {
            DataSourceTransactionManager ofPool = new DataSourceTransactionManager(pool);
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            AuditChain ofOne = new AuditChain(new AuditRows(JdbcClient.create(pool)), clock, pool, ofPool);
            RecordingAudit audit = new RecordingAudit(ofOne, new RefusalPace(ofOne, clock, false));
            new TransactionTemplate(ofPool).executeWithoutResult(status -> {
                audit.on(new AccountMade("nieuw", "beheerder", List.of("READER from 2026-11-26")));
                audit.on(new SignInRefused("indringer", Way.PASSWORD, Reason.THROTTLED, "10.1.2.3"));
                status.setRollbackOnly();
            });
        }

        assertThat(objects()).containsExactly("indringer");
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void whatWasDoneIsKeptTogetherWithItsTrace() {
        transaction.executeWithoutResult(status -> make("nieuw"));
        transaction.executeWithoutResult(status -> {
            make("bedacht");
            status.setRollbackOnly();
        });

        assertThat(objects()).containsExactly("nieuw");
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Void>> work = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        if (number % 2 == 0) {
                            refuse("naam-" + number);
                        } else {
                            transaction.executeWithoutResult(status -> make("naam-" + number));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdownNow();
        }

        TrailVerification found = verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.entries()).isEqualTo(60);
        assertThat(objects()).doesNotHaveDuplicates().hasSize(61);
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveAnEntry() {
        make("nieuw");

        for (String attack : List.of(
                "update audit_entry set account = 'ander'", "delete from audit_entry", "truncate table audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
        }
        assertThat(objects()).containsExactly("nieuw");
    }

    @Test
    void whoChangesRemovesOrInsertsAnEntryIsFound() {
        List.of("een", "twee", "drie", "vier").forEach(this::make);
        disarm().forEach(statement -> jdbc.sql(statement).update());

        jdbc.sql("update audit_entry set account = 'ander' where sequence = 3").update();
        assertThat(verify().firstBroken()).isEqualTo(3);
        jdbc.sql("delete from audit_entry where sequence = 2").update();
        assertThat(verify().firstBroken()).isEqualTo(2);
        jdbc.sql("delete from audit_entry where sequence > 1").update();
        assertThat(verify()).as("a cut tail").satisfies(found -> assertThat(found.valid())
                .isFalse());
    }

    @Test
    void anEntryBehindTheRecordedEndIsFound() {
        make("een");
        jdbc.sql("insert into audit_entry select 9, recorded_at, account, action, object, result, detail, origin,"
                        + " previous_hash, hash from audit_entry where sequence = 1")
                .update();

        assertThat(verify().valid()).isFalse();
    }

    @Test
    void oldEntriesGoAndTheRestStaysVerifiable() {
        at(now.minus(Duration.ofDays(400)));
        List.of("oud-1", "oud-2").forEach(this::make);
        at(now);
        make("nieuw");

        ShorteningTrail shortening = shortening(365);
        assertThat(transaction.<Long>execute(status -> shortening.shorten())).isEqualTo(2);
        assertThat(transaction.<Long>execute(status -> shortening.shorten())).isZero();

        assertThat(objects()).containsExactly("nieuw", "audit");
        TrailVerification found = verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.removed()).isEqualTo(2);
        assertThatThrownBy(() ->
                        jdbc.sql("delete from audit_entry where sequence = 3").update())
                .isInstanceOf(DataAccessException.class);
        disarm().forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("delete from audit_entry where sequence = 3").update();
        assertThat(verify().firstBroken()).as("the first one left").isEqualTo(3);
    }

    @Test
    void nothingIsRemovedWhenEverythingIsToBeKept() {
        at(now.minus(Duration.ofDays(4000)));
        make("oud");
        at(now);

        assertThat(shortening(0).shorten()).isZero();
        assertThat(objects()).containsExactly("oud");
    }

    @Test
    void aFileOfTheTrailHoldsNoFormulasAndNoLinesOfAnAttackersMaking() throws Exception {
        refuse("=HYPERLINK(\"http://kwaad\")");
        refuse("een\r\n99;beheerder");

        StringWriter written = new StringWriter();
        transaction
                .execute(status -> new ReadingTrail(rows, chain).export(AUDITOR, AuditFilter.ALL))
                .write(written);
        String file = written.toString();

        assertThat(file).contains("\"'=HYPERLINK(\"\"http://kwaad\"\")\"").contains("\"een  99;beheerder\"");
        assertThat(file.lines()).hasSize(3);
        assertThat(rows.latest(AuditAction.EXPORTED.key()))
                .hasValueSatisfying(entry -> assertThat(entry.detail()).isEqualTo("2 entries"));
    }

    /** However long the trail is, no more of it is held than a part, and the file ends where the trail did when it was asked for. */
    @Test
    void aLongTrailIsWrittenWhileItIsReadAndHoldsNothingOfAfterwards() throws Exception {
        for (int i = 0; i < 501; i++) {
            make("nr-" + i);
        }
        ReadingTrail.Export export =
                transaction.execute(status -> new ReadingTrail(rows, chain).export(AUDITOR, AuditFilter.ALL));
        StringWriter written = new StringWriter() {
            @Override
            public void write(String text) {
                if (text.contains("\"nr-0\"")) {
                    make("te-laat");
                }
                super.write(text);
            }
        };
        export.write(written);

        List<String> lines = written.toString().lines().toList();
        assertThat(lines).hasSize(502);
        assertThat(lines.get(1)).contains("\"nr-0\"");
        assertThat(lines.get(501)).contains("\"nr-500\"");
        assertThat(objects()).endsWith("audit", "te-laat");
    }

    @Test
    void onlyAnAuditorReadsVerifiesAndExports() {
        assertThatThrownBy(() -> new ReadingTrail(rows, chain).page(ADMINISTRATOR, AuditFilter.ALL, 0, 10))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new ReadingTrail(rows, chain).export(ADMINISTRATOR, AuditFilter.ALL))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new VerifyingTrail(rows, chain, anchoring()).verify(ADMINISTRATOR))
                .isInstanceOf(NotAllowed.class);
        assertThat(new ReadingTrail(rows, chain)
                        .page(AUDITOR, AuditFilter.ALL, 0, 10)
                        .total())
                .isZero();
    }

    private static SignInRefused early(int number) {
        return new SignInRefused(
                "naam-" + number, Way.PASSWORD, Reason.THROTTLED, "2001:db8:1:2::" + Integer.toHexString(number + 1));
    }

    @Test
    void whatNothingElseSlowsDownDoesNotFillTheTrailAndHowMuchWasLeftOutIsTold() {
        SetClock clock = new SetClock("2026-11-26T09:00:00Z");
        RecordingAudit told = recording(clock);
        for (int i = 0; i < 300; i++) {
            told.on(early(i));
        }
        assertThat(objects()).hasSize(RefusalPace.OF_PLACE).startsWith("naam-0", "naam-1");
        told.on(new SignInRefused("griffier", Way.PASSWORD, Reason.WRONG_CREDENTIALS, "2001:db8:1:2::1"));
        told.on(new SignInRefused("", Way.PASSKEY, Reason.WRONG_CREDENTIALS, "2001:db8:1:2::1"));
        told.on(new SignInRefused("elders", Way.PASSWORD, Reason.THROTTLED, "2001:db8:1:3::1"));
        assertThat(objects())
                .as("others are not left out with them")
                .hasSize(RefusalPace.OF_PLACE + 3)
                .endsWith("griffier", "", "elders");

        clock.pass(Duration.ofMinutes(1));
        told.on(early(301));
        assertThat(objects()).endsWith("2001:db8:1:2::/64", "naam-301");
        assertThat(rows.latest(AuditAction.REFUSALS_LEFT_OUT.key())).hasValueSatisfying(entry -> {
            assertThat(entry.detail()).isEqualTo("290 more: password, throttled");
            assertThat(entry.result()).isEqualTo("refused");
            assertThat(entry.account()).isEmpty();
        });
        assertThat(rows.count(AuditAction.SIGN_IN_REFUSED.key(), Instant.EPOCH, List.of("griffier", "niemand")))
                .as("names that attackers made up are not read one by one")
                .isEqualTo(Map.of("griffier", 1));
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void whatWasLeftOutIsToldAtAStopToo() {
        RefusalPace pace = new RefusalPace(chain, Clock.fixed(now, ZoneOffset.UTC), true);
        RecordingAudit told = new RecordingAudit(chain, pace);
        pace.start();
        for (int i = 0; i < RefusalPace.OF_PLACE + 1; i++) {
            told.on(early(i));
        }
        pace.stop();
        assertThat(rows.latest(AuditAction.REFUSALS_LEFT_OUT.key()))
                .hasValueSatisfying(entry -> assertThat(entry.detail()).isEqualTo("1 more: password, throttled"));
    }

    @Test
    void moreAddressesThanThereIsRoomForCountAsOne() {
        RefusalPace pace = new RefusalPace(chain, Clock.fixed(now, ZoneOffset.UTC), false);
        assertThat(IntStream.range(0, RefusalPace.KINDS + 100)
                        .filter(number -> pace.lets(new RefusalPace.Kind("", "place " + number, "token")))
                        .count())
                .isEqualTo(RefusalPace.KINDS + RefusalPace.OF_PLACE);
    }
}
