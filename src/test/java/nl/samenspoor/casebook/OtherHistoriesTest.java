package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailInputs;
import nl.samenspoor.agreement.DetailLevel;
import nl.samenspoor.agreement.ReportPart;
import nl.samenspoor.agreement.SchemeContent;
import nl.samenspoor.agreement.SchemeContents;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.CaseSchema;
import nl.samenspoor.casebook.file.ReadingCaseFiles;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.SocialPlans;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.CooperationFilter;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.Partner;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustTrend;
import nl.samenspoor.municipality.Municipalities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A history quite unlike the three real ones, with every kind of event and odd dates, can be told as well. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherHistoriesTest {

    private static final Actor LEADER = new Actor("leider-anders", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final MunicipalityCode RIETVEEN = new MunicipalityCode("GM9501");
    private static final MunicipalityCode TERWOLDE = new MunicipalityCode("GM9503");

    private String text;
    private CooperationId id;

    @Autowired
    ImportingCases importing;

    @Autowired
    CaseSchema schema;

    @Autowired
    Cooperations cooperations;

    @Autowired
    DecisionPoints log;

    @Autowired
    VerifyingLogs verifying;

    @Autowired
    GateView gates;

    @Autowired
    Tasks tasks;

    @Autowired
    JudgementsMade judgements;

    @Autowired
    Municipalities municipalities;

    @Autowired
    ViewRounds viewRounds;

    @Autowired
    WorksCouncils worksCouncils;

    @Autowired
    SocialPlans socialPlans;

    @Autowired
    SchemeContents schemeContents;

    @Autowired
    BusinessCases businessCases;

    @Autowired
    ServiceAgreements agreements;

    @BeforeAll
    void importIt() throws IOException {
        try (var in = OtherHistoriesTest.class.getResourceAsStream("/casebook/every-kind.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        id = importing.importCase(LEADER, text, false).cooperation();
    }

    @Test
    void everyKindOfEventIsUsed() {
        Set<String> described = new TreeSet<>();
        JsonMapper.shared()
                .readTree(schema.text())
                .at("/$defs/event/properties/kind/enum")
                .forEach(kind -> described.add(kind.asString()));

        assertThat(new ReadingCaseFiles().read(text).events())
                .extracting(CaseEvent::kind)
                .containsAll(described);
    }

    @Test
    void itEndedUnbundledAfterYearsOfWorking() {
        CooperationSummary summary = cooperations.summary(id);

        assertThat(summary.status().key()).isEqualTo("ended");
        assertThat(summary.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(summary.realisedOn()).isEqualTo(EffectiveDate.parse("2013-01-08"));
        assertThat(summary.startedOn()).isEqualTo(EffectiveDate.parse("2010-12~"));
        assertThat(summary.endedOn()).isEqualTo(EffectiveDate.parse("2024-12~"));
        assertThat(tasks.of(id)).isEmpty();
        assertThat(verifying.verify(id).valid()).isTrue();
    }

    @Test
    void aPartnerThatJoinedAndLeftAgainIsKeptAndSoIsWhereItWent() {
        assertThat(cooperations.partners(id)).hasSize(4);
        Partner left = cooperations.partners(id).stream()
                .filter(partner -> partner.until() != null)
                .findFirst()
                .orElseThrow();

        assertThat(left.municipality()).isEqualTo(new MunicipalityCode("GM9504"));
        assertThat(left.reason()).contains("De stad bood meer.", "de stad", "Eerdere besluiten blijven gelden.");
        assertThat(municipalities.require(RIETVEEN).province()).isEqualTo("PV30");
    }

    @Test
    void aTieIsVotedOnAgainAndASecondTieRejects() {
        List<Gate> openings = gates.gates(id).stream()
                .filter(gate -> gate.key() == GateKey.G2)
                .sorted(java.util.Comparator.comparing(Gate::attempt))
                .toList();

        assertThat(openings).extracting(Gate::outcome).containsExactly("rejected", "adopted");
        assertThat(openings.get(0).decisions())
                .filteredOn(decision -> decision.municipality().equals(RIETVEEN))
                .extracting(Decision::outcome)
                .containsExactly(DecisionOutcome.TIE_POSTPONED, DecisionOutcome.TIE_REJECTED);
    }

    @Test
    void consentRefusedOnALegalGroundSendsTheArrangementBack() {
        List<Gate> openings = gates.gates(id).stream()
                .filter(gate -> gate.key() == GateKey.G3)
                .sorted(java.util.Comparator.comparing(Gate::attempt))
                .toList();

        assertThat(openings).extracting(Gate::outcome).containsExactly("refused", "consent");
        assertThat(openings.get(0).decisions())
                .filteredOn(decision -> decision.municipality().equals(TERWOLDE))
                .extracting(Decision::ground)
                .containsExactly(RefusalGround.LAW);
        assertThat(openings.get(0).decisions())
                .filteredOn(decision -> decision.municipality().equals(TERWOLDE))
                .extracting(Decision::motivation)
                .containsExactly("Het uittreden is niet geregeld.");
        assertThat(openings.get(0).decisions())
                .filteredOn(decision -> decision.municipality().equals(RIETVEEN))
                .extracting(decision -> decision.vote().manner())
                .containsExactly(Vote.Manner.ROLL_CALL);
    }

    @Test
    void viewsRepliesConsentAdviceSocialPlanAndContentOfTheSchemeAreTakenAboard() {
        List<ViewRound> rounds = viewRounds.of(id);
        assertThat(rounds).extracting(ViewRound::kind).containsExactly(ViewRoundKind.CHANGING, ViewRoundKind.MAKING);
        ViewRound.Council rietveen = rounds.get(1).council(RIETVEEN).orElseThrow();
        assertThat(rietveen.view().text()).isEqualTo("Regel het uittreden beter.");
        assertThat(rietveen.reply().text()).isEqualTo("Artikel 12 is aangevuld.");
        assertThat(rounds.get(0)
                        .council(RIETVEEN)
                        .orElseThrow()
                        .consent()
                        .wish()
                        .kind())
                .isEqualTo(WishKind.MOTION);
        assertThat(rounds.get(0).council(RIETVEEN).orElseThrow().meetings())
                .extracting(RoundConsent::outcome)
                .containsExactly(DecisionOutcome.POSTPONED, DecisionOutcome.ADOPTED);
        assertThat(rounds.get(0)
                        .council(RIETVEEN)
                        .orElseThrow()
                        .consent()
                        .vote()
                        .numbers()
                        .inFavour())
                .isEqualTo(12);
        RoundConsent unknown = rounds.get(0).council(TERWOLDE).orElseThrow().consent();
        assertThat(unknown.given()).isFalse();
        assertThat(unknown.ground()).isNull();
        WorksCouncil council = worksCouncils.of(id).stream()
                .filter(one -> one.municipality().equals(RIETVEEN))
                .findFirst()
                .orElseThrow();
        assertThat(council.request().primacyReserved()).isTrue();
        assertThat(council.advice().conditions()).isEqualTo("Een sociaal plan vooraf.");
        assertThat(council.deviation().reason()).isEqualTo("Het sociaal plan komt later.");
        assertThat(socialPlans.latest(id).orElseThrow().agreed()).isTrue();
        SchemeContent content = schemeContents.latest(id).orElseThrow();
        assertThat(content.exitTerm()).isEqualTo("Twee jaar, tegen 1 januari.");
        assertThat(content.missing(LegalForm.PUBLIC_BODY)).containsExactly(SchemeItem.LIQUIDATION);
    }

    @Test
    void aConditionHasItsOwnerAndLastDayAndAPromiseIsKept() {
        assertThat(gates.conditions(id))
                .filteredOn(condition -> condition.key().equals("rietveen-kosten"))
                .singleElement()
                .satisfies(condition -> {
                    assertThat(condition.owner()).isEqualTo(new ConditionOwner(Body.COLLEGE, RIETVEEN));
                    assertThat(condition.due()).isEqualTo("2012-03-01");
                });
        assertThat(gates.conditions(id))
                .filteredOn(condition -> condition.kind() == Condition.Kind.PROMISE)
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.text()).isEqualTo("Het loket in Sluisdorp blijft open.");
                    assertThat(promise.before()).isEqualTo(GateKey.G2);
                    assertThat(promise.due()).isEqualTo("2012-03-05");
                    assertThat(promise.state()).isEqualTo(Condition.State.MET);
                });
    }

    @Test
    void aServiceAgreementIsTakenAboardFieldByFieldWithTheDaysOfItsSteps() {
        MunicipalityCode sluisdorp = new MunicipalityCode("GM9502");
        List<StandingAgreement> both = agreements.standing(id).stream()
                .filter(one -> one.client().equals(sluisdorp))
                .toList();
        assertThat(both).extracting(StandingAgreement::number).containsExactly(1, 2);
        assertThat(both.get(0).amendedOn()).isEqualTo("2014-01-01");
        ServiceContent first =
                agreements.file(id, both.get(0).id()).orElseThrow().newest().said();
        assertThat(first.asked()).isEqualTo("werkplekken\nLooptijd: vijf jaar\nHerziening: na een jaar");
        assertThat(first.quality()).isEqualTo("99%");
        assertThat(first.price().words()).isEqualTo("vast");
        assertThat(first.reporting()).isEqualTo("jaarlijks");
        assertThat(first.detail().chosen()).isEqualTo(DetailLevel.OUTLINE);

        ServiceAgreementFile second = agreements.file(id, both.get(1).id()).orElseThrow();
        assertThat(second.versions()).hasSize(2);
        ServiceContent said = second.newest().said();
        assertThat(said.contractor()).isEqualTo(new Contractor(Contractor.Kind.PARTNER, RIETVEEN, "Rietveen"));
        assertThat(said.asked()).isEqualTo("Werkplekken en netwerk.");
        assertThat(said.term()).isEqualTo(EffectiveDate.parse("2014-01-01/2016"));
        assertThat(said.quality()).isEqualTo("Antwoord binnen vier uur.");
        assertThat(said.price())
                .isEqualTo(new ServicePrice(
                        ServicePrice.Kind.HOURS_RATE,
                        new BigDecimal("1200.50"),
                        6_250L,
                        null,
                        null,
                        null,
                        new BigDecimal("0.90"),
                        "Prijspeil 2013, jaarlijks geïndexeerd."));
        assertThat(said.reportParts()).containsExactly(ReportPart.INCIDENTS, ReportPart.RELEASES);
        assertThat(said.reviewOn()).isEqualTo(EffectiveDate.parse("2015"));
        assertThat(said.exit()).isEqualTo("Opzegtermijn een jaar.");
        assertThat(said.detail().chosen()).isEqualTo(DetailLevel.STANDARD_PLUS);
        assertThat(said.detail().inputs()).isEqualTo(new DetailInputs("high", "medium", "match", null));
        assertThat(second.steps())
                .extracting(step -> step.kind().key() + " " + step.effective().toEdtf())
                .containsExactly(
                        "ended 2015-10",
                        "signed_by_contractor 2013-12-09",
                        "signed_by_client 2013-12-02",
                        "agreed 2013-11-19",
                        "feasible_with_changes 2013-11",
                        "approved 2013-10-15",
                        "sent_back 2013-09-10");
        assertThat(second.state(LocalDate.parse("2015-09-30"))).isEqualTo(ServiceAgreementState.RUNNING);
        assertThat(second.state(LocalDate.parse("2015-10-01"))).isEqualTo(ServiceAgreementState.ENDED);
        assertThat(log.of(id)).anyMatch(point -> point.actors().contains("college van Sluisdorp"));
    }

    @Test
    void anAgreementWithoutAClientIsRefusedAndNotDropped() {
        String without = text.substring(0, text.indexOf("  - {on: \"2012-09\", kind: partner_opts_out"))
                .replaceFirst("(?m)^  id: .*$", "  id: ZONDER")
                .replace("clients: [GM9501, GM9502, GM9503], contractor: Rivierorganisatie", "contractor: Wij");

        assertThatThrownBy(() -> importing.importCase(LEADER, without, false))
                .isInstanceOfSatisfying(RefusedCaseFile.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.field()).endsWith(".client")));
    }

    @Test
    void afterARejectionTheCooperationCanStandStillBeforeTheChoice() {
        assertThat(log.of(id))
                .filteredOn(point -> point.kind() == DecisionPointKind.HOLD)
                .anySatisfy(point -> {
                    assertThat(point.effective().toEdtf()).isEqualTo("2012-04-05");
                    assertThat(point.what()).contains("Eerst praten de fracties met elkaar.");
                });
    }

    @Test
    void afterARejectionTheOthersCanGoOnWithFewer() {
        String start = text.substring(0, text.indexOf("  - {on: \"2012-04-05\", kind: after_rejection"))
                .replaceFirst("(?m)^  id: .*$", "  id: MINDER");

        CooperationId fewer = importing
                .importCase(
                        LEADER,
                        start
                                + "  - {on: \"2012-04-05\", kind: after_rejection, source: verslag, gate: G2, choice: fewer_partners,"
                                + " leaving: [GM9501], continueAtPhase: 2, reason: \"Rietveen gaat alleen verder.\"}\n",
                        false)
                .cooperation();

        assertThat(cooperations.partners(fewer))
                .filteredOn(partner -> partner.municipality().equals(RIETVEEN))
                .singleElement()
                .satisfies(partner -> {
                    assertThat(partner.until()).isEqualTo(EffectiveDate.parse("2012-04-05"));
                    assertThat(partner.reason()).contains("Rietveen gaat alleen verder.");
                });
        assertThat(tasks.of(fewer)).isNotEmpty();
    }

    @Test
    void aBusinessCaseOfBeforeItsTaskIsFollowedByTheOneTheTaskAskedFor() {
        String opened = "taskField: Belastingen, taskKind: execution, ahead: false}\n";
        String early = text.substring(0, text.indexOf("  - {on: \"2012-01-20\", kind: hold"))
                .replaceFirst("(?m)^  id: .*$", "  id: EERDER")
                .replace(
                        opened,
                        opened
                                + "  - {on: \"2011-11\", kind: business_case, source: dossier, taskField: ICT,"
                                + " text: \"Een schets.\"}\n");

        CooperationId earlier = importing.importCase(LEADER, early, false).cooperation();

        assertThat(businessCases.of(earlier).values()).anySatisfy(versions -> assertThat(versions)
                .extracting(BusinessCase::summary)
                .containsExactly("Eén omgeving.", "Een schets."));
    }

    @Test
    void aDecisionThatWasPutOffDecidesNothing() {
        assertThat(cooperations.taskFields(id))
                .filteredOn(field -> field.name().equals("ICT"))
                .singleElement()
                .satisfies(field -> assertThat(field.decisionOf(RIETVEEN))
                        .hasValueSatisfying(
                                decision -> assertThat(decision.key()).isEqualTo("go")));
        assertThat(log.of(id)).anyMatch(point -> point.what().contains("aangehouden in Rietveen"));
    }

    @Test
    void anEvaluationLeadsToGateFourAndItsChoiceToGateFive() {
        assertThat(gates.outcome(id, GateKey.G4)).isEqualTo("continue");
        assertThat(gates.outcome(id, GateKey.G5)).isEqualTo("improve");
        assertThat(log.of(id))
                .filteredOn(point -> point.kind() == DecisionPointKind.EVALUATION)
                .extracting(point -> point.effective().toEdtf())
                .contains("2024-02-29");
    }

    @Test
    void oddDatesStayAsTheyAreKnown() {
        assertThat(log.of(id))
                .extracting(point -> point.effective().toEdtf())
                .contains("2010-12~", "2001/2009", "2012-02-29", "2024-02-29", "2024-12~", "2017");
        assertThat(log.of(id))
                .anyMatch(point ->
                        point.effective().planned() && point.effective().value().equals("2026"));
        assertThat(log.of(id).stream()
                        .filter(point -> point.kind() == DecisionPointKind.FORM_CHOICE)
                        .map(point -> point.what()))
                .as("a review date known by about a month gets no day")
                .anyMatch(what -> what.contains("Opnieuw bezien: rond januari 2014"));
    }

    @Test
    void anExtensionIsACooperationOfItsOwn() {
        assertThat(log.of(id)).anyMatch(point -> point.kind() == DecisionPointKind.EXTENSION);
        assertThat(cooperations
                        .page(
                                LEADER.recordingForOthers(),
                                new CooperationFilter(null, null, new MunicipalityCode("GM9501"), null),
                                0,
                                200)
                        .items())
                .anyMatch(one -> id.equals(one.parent()));
    }

    @Test
    void theTrendOfTrustIsKept() {
        assertThat(judgements.trust(List.of(id)).get(id))
                .extracting(one -> one.trend())
                .containsExactlyInAnyOrder(TrustTrend.STABLE, TrustTrend.DECLINING);
    }

    /** What is replaced by what, and the field and message that name it. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mayResume: college|mayResumee: college|mayResumee|casebook.unknownField",
                "peopleInvolved: 40|peopleInvolved: veertig|peopleInvolved|casebook.wrongType",
                "outcome: tie_postponed|outcome: tie|outcome|casebook.notAllowed",
                "fromForm: 4, toForm: 3|fromForm: 2, toForm: 3|fromForm|casebook.otherForm",
                "gate: G4, expected: adjust|gate: G4, expected: end|expected|casebook.otherOutcome",
                "{on: \"2012-02-29\", kind: resume|{on: \"2012-01-19\", kind: resume|on|casebook.order",
                "{on: \"2012-02-29\", kind: resume|{on: \"2013-02-29\", kind: resume|on|kernel.noSuchDay"
            })
    void aMistakeIsNamedWithLineEventAndField(String right, String wrong, String field, String code) {
        String changed = text.replaceFirst("(?m)^  id: .*$", "  id: FOUT").replace(right, wrong);
        int line = (int) changed.substring(0, changed.indexOf(wrong)).lines().count();

        CaseProblem problem = catchThrowableOfType(
                        RefusedCaseFile.class, () -> importing.importCase(LEADER, changed, true))
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.event()).isNotNull();
        assertThat(problem.field()).isEqualTo("events[" + problem.event() + "]." + field);
    }
}
