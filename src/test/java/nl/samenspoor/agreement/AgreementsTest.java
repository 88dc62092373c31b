package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.Migrations;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.agreement.spi.DetailTable;
import nl.samenspoor.agreement.spi.ServiceAgreementProcess;
import nl.samenspoor.agreement.spi.ServiceFields;
import nl.samenspoor.agreement.spi.ServiceParties;
import nl.samenspoor.agreement.spi.WaitingAgreements;
import nl.samenspoor.document.Documents;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Recordable;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.TestMunicipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.ProblemAnswers;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class AgreementsTest {

    private static final CooperationId ID = new CooperationId("OH");
    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");
    private static final Actor LEADER = Actor.system("casebook");
    private static final Map<MunicipalityCode, Share> TWO_TO_FIVE =
            Map.of(OMMEN, Share.of(2, 7), HARDENBERG, Share.of(5, 7));
    private static final Map<MunicipalityCode, Share> HALVES =
            Map.of(OMMEN, Share.of(1, 2), HARDENBERG, Share.of(1, 2));

    private final List<Object> published = new ArrayList<>();
    private final List<WorkItem> finished = new ArrayList<>();
    private EmbeddedDatabase database;
    private AnnotationConfigApplicationContext beans;

    @BeforeEach
    void start() {
        database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build();
        Migrations.all().execute(database);
        beans = new AnnotationConfigApplicationContext();
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.registerBean(Visibility.class, LeadsAlways::new);
        beans.registerBean(ProcessProgress.class, () -> (cooperation, work, on) -> finished.add(work));
        beans.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload) {
                published.add(payload.getPayload());
            }
        });
        beans.registerBean(Municipalities.class, () -> TestMunicipalities.in(JdbcClient.create(database), List.of()));
        beans.registerBean(Texts.class, TestTexts::of);
        beans.registerBean(DetailTable.class, () -> (toContractor, toClient, goals, sight) -> Optional.empty());
        beans.registerBean(ServiceFields.class, () -> Mockito.mock(ServiceFields.class));
        beans.registerBean(ServiceParties.class, () -> Mockito.mock(ServiceParties.class));
        beans.register(EffectiveDateText.class);
        beans.registerBean(Documents.class, () -> Mockito.mock(Documents.class));
        beans.registerBean(Reach.class, () -> Mockito.mock(Reach.class));
        beans.registerBean(ServiceAgreementProcess.class, () -> Mockito.mock(ServiceAgreementProcess.class));
        beans.registerBean(WaitingAgreements.class, () -> cooperation -> List.of());
        beans.registerBean(HoldState.class, () -> cooperation -> null);
        beans.registerBean(OpenSteps.class, () -> (step, cooperations) -> Set.of());
        beans.registerBean(PossibleDays.class, () -> (cooperation, given) -> List.of());
        beans.registerBean(WorkForms.class, () -> Mockito.mock(WorkForms.class));
        beans.registerBean(CooperationNames.class, () -> Mockito.mock(CooperationNames.class));
        beans.registerBean(PresentPartners.class, () -> cooperation -> List.of(OMMEN, HARDENBERG));
        beans.registerBean(ChosenForm.class, () -> cooperation -> new ChosenForm.Shape(3, false));
        beans.registerBean(ProblemAnswers.class, () -> Mockito.mock(ProblemAnswers.class));
        beans.scan(AgreeingCostKeys.class.getPackageName(), Overtaking.class.getPackageName());
        beans.refresh();
    }

    @AfterEach
    void stop() {
        beans.close();
        database.shutdown();
    }

    private static final class LeadsAlways implements Visibility {

        @Override
        public void requireVisible(Actor actor, CooperationId cooperation) {}

        @Override
        public boolean leads(Actor actor, CooperationId cooperation) {
            return actor.system() || actor.roles().contains(Role.PROJECT_LEADER);
        }
    }

    private static CostKeyPeriod period(String from, String to, Map<MunicipalityCode, Share> shares) {
        return new CostKeyPeriod(
                null, EffectiveDate.parse(from), to == null ? null : EffectiveDate.parse(to), null, shares, null);
    }

    private static AgreeCostKey key(CostKeyPeriod... periods) {
        return new AgreeCostKey(
                ID,
                CostKeyType.RATIO,
                List.of(periods),
                null,
                "wage sums",
                3,
                AgreementStatus.AGREED,
                EffectiveDate.parse("2012-05-31"),
                null,
                "§6.5");
    }

    @Test
    void sharesAreKeptExactlyAndTheKeyIsOnRecord() {
        AgreeCostKey agreed = key(
                period("2011-09-01", "2012-07-01", HALVES),
                period("2012-07-01", "2015-01-01", TWO_TO_FIVE),
                period("2015-01-01", null, Map.of()));
        beans.getBean(AgreeingCostKeys.class).agree(LEADER, agreed);

        CostKey kept = beans.getBean(CostKeys.class).of(ID).get(0);
        assertThat(kept.periods()).isEqualTo(agreed.periods());
        assertThat(kept.evaluationAfterYears()).isEqualTo(3);
        assertThat(finished).containsExactly(WorkItem.of("userTask_agreeCostKey"));
        assertThat(published)
                .filteredOn(Recordable.class::isInstance)
                .singleElement()
                .satisfies(
                        event -> assertThat(((Recordable) event).decisionPoint().what())
                                .contains("Hardenberg 5/7", "Ommen 2/7"));
    }

    @Test
    void periodsMustJoinWithoutGapOrOverlap() {
        AgreeCostKey gap = key(period("2011-09-01", "2012-07-01", HALVES), period("2012-07-02", null, TWO_TO_FIVE));
        AgreeCostKey openTooEarly = key(period("2011-09-01", null, HALVES), period("2012-07-01", null, TWO_TO_FIVE));

        assertThatThrownBy(() -> beans.getBean(AgreeingCostKeys.class).agree(LEADER, gap))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> beans.getBean(AgreeingCostKeys.class).agree(LEADER, openTooEarly))
                .isInstanceOf(InvalidInput.class);
        AgreeCostKey otherEnd = key(period("2011-09-01", "2012/2013", HALVES), period("2012/2014", null, TWO_TO_FIVE));
        assertThatThrownBy(() -> beans.getBean(AgreeingCostKeys.class).agree(LEADER, otherEnd))
                .isInstanceOf(InvalidInput.class);
        assertThat(beans.getBean(CostKeys.class).of(ID)).isEmpty();
    }

    @Test
    void sharesMustMakeExactlyTheWhole() {
        Map<MunicipalityCode, Share> nearly = Map.of(OMMEN, Share.parse("0.2857"), HARDENBERG, Share.of(5, 7));

        assertThatThrownBy(() ->
                        beans.getBean(AgreeingCostKeys.class).agree(LEADER, key(period("2012-07-01", null, nearly))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void peopleDivideAmongThePartnersForNowAndLaterAndACaseAsItWasAgreed() {
        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        Map<MunicipalityCode, Share> stranger =
                Map.of(OMMEN, Share.of(1, 2), new MunicipalityCode("GM0148"), Share.of(1, 2));

        assertThatThrownBy(() -> agreeing.agree(person, key(period("2012-07-01", null, stranger))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(
                                tuple("periods[0].shares", "agreement.sharesNoPartner"),
                                tuple("periods[0].shares", "agreement.sharesMissing")));
        assertThatThrownBy(
                        () -> agreeing.agree(person, key(period("2012-07-01", null, Map.of(OMMEN, Share.parse("1"))))))
                .isInstanceOf(InvalidInput.class);
        assertThat(beans.getBean(CostKeys.class).of(ID)).isEmpty();

        agreeing.agree(
                person, key(period("2011-09-01", "2012-07-01", stranger), period("2012-07-01", null, TWO_TO_FIVE)));
        agreeing.agree(
                person, key(period("2012-07-01", null, Map.of(OMMEN, Share.parse("1"), HARDENBERG, Share.ZERO))));
        agreeing.agree(LEADER, key(period("2012-07-01", null, stranger)));
        assertThat(beans.getBean(CostKeys.class).of(ID)).hasSize(3);
    }

    @Test
    void aKeyOfBeforeTheChecksIsCorrectedBroughtInForceRejectedAndEndedWithTheSharesItHas() {
        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        Map<MunicipalityCode, Share> alone = Map.of(OMMEN, Share.parse("1"));
        for (CostKeyType type : List.of(CostKeyType.EQUAL, CostKeyType.USAGE_BASED, CostKeyType.INDICATOR_BASED)) {
            for (Map<MunicipalityCode, Share> shares : List.of(TWO_TO_FIVE, alone)) {
                agreeing.agree(LEADER, keyOf(type, AgreementStatus.AGREED, shares));
                agreeing.agree(person, keyOf(type, AgreementStatus.IN_FORCE, shares));
                agreeing.agree(person, keyOf(type, AgreementStatus.ENDED, shares));
                assertThatThrownBy(() -> agreeing.agree(person, keyOf(type, AgreementStatus.AGREED, shares)))
                        .as("another key, though it says the same")
                        .isInstanceOf(InvalidInput.class);
                agreeing.agree(person, keyOf(type, AgreementStatus.REJECTED, shares));
            }
        }
        agreeing.agree(LEADER, keyOf(CostKeyType.EQUAL, AgreementStatus.AGREED, TWO_TO_FIVE));
        Map<MunicipalityCode, Share> quarters = Map.of(OMMEN, Share.of(1, 4), HARDENBERG, Share.of(3, 4));
        assertThatThrownBy(() -> agreeing.agree(person, keyOf(CostKeyType.EQUAL, AgreementStatus.AGREED, quarters)))
                .as("other shares than stand there")
                .isInstanceOf(InvalidInput.class);
        assertThat(beans.getBean(CostKeys.class).of(ID)).hasSize(25);
    }

    private static AgreeCostKey keyOf(CostKeyType type, AgreementStatus status, Map<MunicipalityCode, Share> shares) {
        return new AgreeCostKey(
                ID,
                type,
                List.of(period("2012-07-01", null, shares)),
                null,
                null,
                null,
                status,
                EffectiveDate.parse("2012-05-31"),
                null,
                null);
    }

    @Test
    void onlyTheLeaderAgreesTheKey() {
        Actor reader = new Actor("lezer", Set.of(), Set.of(), false);

        assertThatThrownBy(() -> beans.getBean(AgreeingCostKeys.class)
                        .agree(reader, key(period("2012-07-01", null, TWO_TO_FIVE))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anArrangementGoesThroughItsStatusesWithoutLosingTheEarlierOnes() {
        DraftingArrangements drafting = beans.getBean(DraftingArrangements.class);
        drafting.draft(LEADER, arrangement(AgreementStatus.PROPOSED, "2012-03", null));
        drafting.draft(LEADER, arrangement(AgreementStatus.IN_FORCE, "2012-07-10", "2012-07-10"));

        assertThat(beans.getBean(Arrangements.class).of(ID))
                .extracting(Arrangement::status)
                .containsExactly(AgreementStatus.IN_FORCE, AgreementStatus.PROPOSED);
        assertThat(beans.getBean(Arrangements.class).of(ID))
                .extracting(Arrangement::evaluationAfterYears)
                .containsExactly(3, null);
    }

    @Test
    void whatWasOnlyKnownToBeBeforeSomeDayCountsFromThatDayAndWhatNobodyKnowsStandsBeforeTheRest() {
        DraftingArrangements drafting = beans.getBean(DraftingArrangements.class);
        drafting.draft(LEADER, arrangement(AgreementStatus.IN_FORCE, "../2012", "2012-07-10"));
        drafting.draft(LEADER, arrangement(AgreementStatus.AGREED, "2012-03-01", null));
        drafting.draft(LEADER, arrangement(AgreementStatus.PROPOSED, "2012", null));
        drafting.draft(LEADER, arrangement(AgreementStatus.REJECTED, "?", null));
        assertThat(beans.getBean(Arrangements.class).of(ID))
                .extracting(one -> one.effective().toEdtf())
                .containsExactly("../2012", "2012-03-01", "2012", "?");

        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        agreeing.agree(LEADER, keyOn("../2012"));
        agreeing.agree(LEADER, keyOn("2011"));
        agreeing.agree(LEADER, keyOn("2011-01-01"));
        assertThat(beans.getBean(CostKeys.class).of(ID))
                .extracting(CostKey::version)
                .containsExactly(1, 3, 2);
    }

    private static AgreeCostKey keyOn(String day) {
        return keyOf(AgreementStatus.AGREED, day);
    }

    private static AgreeCostKey keyOf(AgreementStatus status, String day) {
        return new AgreeCostKey(
                ID,
                CostKeyType.RATIO,
                List.of(period("2012-07-01", null, TWO_TO_FIVE)),
                null,
                null,
                null,
                status,
                EffectiveDate.parse(day),
                null,
                null);
    }

    @Test
    void aNextStateCountsFromNoEarlierDayThanTheLast() {
        DraftingArrangements drafting = beans.getBean(DraftingArrangements.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        drafting.draft(person, arrangement(AgreementStatus.PROPOSED, "2012-03-01", null));
        assertThatThrownBy(() -> drafting.draft(person, arrangement(AgreementStatus.AGREED, "2012", null)))
                .as("it would stand before the state it follows")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly("agreement.dayNeeded"));
        drafting.draft(person, arrangement(AgreementStatus.AGREED, "2012-03", null));
        assertThat(beans.getBean(Arrangements.class).of(ID).get(0).status()).isEqualTo(AgreementStatus.AGREED);
    }

    @Test
    void aNextKeyCountsFromNoEarlierDayThanTheNewest() {
        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        agreeing.agree(person, keyOf(AgreementStatus.AGREED, "2012-05-10"));
        agreeing.agree(LEADER, keyOf(AgreementStatus.PROPOSED, "2012-04-01"));
        for (Map.Entry<String, String> day : Map.of(
                        "2012-05-09", "agreement.beforeNewest",
                        "2012-04-20", "agreement.beforeNewest",
                        "2012-05", "agreement.dayNeeded",
                        "2012", "agreement.dayNeeded",
                        "?", "agreement.dayNeeded")
                .entrySet()) {
            assertThatThrownBy(() -> agreeing.agree(person, keyOf(AgreementStatus.IN_FORCE, day.getKey())))
                    .as(day.getKey())
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                            .extracting(FieldProblem::field, FieldProblem::code)
                            .containsExactly(tuple("effectiveOn", day.getValue())));
        }
        agreeing.agree(person, keyOf(AgreementStatus.IN_FORCE, "2012-05-10"));
        agreeing.agree(LEADER, keyOf(AgreementStatus.AGREED, "2012"));
        assertThat(beans.getBean(CostKeys.class).of(ID).get(0).status()).isEqualTo(AgreementStatus.IN_FORCE);
    }

    @Test
    void statesAreInOrderPerCostsAndPerArrangement() {
        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        DraftingArrangements drafting = beans.getBean(DraftingArrangements.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        agreeing.agree(person, keyFor("lopende kosten", "2012-05-10"));
        agreeing.agree(person, keyFor("integratiekosten", "2012-04-01"));
        assertThatThrownBy(() -> agreeing.agree(person, keyFor("Integratiekosten", "2012-03-01")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> agreeing.agree(person, keyFor(null, "2012-05-01")))
                .as("a key for all costs comes after each")
                .isInstanceOf(InvalidInput.class);
        drafting.draft(person, covenant(AgreementStatus.AGREED, "2012-03-01"));
        drafting.draft(person, arrangement(AgreementStatus.AGREED, "2012-05-01", null));
        drafting.draft(person, covenant(AgreementStatus.ENDED, "2012-04-01"));
        assertThatThrownBy(() -> drafting.draft(person, covenant(AgreementStatus.AGREED, "2012-03-15")))
                .isInstanceOf(InvalidInput.class);
    }

    private static AgreeCostKey keyFor(String costs, String day) {
        return new AgreeCostKey(
                ID,
                CostKeyType.RATIO,
                List.of(period("2012-07-01", null, TWO_TO_FIVE)),
                costs,
                null,
                null,
                AgreementStatus.AGREED,
                EffectiveDate.parse(day),
                null,
                null);
    }

    @Test
    void peopleRejectWhatIsProposedAndEndWhatWasAgreed() {
        AgreeingCostKeys agreeing = beans.getBean(AgreeingCostKeys.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        agreeing.agree(person, keyOf(AgreementStatus.PROPOSED, "2012-04-01"));
        endRefused(agreeing, person, "agreement.costKey.endsProposal");
        agreeing.agree(person, keyOf(AgreementStatus.AGREED, "2012-04-02"));
        assertThatThrownBy(() -> agreeing.agree(person, keyOf(AgreementStatus.REJECTED, "2012-04-03")))
                .as("what is agreed, with nothing proposed beside it")
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("status", "agreement.costKey.rejectsAgreed")));
        agreeing.agree(person, keyOf(AgreementStatus.PROPOSED, "2012-04-03"));
        endRefused(agreeing, person, "agreement.costKey.endsBesideProposal");
        agreeing.agree(person, keyOf(AgreementStatus.REJECTED, "2012-04-04"));
        agreeing.agree(person, keyOf(AgreementStatus.ENDED, "2012-05-01"));
        assertThat(beans.getBean(CostKeys.class).counting(ID).key()).isNull();
    }

    private static void endRefused(AgreeingCostKeys agreeing, Actor person, String code) {
        assertThatThrownBy(() -> agreeing.agree(person, keyOf(AgreementStatus.ENDED, "2012-05-01")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("status", code)));
    }

    @Test
    void peopleRejectAProposedArrangementAndEndTheOneThatBinds() {
        DraftingArrangements drafting = beans.getBean(DraftingArrangements.class);
        Actor person = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
        drafting.draft(person, arrangement(AgreementStatus.PROPOSED, "2012-03-01", null));
        endRefused(drafting, person, "agreement.arrangement.endsProposal");
        drafting.draft(person, arrangement(AgreementStatus.AGREED, "2012-03-02", "2012-12-01"));
        drafting.draft(person, arrangement(AgreementStatus.PROPOSED, "2012-03-03", null));
        endRefused(drafting, person, "agreement.arrangement.endsProposal");
        drafting.draft(person, arrangement(AgreementStatus.IN_FORCE, "2012-04-01", "2012-04-01"));
        drafting.draft(person, arrangement(AgreementStatus.PROPOSED, "2012-04-02", null));
        endRefused(drafting, person, "agreement.arrangement.endsBesideProposal");
        drafting.draft(person, covenant(AgreementStatus.ENDED, "2012-04-02"));

        drafting.draft(person, arrangement(AgreementStatus.REJECTED, "2012-04-03", null));
        drafting.draft(person, arrangement(AgreementStatus.ENDED, "2012-05-01", null));
        assertThat(ArrangementHistory.held(beans.getBean(Arrangements.class).of(ID), LocalDate.of(2012, 5, 1)))
                .isEmpty();
    }

    private static void endRefused(DraftingArrangements drafting, Actor person, String code) {
        assertThatThrownBy(() -> drafting.draft(person, arrangement(AgreementStatus.ENDED, "2012-05-01", null)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .containsExactly(tuple("status", code)));
    }

    private static DraftArrangement covenant(AgreementStatus status, String on) {
        return new DraftArrangement(
                ID,
                LegalForm.COVENANT,
                "Samen op pad",
                null,
                null,
                status,
                EffectiveDate.parse(on),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static DraftArrangement arrangement(AgreementStatus status, String on, String inForce) {
        return new DraftArrangement(
                ID,
                LegalForm.PUBLIC_BODY,
                "Bestuursdienst Ommen-Hardenberg",
                "both colleges",
                null,
                status,
                EffectiveDate.parse(on),
                inForce == null ? null : EffectiveDate.parse(inForce),
                null,
                status == AgreementStatus.IN_FORCE ? 3 : null,
                null,
                null,
                null);
    }

    @Test
    void aServiceAgreementFinishesTheWorkOfItsClientAndField() {
        beans.getBean(AgreeingServiceAgreements.class)
                .draft(
                        LEADER,
                        new DraftServiceAgreement(
                                ID,
                                "ict",
                                OMMEN,
                                ServiceContent.told("Bestuursdienst", null, EffectiveDate.parse("2012/2015"), null),
                                ServiceAgreementState.AGREED,
                                EffectiveDate.parse("2012-06"),
                                null));

        assertThat(beans.getBean(ServiceAgreements.class).of(ID)).hasSize(1);
        assertThat(finished)
                .contains(
                        WorkItem.of("userTask_draftServiceAgreement").in(OMMEN).forField("ict"));
    }

    @Test
    void aHistoryTellsOfASecondAgreementThoughNobodyKnowsFromWhichDayItHolds() {
        signed(EffectiveDate.parse("2012/2015"), EffectiveDate.parse("2012-01"));
        signed(EffectiveDate.unknown(), EffectiveDate.unknown());

        assertThat(beans.getBean(ServiceAgreements.class).standing(ID))
                .extracting(StandingAgreement::number, StandingAgreement::recorded, StandingAgreement::amendedOn)
                .containsExactly(
                        tuple(1, ServiceAgreementState.SIGNED, null), tuple(2, ServiceAgreementState.SIGNED, null));
        List<ServiceAgreementBound> bound = published.stream()
                .filter(ServiceAgreementBound.class::isInstance)
                .map(ServiceAgreementBound.class::cast)
                .toList();
        assertThat(bound)
                .extracting(ServiceAgreementBound::how)
                .containsExactly(
                        ServiceAgreementBound.How.SIGNED,
                        ServiceAgreementBound.How.SIGNED,
                        ServiceAgreementBound.How.AMENDED);
        assertThat(bound.get(2).decisionPoint().what())
                .endsWith("is gewijzigd: de opvolger is getekend; vanaf welke dag die geldt, is niet bekend.");
    }

    @Test
    void ofTwoSignaturesTheOneThatCountsFromTheLaterDayIsTheLast() {
        laidDown(ServiceAgreementState.AGREED, null, EffectiveDate.parse("2012-01"));
        SigningServiceAgreements signing = beans.getBean(SigningServiceAgreements.class);
        for (String on : List.of("../2012-05", "2012-03-01")) {
            signing.sign(
                    LEADER,
                    new SignServiceAgreement(
                            ID,
                            "ict",
                            OMMEN,
                            on.startsWith("2"),
                            "de secretaris",
                            null,
                            null,
                            EffectiveDate.parse(on),
                            null));
        }
        signed(EffectiveDate.parse("2013/2015"), EffectiveDate.parse("2013-01-01"));

        ServiceAgreements agreements = beans.getBean(ServiceAgreements.class);
        List<StandingAgreement> standing = agreements.standing(ID);
        assertThat(standing.get(0).begins())
                .as("the last may have signed on any day before June")
                .isNull();
        assertThat(agreements.file(ID, standing.get(0).id()).orElseThrow().signedOn())
                .contains(EffectiveDate.parse("../2012-05"));
        assertThat(beans.getBean(Revisions.class).of(standing))
                .containsEntry(
                        standing.get(1).id(),
                        new Revisions.Revised(standing.get(0).id(), EffectiveDate.parse("../2012-05")));
    }

    private void signed(EffectiveDate term, EffectiveDate on) {
        laidDown(ServiceAgreementState.SIGNED, term, on);
    }

    private void laidDown(ServiceAgreementState state, @Nullable EffectiveDate term, EffectiveDate on) {
        beans.getBean(AgreeingServiceAgreements.class)
                .draft(
                        LEADER,
                        new DraftServiceAgreement(
                                ID,
                                "ict",
                                OMMEN,
                                ServiceContent.told("Bestuursdienst", null, term, null),
                                state,
                                on,
                                null));
    }
}
