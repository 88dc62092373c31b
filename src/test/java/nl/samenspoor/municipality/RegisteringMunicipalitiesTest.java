package nl.samenspoor.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class RegisteringMunicipalitiesTest {

    private static final MunicipalityCode DALFSEN = new MunicipalityCode("GM0148");
    private static final Actor CASEBOOK = Actor.system("casebook");

    private EmbeddedDatabase database;
    private Municipalities municipalities;
    private RegisteringMunicipalities registering;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V010__municipality.sql")).execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        MunicipalityRegister register = new MunicipalityRegister(jdbc);
        municipalities = new Municipalities(jdbc, register, new CouncilTerms(jdbc));
        registering = new RegisteringMunicipalities(register);
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    private static CouncilTerm council(List<Fraction> fractions, List<String> coalition, List<String> aldermen) {
        return new CouncilTerm(EffectiveDate.parse("2010-03"), null, 21, fractions, coalition, aldermen, null);
    }

    private static RegisterMunicipality dalfsen(CouncilTerm... councils) {
        return new RegisterMunicipality(
                new Municipality(DALFSEN, "Dalfsen", "PV23", null, null, null),
                List.of(councils),
                List.of(new Figure(
                        FigureKind.AREA_KM2,
                        EffectiveDate.parse("2012"),
                        new BigDecimal("16.50"),
                        new BigDecimal("165"),
                        "factor ten too small",
                        "table 7.1")));
    }

    private static CouncilTerm council2010() {
        return council(
                List.of(
                        new Fraction("CDA", 7),
                        new Fraction("Gemeentebelangen", 7),
                        new Fraction("ChristenUnie", 3),
                        new Fraction("VVD", 2),
                        new Fraction("PvdA", 2)),
                List.of("CDA", "Gemeentebelangen"),
                List.of("CDA", "Gemeentebelangen", "ChristenUnie"));
    }

    @Test
    void anAldermanFromOutsideTheCoalitionIsKeptWithAWarning() {
        List<FieldProblem> warnings = registering.register(CASEBOOK, dalfsen(council2010()));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("municipality.outsideCoalition");
            assertThat(warning.arguments()).containsExactly("ChristenUnie");
        });
        CouncilTerm kept = municipalities
                .councilAt(DALFSEN, EffectiveDate.parse("2011-11"))
                .orElseThrow();
        assertThat(kept).isEqualTo(council2010());
        assertThat(kept.coalitionSeats()).isEqualTo(14);
    }

    @Test
    void aFigureStatedWronglyKeepsBothValues() {
        registering.register(CASEBOOK, dalfsen());

        Figure area = municipalities.figures(DALFSEN).get(0);
        assertThat(area.stated()).isEqualByComparingTo("16.5");
        assertThat(area.best()).isEqualByComparingTo("165");
        assertThat(area.flagged()).isTrue();
    }

    @Test
    void registeringTheSameTwiceChangesNothing() {
        int before = municipalities.count();
        registering.register(CASEBOOK, dalfsen(council2010()));
        registering.register(CASEBOOK, dalfsen(council2010()));

        assertThat(municipalities.count()).isEqualTo(before);
        assertThat(municipalities.councils(DALFSEN)).containsExactly(council2010());
        assertThat(municipalities.figures(DALFSEN)).hasSize(1);
    }

    @Test
    void aCodeCannotBeRegisteredUnderAnotherName() {
        RegisterMunicipality wrong = new RegisterMunicipality(
                new Municipality(DALFSEN, "Zwolle", null, null, null, null), List.of(), List.of());

        assertThatThrownBy(() -> registering.register(CASEBOOK, wrong)).isInstanceOf(Conflict.class);
    }

    @Test
    void fractionsCannotHaveMoreSeatsThanTheCouncil() {
        CouncilTerm tooMany = council(List.of(new Fraction("CDA", 22)), List.of(), List.of());

        assertThatThrownBy(() -> registering.register(CASEBOOK, dalfsen(tooMany)))
                .isInstanceOf(InvalidInput.class);
        assertThat(municipalities.councils(DALFSEN)).isEmpty();
    }

    @Test
    void onlyTheAdministratorRegisters() {
        Actor secretary = new Actor("secretaris", Set.of(), Set.of(), false);

        assertThatThrownBy(() -> registering.register(secretary, dalfsen())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void namesComeInOneAnswerAndUnknownCodesKeepTheirCode() {
        MunicipalityCode unknown = new MunicipalityCode("GM9999");

        assertThat(municipalities.names(List.of(DALFSEN, unknown)))
                .containsEntry(DALFSEN, "Dalfsen")
                .containsEntry(unknown, "GM9999");
        assertThat(municipalities.exists(unknown)).isFalse();
    }
}
