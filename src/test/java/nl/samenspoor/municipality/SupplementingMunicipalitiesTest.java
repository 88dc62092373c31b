package nl.samenspoor.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.springframework.dao.ConcurrencyFailureException;
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
    private JdbcClient jdbc;
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
        jdbc = JdbcClient.create(database);
        MunicipalityRegister register = new MunicipalityRegister(jdbc);
        municipalities = new Municipalities(jdbc, register, new CouncilTerms(jdbc), Clock.systemUTC());
        remarks = new Remarks(jdbc, Clock.systemUTC());
        supplementing = supplementing(register);
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

    @Test
    void aCouncilOrFigureGivenTwiceInOneFileIsRegisteredOnce() {
        CouncilTerm more = new CouncilTerm(
                EffectiveDate.parse("2014-03"), null, 17, FRACTIONS, List.of("CDA"), List.of(), null, "tabel 6.1");

        supplementing.supplement(
                IMPORTER,
                command(
                        List.of(council("2014-03", FRACTIONS), more, council("2014-03", FRACTIONS)),
                        List.of(inhabitants("2014", "17500"), inhabitants("2014", "17500.0"))));

        assertThat(municipalities.councils(OMMEN))
                .filteredOn(term -> term.from().toEdtf().equals("2014-03"))
                .containsExactly(more);
        assertThat(municipalities.figures(OMMEN))
                .extracting(figure -> figure.reference().toEdtf())
                .containsExactly("2014", "2012");
        assertThat(versions("council_composition")).isEqualTo(2);
        assertThat(versions("background_figure")).isEqualTo(2);
    }

    @Test
    void aCouncilOrFigureGivenTwiceWithADifferenceIsRefusedAtTheSecond() {
        SupplementMunicipality command = command(
                List.of(
                        council("2014-03", FRACTIONS),
                        council("2014-03", List.of(new Fraction("CDA", 6), new Fraction("VVD", 3)))),
                List.of(inhabitants("2014", "17500"), inhabitants("2014", "17501")));

        InvalidInput refusal =
                catchThrowableOfType(InvalidInput.class, () -> supplementing.supplement(IMPORTER, command));

        assertThat(refusal.problems())
                .extracting(FieldProblem::field)
                .containsExactly("councils[1].fractions", "figures[1]");
        assertThat(versions("council_composition")).isEqualTo(1);
        assertThat(versions("background_figure")).isEqualTo(1);
    }

    @Test
    void twoAldermenOfOnePartyAreNotTwoOfAnother() {
        supplement(withAldermen("CDA", "CDA", "VVD"), List.of());
        supplement(withAldermen("VVD", "CDA", "CDA"), List.of());

        FieldProblem problem = refused(withAldermen("CDA", "VVD", "VVD"), List.of());

        assertThat(problem.field()).isEqualTo("councils[0].aldermen");
        assertThat(problem.arguments()).containsExactly("Ommen", "2010-03", "CDA, CDA, VVD", "CDA, VVD, VVD");
    }

    @Test
    void anotherEndOfTheSameCouncilIsRefused() {
        supplement(withEnd("2014-03"), List.of());

        FieldProblem problem = refused(withEnd("2013-11"), List.of());

        assertThat(problem.field()).isEqualTo("councils[0].until");
        assertThat(problem.arguments()).containsExactly("Ommen", "2010-03", "2014-03", "2013-11");
    }

    @Test
    void anotherSourceOrExplanationOfTheSameIsKeptBesideIt() {
        Figure elsewhere = new Figure(
                FigureKind.INHABITANTS,
                EffectiveDate.parse("2012"),
                new BigDecimal("17400"),
                null,
                "Afgerond op honderden.",
                "jaarverslag");
        CouncilTerm council = new CouncilTerm(
                EffectiveDate.parse("2010-03"), null, 17, FRACTIONS, List.of(), List.of(), null, "proces-verbaal");

        supplement(council, List.of(elsewhere));
        supplement(council, List.of(elsewhere));

        assertThat(remarks.of(OMMEN))
                .filteredOn(remark -> remark.subject() == RemarkSubject.FIGURE)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.figure()).isEqualTo(FigureKind.INHABITANTS);
                    assertThat(remark.words()).contains("Afgerond op honderden.");
                    assertThat(remark.source()).isEqualTo("jaarverslag");
                });
        assertThat(remarks.of(OMMEN))
                .filteredOn(remark -> remark.subject() == RemarkSubject.COUNCIL)
                .extracting(MunicipalityRemark::source)
                .containsExactly("proces-verbaal");
    }

    @Test
    void whatAnotherRecordsJustBeforeIsComparedToo() {
        SupplementingMunicipalities waiting = supplementing(new MunicipalityRegister(jdbc) {
            private boolean first = true;

            @Override
            Municipality lock(MunicipalityCode code) {
                if (first) {
                    first = false;
                    supplement(council("2010-03", FRACTIONS), List.of(inhabitants("2013", "17420")));
                }
                return super.lock(code);
            }
        });

        assertThatThrownBy(() -> waiting.supplement(
                        IMPORTER, command(council("2010-03", FRACTIONS), List.of(inhabitants("2013", "17421")))))
                .isInstanceOf(InvalidInput.class);
        assertThat(versions("background_figure")).isEqualTo(2);
    }

    @Test
    void aMunicipalityThatAnotherAddsAtThatMomentMakesTheCommandStartOver() {
        SupplementingMunicipalities late = supplementing(new MunicipalityRegister(jdbc) {
            @Override
            Optional<Municipality> find(MunicipalityCode code) {
                return Optional.empty();
            }
        });

        assertThatThrownBy(() -> late.supplement(IMPORTER, command(council("2010-03", FRACTIONS), List.of())))
                .isInstanceOf(ConcurrencyFailureException.class);
    }

    private SupplementingMunicipalities supplementing(MunicipalityRegister register) {
        return new SupplementingMunicipalities(
                register,
                municipalities,
                new RegisteringMunicipalities(
                        register,
                        new CouncilTerms(jdbc),
                        new VersionRegister(jdbc, Clock.systemUTC()),
                        new MunicipalityTrail(event -> {})),
                remarks);
    }

    private long versions(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static CouncilTerm withAldermen(String... parties) {
        return new CouncilTerm(
                EffectiveDate.parse("2010-03"), null, 17, FRACTIONS, List.of(), List.of(parties), null, "tabel 6.1");
    }

    private static CouncilTerm withEnd(String until) {
        return new CouncilTerm(
                EffectiveDate.parse("2010-03"),
                EffectiveDate.parse(until),
                17,
                FRACTIONS,
                List.of(),
                List.of(),
                null,
                "tabel 6.1");
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
        return command(List.of(council), figures);
    }

    private static SupplementMunicipality command(List<CouncilTerm> councils, List<Figure> figures) {
        return new SupplementMunicipality(
                new RegisterMunicipality(new Municipality(OMMEN, "Ommen", "PV23", null, null, null), councils, figures),
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
