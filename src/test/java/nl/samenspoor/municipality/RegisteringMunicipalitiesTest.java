package nl.samenspoor.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
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

class RegisteringMunicipalitiesTest {

    private static final MunicipalityCode DALFSEN = new MunicipalityCode("GM0148");
    private static final MunicipalityCode UTRECHT = new MunicipalityCode("GM0344");
    private static final Actor CASEBOOK = Actor.system("casebook");
    private static final Actor ADMINISTRATOR = new Actor("beheer", Set.of(Role.ADMINISTRATOR), Set.of(), false);

    private final List<Object> told = new ArrayList<>();

    private EmbeddedDatabase database;
    private Municipalities municipalities;
    private RegisteringMunicipalities registering;
    private RecordingCouncils councils;
    private RecordingFigures figures;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V010__municipality.sql"),
                        new ClassPathResource("db/migration/V230__municipality_versions.sql"))
                .execute(database);
        JdbcClient jdbc = JdbcClient.create(database);
        MunicipalityRegister register = new MunicipalityRegister(jdbc);
        CouncilTerms terms = new CouncilTerms(jdbc);
        VersionRegister versions = new VersionRegister(jdbc, Clock.systemUTC());
        municipalities = new Municipalities(jdbc, register, terms, Clock.systemUTC());
        MunicipalityTrail trail = new MunicipalityTrail(told::add);
        registering = new RegisteringMunicipalities(register, terms, versions, trail);
        councils = new RecordingCouncils(register, terms, versions, trail);
        figures = new RecordingFigures(register, terms, versions, trail);
    }

    @Test
    void whatAnAdministratorChangesIsToldTheAuditTrailAndWhatTheSystemPlaysIsNot() {
        RegisterMunicipality command = dalfsen(council(List.of(), List.of(), List.of()));
        registering.register(Actor.system("casebook"), command);
        assertThat(told).isEmpty();
        registering.add(
                ADMINISTRATOR, new Municipality(new MunicipalityCode("GM9999"), "Nergens", "PV23", null, null, null));
        registering.register(ADMINISTRATOR, command);
        assertThat(told)
                .as("the same again changes nothing")
                .containsExactly(new Audited("beheer", AuditAction.MUNICIPALITY_ADDED, "GM9999", null));
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
    void theSameTermTwiceInOneCommandLeavesOneCurrentVersion() {
        CouncilTerm other = council(List.of(new Fraction("CDA", 8)), List.of(), List.of());

        registering.register(CASEBOOK, dalfsen(council2010(), other));

        assertThat(municipalities.councils(DALFSEN)).containsExactly(other);
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
    void whatAnotherFileSaysOfTheSameDayIsANewVersionAndTheOldOneStays() {
        registering.register(CASEBOOK, dalfsen(council2010()));
        CouncilTerm other = council(List.of(new Fraction("CDA", 8)), List.of(), List.of());
        registering.register(CASEBOOK, dalfsen(other));

        assertThat(municipalities.councils(DALFSEN)).containsExactly(other);
        assertThat(municipalities.councilVersions(DALFSEN))
                .extracting(Version::what, Version::current)
                .containsExactly(tuple(other, true), tuple(council2010(), false));
    }

    @Test
    void aCorrectedCompositionCountsFromThenOnAndSaysWhy() {
        councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), null, null));
        Version<CouncilTerm> wrong = municipalities.councilVersions(DALFSEN).get(0);
        CouncilTerm right = new CouncilTerm(
                EffectiveDate.parse("2010-03-11"),
                null,
                21,
                council2010().fractions(),
                List.of(),
                List.of(),
                "notulen");
        councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, right, wrong.id(), "De dag is nu bekend."));

        assertThat(municipalities.councils(DALFSEN)).containsExactly(right);
        Version<CouncilTerm> latest = municipalities.councilVersions(DALFSEN).get(0);
        assertThat(latest.why()).isEqualTo("De dag is nu bekend.");
        assertThat(latest.corrects()).isEqualTo(wrong.id());
        assertThat(latest.recordedBy()).isEqualTo("beheer");
        assertThat(municipalities.councilVersions(DALFSEN)).hasSize(2);
    }

    @Test
    void whoCorrectsWhatSomebodyElseCorrectedMeanwhileIsTold() {
        councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), null, null));
        long seen = municipalities.councilVersions(DALFSEN).get(0).id();
        CouncilTerm first = council(List.of(new Fraction("CDA", 8)), List.of(), List.of());
        CouncilTerm second = council(List.of(new Fraction("CDA", 9)), List.of(), List.of());
        councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, first, seen, "geteld"));

        assertThatThrownBy(() -> councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, second, seen, "ook")))
                .isInstanceOf(Conflict.class)
                .hasMessage("municipality.correctedBefore");
        assertThat(municipalities.councils(DALFSEN)).containsExactly(first);
    }

    @Test
    void theSameStartIsNotRecordedTwiceAndACorrectionNeedsItsReason() {
        councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), null, null));
        long seen = municipalities.councilVersions(DALFSEN).get(0).id();

        assertThatThrownBy(() -> councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), null, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("municipality.councilKnown");
        assertThatThrownBy(() -> councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), seen, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> councils.record(ADMINISTRATOR, new RecordCouncil(UTRECHT, council2010(), null, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> councils.record(ADMINISTRATOR, new RecordCouncil(DALFSEN, council2010(), 99L, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFigureIsCorrectedAsANewVersion() {
        figures.record(ADMINISTRATOR, new RecordFigure(DALFSEN, inhabitants("27000"), null, null));
        long seen = municipalities.figureVersions(DALFSEN).get(0).id();
        figures.record(ADMINISTRATOR, new RecordFigure(DALFSEN, inhabitants("27674"), seen, "tikfout"));

        assertThat(municipalities.figures(DALFSEN)).containsExactly(inhabitants("27674.0"));
        assertThat(municipalities.figureVersions(DALFSEN)).hasSize(2);
        assertThatThrownBy(() -> figures.record(ADMINISTRATOR, new RecordFigure(DALFSEN, inhabitants("1"), null, null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("municipality.figureKnown");
    }

    @Test
    void figuresThatCannotBeAreRefusedByName() {
        for (String odd : List.of("-1", "27674.5", "1e999999999", "123456789012345")) {
            assertThatThrownBy(() ->
                            figures.record(ADMINISTRATOR, new RecordFigure(DALFSEN, inhabitants(odd), null, null)))
                    .as(odd)
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                    refused.problems().get(0).field())
                            .isEqualTo("stated"));
        }
        assertThat(municipalities.figures(DALFSEN)).isEmpty();
    }

    private static Figure inhabitants(String number) {
        return new Figure(
                FigureKind.INHABITANTS, EffectiveDate.parse("2012"), new BigDecimal(number), null, null, null);
    }

    @Test
    void aMunicipalityElsewhereIsRegisteredOnce() {
        Municipality utrecht = new Municipality(UTRECHT, "Utrecht", "PV26", null, null, null);
        registering.add(ADMINISTRATOR, utrecht);

        assertThat(municipalities.current()).contains(utrecht);
        assertThatThrownBy(() -> registering.add(ADMINISTRATOR, utrecht)).isInstanceOf(Conflict.class);
        Actor leader = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        assertThatThrownBy(() -> registering.add(leader, utrecht)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> councils.record(leader, new RecordCouncil(UTRECHT, council2010(), null, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOlderDatabaseKeepsItsCouncilsAndFigures() {
        EmbeddedDatabase older = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        JdbcClient jdbc = JdbcClient.create(older);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V010__municipality.sql")).execute(older);
        jdbc.sql("insert into council_term values ('GM0148', '2010-03', date '2010-03-01', null, null, 21, 'bron')")
                .update();
        jdbc.sql("insert into council_fraction values ('GM0148', '2010-03', 0, 'CDA', 7)")
                .update();
        jdbc.sql("insert into council_college values ('GM0148', '2010-03', 'coalition', 0, 'CDA')")
                .update();
        jdbc.sql("insert into municipality_figure values"
                        + " ('GM0148', 'fte', '2012', date '2012-01-01', 120, null, null, null)")
                .update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V230__municipality_versions.sql"))
                .execute(older);

        CouncilTerms terms = new CouncilTerms(jdbc);
        assertThat(terms.versions(DALFSEN)).singleElement().satisfies(version -> {
            assertThat(version.what().fractions()).containsExactly(new Fraction("CDA", 7));
            assertThat(version.what().coalition()).containsExactly("CDA");
            assertThat(version.recordedBy()).isNull();
        });
        assertThat(terms.figureVersions(DALFSEN)).hasSize(1);
        older.shutdown();
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
