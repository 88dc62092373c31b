package nl.samenspoor.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class SupplementingMunicipalitiesTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final Actor IMPORTER =
            new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false).recordingForOthers();
    private static final List<Fraction> FRACTIONS = List.of(new Fraction("CDA", 5), new Fraction("VVD", 3));

    private EmbeddedDatabase database;
    private Municipalities municipalities;
    private Remarks remarks;
    private SupplementingMunicipalities supplementing;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V010__municipality.sql"),
                        new ClassPathResource("db/migration/V230__municipality_versions.sql"),
                        new ClassPathResource("db/migration/V250__municipality_remarks.sql"))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        MunicipalityRegister register = new MunicipalityRegister(jdbc);
        CouncilTerms terms = new CouncilTerms(jdbc);
        municipalities = new Municipalities(jdbc, register, terms);
        remarks = new Remarks(jdbc, Clock.systemUTC());
        supplementing = new SupplementingMunicipalities(
                municipalities,
                new RegisteringMunicipalities(register, terms, new VersionRegister(jdbc, Clock.systemUTC())),
                remarks);
        supplement(council("2010-03", FRACTIONS), List.of(inhabitants("2012", "17400")));
    }

    @AfterEach
    void stop() {
        database.shutdown();
    }

    @Test
    void theSameAgainChangesNothing() {
        List<CouncilTerm> before = municipalities.councils(OMMEN);

        supplement(council("2010-03", FRACTIONS), List.of(inhabitants("2012", "17400.0")));

        assertThat(municipalities.councils(OMMEN)).isEqualTo(before);
        assertThat(municipalities.figures(OMMEN)).hasSize(1);
        assertThat(remarks.of(List.of(OMMEN)).get(OMMEN)).hasSize(1);
    }

    @Test
    void anotherFigureForTheSameDateIsRefusedAndTheKnownOneStays() {
        FieldProblem problem = refused(
                council("2010-03", FRACTIONS), List.of(inhabitants("2011", "17300"), inhabitants("2012", "17450")));

        assertThat(problem.field()).isEqualTo("figures[1]");
        assertThat(problem.code()).isEqualTo("municipality.differs.figure");
        assertThat(problem.arguments()).containsExactly("Ommen", "2012", "17400", "17450");
        assertThat(municipalities.figures(OMMEN)).hasSize(1);
    }

    @Test
    void aFigureOfAnotherReferenceDateIsAnotherVersion() {
        supplement(council("2010-03", FRACTIONS), List.of(inhabitants("2014", "17450")));

        assertThat(municipalities.figures(OMMEN))
                .extracting(figure -> figure.reference().toEdtf())
                .containsExactly("2014", "2012");
    }

    @Test
    void anotherCompositionOfTheSameCouncilIsRefused() {
        FieldProblem problem =
                refused(council("2010-03", List.of(new Fraction("CDA", 6), new Fraction("VVD", 3))), List.of());

        assertThat(problem.field()).isEqualTo("councils[0].fractions");
        assertThat(problem.arguments()).containsExactly("Ommen", "2010-03", "CDA 5, VVD 3", "CDA 6, VVD 3");
        assertThat(municipalities.councils(OMMEN).get(0).fractions()).isEqualTo(FRACTIONS);
    }

    @Test
    void whatWasUnknownOfACouncilIsAddedAndWhatIsNotGivenStays() {
        CouncilTerm more = new CouncilTerm(
                EffectiveDate.parse("2010-03"), null, 17, List.of(), List.of("CDA", "VVD"), List.of(), "D66", null);

        supplement(more, List.of());

        CouncilTerm after = municipalities.councils(OMMEN).get(0);
        assertThat(after.fractions()).isEqualTo(FRACTIONS);
        assertThat(after.coalition()).containsExactly("CDA", "VVD");
        assertThat(after.mayorParty()).isEqualTo("D66");
    }

    @Test
    void anotherTermIsAnotherComposition() {
        supplement(council("2014-03", List.of(new Fraction("LPO", 6))), List.of());

        assertThat(municipalities.councils(OMMEN))
                .extracting(term -> term.from().toEdtf())
                .containsExactly("2014-03", "2010-03");
    }

    @Test
    void anotherNameOrProvinceIsRefused() {
        RegisterMunicipality other = new RegisterMunicipality(
                new Municipality(OMMEN, "Omen", "PV03", null, null, null), List.of(), List.of());

        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> supplementing.supplement(IMPORTER, new SupplementMunicipality(other, List.of())));

        assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly("name", "province");
    }

    @Test
    void whatRegisteringRefusesIsToldAtThePlaceItWasSent() {
        InvalidInput refusal = catchThrowableOfType(
                InvalidInput.class,
                () -> supplement(
                        council("2010-03", FRACTIONS),
                        List.of(inhabitants("2012", "17400"), inhabitants("2013", "-1"))));

        assertThat(refusal.problems().get(0).field()).isEqualTo("figures[1].stated");
    }

    @Test
    void onlyAnAdministratorOrAnImportSupplements() {
        Actor leader = new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false);

        assertThatThrownBy(() -> supplementing.supplement(leader, command(council("2010-03", FRACTIONS), List.of())))
                .isInstanceOf(NotAllowed.class);
    }

    private FieldProblem refused(CouncilTerm council, List<Figure> figures) {
        return catchThrowableOfType(InvalidInput.class, () -> supplement(council, figures))
                .problems()
                .get(0);
    }

    private void supplement(CouncilTerm council, List<Figure> figures) {
        supplementing.supplement(IMPORTER, command(council, figures));
    }

    private static SupplementMunicipality command(CouncilTerm council, List<Figure> figures) {
        return new SupplementMunicipality(
                new RegisterMunicipality(
                        new Municipality(OMMEN, "Ommen", "PV23", null, null, null), List.of(council), figures),
                List.of(new MunicipalityRemark(
                        RemarkSubject.GENERAL, null, null, "Bouwproject afgeboekt.", "§6.6.1.2")));
    }

    private static CouncilTerm council(String from, List<Fraction> fractions) {
        return new CouncilTerm(EffectiveDate.parse(from), null, 17, fractions, List.of(), List.of(), null, "tabel 6.1");
    }

    private static Figure inhabitants(String reference, String number) {
        return new Figure(
                FigureKind.INHABITANTS,
                EffectiveDate.parse(reference),
                new BigDecimal(number),
                null,
                null,
                "tabel 6.1");
    }
}
