package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.samenspoor.database.EmptyDatabase;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What was agreed before agreements had steps stands where it stood, and nothing of it is lost. */
class ServiceAgreementMigrationTest {

    private EmbeddedDatabase memory;
    private DataSource database;
    private JdbcClient jdbc;

    @BeforeEach
    void before() {
        memory = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        on(memory);
    }

    private void on(DataSource empty) {
        database = empty;
        for (String script : new String[] {"V030__cooperation", "V070__agreement", "V090__inbox"}) {
            run(script);
        }
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void after() {
        memory.shutdown();
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(database);
    }

    private void migrate() {
        untilReleased();
        onward();
    }

    private void untilReleased() {
        run("V390__service_agreement_content");
        run("V391__service_agreement_course");
    }

    private void onward() {
        run("V430__service_agreement_signed_file");
        run("V431__service_agreement_successor");
        run("V432__service_agreement_order");
        run("V600__service_agreement_begin");
        run("V680__service_agreement_ended");
    }

    private void add(String status, String term, String effective) {
        jdbc.sql("insert into service_agreement (cooperation, task_field, client, contractor, term, status, effective,"
                        + " effective_sort, recorded_at, recorded_by) values ('c1', 'ict', 'GM0175', 'Dienst', ?, ?, ?, ?,"
                        + " timestamp with time zone '2026-11-01 00:00:00+00', 'iemand')")
                .params(term, status, effective, EffectiveDate.parse(effective).earliest())
                .update();
    }

    private StandingAgreement standing() {
        return jdbc.sql("select * from service_agreement_course")
                .query(ServiceAgreementRow::stand)
                .single();
    }

    @ParameterizedTest
    @CsvSource({"proposed,DRAFT", "agreed,AGREED", "in_force,SIGNED", "rejected,REJECTED", "ended,ENDED"})
    void everyStatusOfBeforeHasItsState(String status, ServiceAgreementState state) {
        add(status, null, "2012-06");
        migrate();

        assertThat(standing().recorded()).isEqualTo(state);
        assertThat(jdbc.sql("select * from service_agreement")
                        .query(ServiceAgreementRow::version)
                        .single()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void theLatestSaysWhereAnAgreementStandsAndEarlierOnesStayItsVersions() {
        add("in_force", null, "2012-07-01");
        add("proposed", null, "2011");
        migrate();

        StandingAgreement stand = standing();
        assertThat(stand.state(LocalDate.of(2012, 6, 30))).isEqualTo(ServiceAgreementState.SIGNED);
        assertThat(stand.state(LocalDate.of(2012, 7, 1))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(jdbc.sql("select count(*) from service_agreement where course = ?")
                        .param(stand.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"proposed,DRAFT,false", "agreed,AGREED,false", "proposed,DRAFT,true", "agreed,AGREED,true"})
    void whatCameAfterAnAgreementInForceIsItsSuccessorAndTheOneInForceStays(
            String status, ServiceAgreementState state, boolean onPostgres) {
        if (onPostgres) {
            on(EmptyDatabase.onPostgres());
        }
        add("proposed", null, "2013");
        add(status, "2018/2021", "2017");
        add("in_force", "2014/..", "2014");
        migrate();

        List<StandingAgreement> both = jdbc.sql("select * from service_agreement_course order by number")
                .query(ServiceAgreementRow::stand)
                .list();
        assertThat(both).extracting(StandingAgreement::number).containsExactly(1, 2);
        assertThat(both).extracting(StandingAgreement::recorded).containsExactly(ServiceAgreementState.SIGNED, state);
        assertThat(both.get(0).state(LocalDate.of(2018, 6, 1))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(jdbc.sql("select count(*) from service_agreement group by course order by min(effective_sort)")
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 1);
        assertThat(jdbc.sql("select course from service_agreement where effective = '2017'")
                        .query(Long.class)
                        .single())
                .isEqualTo(both.get(1).id());
    }

    /** Signatures by client and contractor; the contractor signs last. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,2026-09-20,2026-09-24,2026-09-24,false",
                "?,2026-09-20,2026-09,2026-09-20,false",
                "../2028,?,2026-09,2026-09-01,false",
                "none,2026-09-20,2026-09-24,2026-09-24,true",
                "../2028,?,2026-09,2026-09-01,true",
                "none,?,?,none,true",
                "2026-01/2028,2026-09-20,2026-09-24,2026-01-01,true"
            })
    void aSignedAgreementWhoseTermSaysNoBeginRunsFromItsLastSignature(
            String term, String client, String contractor, LocalDate begins, boolean onPostgres) {
        if (onPostgres) {
            on(EmptyDatabase.onPostgres());
        }
        add("agreed", term, "2026-09-01");
        untilReleased();
        jdbc.sql("update service_agreement_course set state = 'signed'").update();
        sign("signed_by_contractor", contractor);
        sign("signed_by_client", client);
        onward();

        assertThat(standing().begins()).isEqualTo(begins);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasLaidDownAsSignedBeginsThenAlsoAfterItEnded(boolean onPostgres) {
        if (onPostgres) {
            on(EmptyDatabase.onPostgres());
        }
        add("signed", null, "2012-03");
        add("ended", null, "2014-07-01");
        migrate();

        assertThat(standing().recorded()).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(standing().begins()).isEqualTo(LocalDate.of(2012, 3, 1));
        assertThat(standing().state(LocalDate.of(2013, 1, 1))).isEqualTo(ServiceAgreementState.RUNNING);
    }

    /** As a version of its own, and as a step. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "?,none,false",
                "../2012,none,false",
                "2012,2012-01-01,false",
                "?,none,true",
                "../2012,none,true",
                "2012-06-30,2012-06-30,true"
            })
    void anEndIsNoMoreExactThanItWasSaid(String on, LocalDate first, boolean onPostgres) {
        if (onPostgres) {
            on(EmptyDatabase.onPostgres());
        }
        add("in_force", null, "2010");
        add("ended", null, on);
        untilReleased();
        jdbc.sql("update service_agreement_course set state = 'ended', ended_on = ?"
                        + ", version = (select max(id) from service_agreement)")
                .param(EffectiveDate.parse(on).earliest())
                .update();
        onward();
        assertThat(standing().ended()).isEqualTo(EffectiveDate.parse(on));
        assertThat(standing().endedOn()).isEqualTo(first);

        sign("ended", "2012-03");
        jdbc.sql("alter table service_agreement_course drop column ended").update();
        run("V680__service_agreement_ended");
        assertThat(standing().ended()).isEqualTo(EffectiveDate.parse("2012-03"));
    }

    private void sign(String step, String on) {
        jdbc.sql("insert into service_agreement_step (course, version, step, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, timestamp with time zone '2026-11-01 00:00:00+00',"
                        + " 'iemand')")
                .params(
                        course("id"),
                        course("version"),
                        step,
                        on,
                        EffectiveDate.parse(on).earliest())
                .update();
    }

    /** Of the one agreement there is, also while later scripts have not run. */
    private long course(String column) {
        return jdbc.sql("select " + column + " from service_agreement_course")
                .query(Long.class)
                .single();
    }

    @Test
    void whatWentFurtherSinceIsLeftAsItIs() {
        add("in_force", "2014/..", "2014");
        add("proposed", null, "2017");
        untilReleased();
        long course = course("id");
        jdbc.sql("insert into service_agreement_step (course, version, step, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, 'approved', '2026-10-01', date '2026-10-01',"
                        + " timestamp with time zone '2026-11-01 00:00:00+00', 'iemand')")
                .params(course, course("version"))
                .update();
        onward();

        assertThat(standing().id()).isEqualTo(course);
        assertThat(standing().recorded()).isEqualTo(ServiceAgreementState.DRAFT);
    }

    @Test
    void anEndedAgreementAndTheRejectedProposalAfterItAreTwoAndOneThatEndedIsOne() {
        add("in_force", "2010/2012", "2010");
        add("ended", null, "2012");
        migrate();
        assertThat(standing().recorded()).isEqualTo(ServiceAgreementState.ENDED);

        memory.shutdown();
        before();
        add("in_force", "2010/2012", "2010");
        add("ended", "2010/2012", "2012");
        add("rejected", null, "2013");
        migrate();
        List<StandingAgreement> both = jdbc.sql("select * from service_agreement_course order by number")
                .query(ServiceAgreementRow::stand)
                .list();
        assertThat(both)
                .extracting(StandingAgreement::recorded)
                .containsExactly(ServiceAgreementState.ENDED, ServiceAgreementState.REJECTED);
        assertThat(both.get(0).endedOn()).isEqualTo(LocalDate.of(2012, 1, 1));
        assertThat(both.get(0).ends()).isEqualTo(LocalDate.of(2012, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"?,", ",", "2014/..,9999-12-31", "2014/2016,2016-12-31"})
    void inTheOrderOfAListWhatIsOpenEndsAfterAllOthersAndWhatIsUnknownHasNoPlace(String term, LocalDate place) {
        add("in_force", term, "2014");
        migrate();

        assertThat(jdbc.sql("select ends_sort from service_agreement_course")
                        .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                        .single())
                .isEqualTo(Optional.ofNullable(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-09-19",
                "2012-02",
                "2006",
                "2010-12~",
                "2006/2009",
                "2006-03/2009-02",
                "../2006",
                "2012-07-10/..",
                "2012-07-10/2016-06-30"
            })
    void aTermBeginsAndEndsOnTheDaysItCanMean(String term) {
        add("agreed", term, "2005");
        migrate();

        EffectiveDate known = EffectiveDate.parse(term);
        assertThat(standing().begins()).isEqualTo(known.earliest());
        assertThat(standing().ends()).isEqualTo(term.endsWith("..") ? null : known.latest());
    }
}
