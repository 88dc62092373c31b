package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    private EmbeddedDatabase database;
    private JdbcClient jdbc;

    @BeforeEach
    void before() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        for (String script : new String[] {"V030__cooperation", "V070__agreement", "V090__inbox"}) {
            run(script);
        }
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void after() {
        database.shutdown();
    }

    private void run(String script) {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(database);
    }

    private void migrate() {
        run("V390__service_agreement_content");
        run("V391__service_agreement_course");
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
