package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.CASEBOOK;
import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.date;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormsTest extends InRegion {

    private static final LocalDate REVIEW = LocalDate.of(2029, 1, 1);

    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND);

    @BeforeEach
    void elaborate() {
        region.reach(id, Phase.DECISION);
    }

    private static RankedAlternative ranked(CooperationForm form, int rank) {
        return new RankedAlternative(form, null, rank, "past", null);
    }

    private void rank(RankedAlternative... alternatives) {
        region.get(RankingAlternatives.class)
                .rank(
                        LEADER,
                        id,
                        new RankAlternatives(List.of(alternatives), REVIEW, date("2026-06"), Particulars.NONE));
    }

    private void rankMergerFirst() {
        rank(ranked(CooperationForm.MUNICIPAL_MERGER, 1), ranked(CooperationForm.ADMINISTRATIVE_MERGER, 2));
    }

    private boolean sound(SoundingOutcome outcome) {
        return region.get(RecordingSoundings.class)
                .record(
                        LEADER,
                        id,
                        new RecordSounding(
                                outcome, "een fractie tegen", true, REVIEW, date("2026-07"), Particulars.NONE));
    }

    private List<AlternativeState> states() {
        return region.get(Cooperations.class).alternatives(id).stream()
                .map(Alternative::state)
                .toList();
    }

    @Test
    void aSoundingWithoutSupportMakesTheNextAlternativeTheForm() {
        rankMergerFirst();

        assertThat(sound(SoundingOutcome.NOT_SUPPORTED)).isTrue();

        assertThat(region.summary(id).formAttempt()).isEqualTo(2);
        assertThat(region.get(Cooperations.class).alternatives(id).get(0))
                .isEqualTo(new Alternative(
                        CooperationForm.MUNICIPAL_MERGER,
                        null,
                        1,
                        "past",
                        null,
                        AlternativeState.REJECTED,
                        "een fractie tegen",
                        date("2026-07")));
        assertThat(region.logged()).endsWith(DecisionPointKind.SOUNDING, DecisionPointKind.FALLBACK);
        assertThat(region.log.get(region.log.size() - 1).what())
                .isEqualTo("Terugval van gemeentelijke herindeling (vorm 4) naar ambtelijke fusie (vorm 3):"
                        + " een fractie tegen");
    }

    @Test
    void whenTheProcessWaitsForItTheProcessFallsBackItself() {
        rankMergerFirst();
        region.process.waitsForForm = true;

        sound(SoundingOutcome.NOT_SUPPORTED);
        assertThat(region.summary(id).formAttempt()).isEqualTo(1);

        assertThat(region.get(FallingBack.class).fallBack(id)).isTrue();
        assertThat(region.summary(id).formAttempt()).isEqualTo(2);
        assertThat(region.log.get(region.log.size() - 1).recordedBy().account()).isEqualTo("leider");
        assertThat(region.log.get(region.log.size() - 1).effective()).isEqualTo(date("2026-07"));
    }

    @Test
    void aSoundingWithSupportOrWithoutAnotherAlternativeDropsNothing() {
        rankMergerFirst();
        assertThat(sound(SoundingOutcome.SUPPORTED)).isFalse();
        assertThat(sound(SoundingOutcome.NOT_SUPPORTED)).isTrue();
        assertThat(sound(SoundingOutcome.NOT_SUPPORTED)).isFalse();
        assertThat(region.summary(id).formAttempt()).isEqualTo(2);
    }

    @Test
    void theLastAlternativeCannotBeDropped() {
        rank(ranked(CooperationForm.MATRIX, 1));
        DropForm drop = new DropForm("twijfel", REVIEW, date("2026-07"), Particulars.NONE);

        assertThatThrownBy(() -> region.get(DroppingForms.class).drop(LEADER, id, drop))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("cooperation.noNextAlternative"));
        assertThat(region.get(FallingBack.class).fallBack(id)).isFalse();
        assertThat(region.summary(id).formAttempt()).isEqualTo(1);
    }

    @Test
    void rankingAgainKeepsRejectedFormsOnRecord() {
        rankMergerFirst();
        sound(SoundingOutcome.NOT_SUPPORTED);
        rank(ranked(CooperationForm.MATRIX, 1), ranked(CooperationForm.NETWORK, 2));

        assertThat(states()).containsExactly(AlternativeState.REJECTED, AlternativeState.OPEN, AlternativeState.OPEN);
    }

    @Test
    void aRankingHasEachRankAndEachFormOnce() {
        assertThatThrownBy(() -> rank(ranked(CooperationForm.MATRIX, 1), ranked(CooperationForm.NETWORK, 1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rank(ranked(CooperationForm.MATRIX, 1), ranked(CooperationForm.MATRIX, 2)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rank(ranked(CooperationForm.MATRIX, 0))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(this::rank).isInstanceOf(InvalidInput.class);
        assertThat(region.get(CourseView.class).of(id).alternativesRanked()).isFalse();
    }

    @Test
    void afterARejectionFallingBackNeedsANextAlternative() {
        rank(ranked(CooperationForm.MATRIX, 1));
        ChoosingAfterRejection choosing = region.get(ChoosingAfterRejection.class);

        assertThatThrownBy(() -> choosing.choose(LEADER, id, after(AfterRejection.FALL_BACK)))
                .isInstanceOf(Conflict.class);
        choosing.choose(LEADER, id, after(AfterRejection.REWORK));
        assertThat(region.get(CourseView.class).of(id).afterRejectionChoice()).isEqualTo("rework");
    }

    @Test
    void afterARejectionTheFallbackIsMadeByTheProcess() {
        rankMergerFirst();
        region.get(ChoosingAfterRejection.class).choose(LEADER, id, after(AfterRejection.FALL_BACK));
        assertThat(region.process.told).endsWith("userTask_chooseAfterRejection");

        region.get(FallingBack.class).fallBack(id);

        assertThat(states()).containsExactly(AlternativeState.REJECTED, AlternativeState.OPEN);
        assertThat(region.log.get(region.log.size() - 1).effective()).isEqualTo(date("2026-08"));
    }

    @Test
    void theOtherWaitingStepIsTriedForARefusalOfConsent() {
        region.process.waiting = false;
        region.get(ChoosingAfterRejection.class).choose(LEADER, id, after(AfterRejection.STOP));
        assertThat(region.process.told).endsWith("userTask_chooseAfterRejection", "userTask_chooseAfterRefusal");
    }

    private static ChooseAfterRejection after(AfterRejection choice) {
        return new ChooseAfterRejection(choice, "meerderheid tegen", date("2026-08"), Particulars.NONE)
                .withReviewOn(choice == AfterRejection.FALL_BACK ? REVIEW : null);
    }

    @Test
    void everyChosenFormCarriesAReviewDate() {
        rankMergerFirst();
        ChoosingForms choosing = region.get(ChoosingForms.class);

        assertThatThrownBy(() -> choosing.choose(LEADER, id, choice(null))).isInstanceOf(InvalidInput.class);
        choosing.choose(LEADER, id, choice(LocalDate.of(2029, 1, 1)));

        CooperationSummary summary = region.summary(id);
        assertThat(summary.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(summary.formVariant()).isEqualTo("SETA");
        assertThat(summary.legalForm()).isEqualTo(LegalForm.PUBLIC_BODY);
        assertThat(summary.formReviewOn()).isEqualTo(LocalDate.of(2029, 1, 1));
        assertThat(states()).containsExactly(AlternativeState.OPEN, AlternativeState.CHOSEN);
        choosing.choose(CASEBOOK, id, choice(null));
    }

    @Test
    void aFormWithoutARankedAlternativeLeavesNoOtherOneChosen() {
        rankMergerFirst();
        ChoosingForms choosing = region.get(ChoosingForms.class);
        choosing.choose(LEADER, id, choice(REVIEW));
        assertThat(states()).contains(AlternativeState.CHOSEN);

        choosing.choose(LEADER, id, matrix());

        assertThat(region.summary(id).form()).isEqualTo(CooperationForm.MATRIX);
        assertThat(states()).doesNotContain(AlternativeState.CHOSEN);
    }

    @Test
    void theFormAGateDecidedOnIsNotReplacedByAPersonButFromACaseFile() {
        rankMergerFirst();
        ChoosingForms choosing = region.get(ChoosingForms.class);
        choosing.choose(LEADER, id, choice(REVIEW));
        region.formDecided = true;
        assertThat(choosing.decided(id)).contains(CooperationForm.ADMINISTRATIVE_MERGER);

        assertThatThrownBy(() -> choosing.choose(LEADER, id, matrix()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("formDecided.notYet");
        choosing.choose(
                LEADER,
                id,
                new ChooseForm(
                        CooperationForm.ADMINISTRATIVE_MERGER,
                        null,
                        LegalForm.UNKNOWN,
                        LocalDate.of(2031, 1, 1),
                        null,
                        date("2026-09"),
                        Particulars.NONE));

        CooperationSummary kept = region.summary(id);
        assertThat(kept.form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(kept.formVariant()).isEqualTo("SETA");
        assertThat(kept.legalForm()).isEqualTo(LegalForm.PUBLIC_BODY);
        assertThat(kept.formReviewOn()).isEqualTo(LocalDate.of(2031, 1, 1));
        assertThat(states()).containsExactly(AlternativeState.OPEN, AlternativeState.CHOSEN);

        choosing.choose(CASEBOOK, id, matrix());
        assertThat(region.summary(id).form()).isEqualTo(CooperationForm.MATRIX);
    }

    private static ChooseForm matrix() {
        return new ChooseForm(
                CooperationForm.MATRIX, null, LegalForm.UNKNOWN, REVIEW, null, date("2026-09"), Particulars.NONE);
    }

    private static ChooseForm choice(LocalDate reviewOn) {
        return new ChooseForm(
                CooperationForm.ADMINISTRATIVE_MERGER,
                "SETA",
                LegalForm.PUBLIC_BODY,
                reviewOn,
                null,
                date("2026-09"),
                Particulars.NONE);
    }

    @Test
    void aReviewDateThatIsNotExactIsKeptAsItWasSaidUntilAnotherIsSaid() {
        rankMergerFirst();
        Cooperations cooperations = region.get(Cooperations.class);
        assertThat(cooperations.formReview(id)).contains(EffectiveDate.on(REVIEW));

        region.get(ChoosingForms.class)
                .choose(
                        LEADER,
                        id,
                        new ChooseForm(
                                CooperationForm.ADMINISTRATIVE_MERGER,
                                null,
                                LegalForm.PUBLIC_BODY,
                                LocalDate.of(2030, 12, 31),
                                null,
                                date("2026-09"),
                                Particulars.NONE,
                                date("2030")));
        assertThat(region.summary(id).formReviewOn()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(cooperations.formReview(id)).contains(date("2030"));

        region.get(DroppingForms.class)
                .drop(LEADER, id, new DropForm("te zwaar", REVIEW, date("2026-09"), Particulars.NONE));
        assertThat(cooperations.formReview(id)).contains(EffectiveDate.on(REVIEW));
    }

    @Test
    void theFormTheCouncilsAdoptedIsTheFormFromPhase3On() {
        rankMergerFirst();
        region.reach(id, Phase.IMPLEMENTATION);

        assertThat(region.summary(id).form()).isEqualTo(CooperationForm.MUNICIPAL_MERGER);
        region.get(DroppingForms.class)
                .drop(LEADER, id, new DropForm("geen toestemming", REVIEW, date("2026-09"), Particulars.NONE));
        assertThat(region.summary(id).form()).isNull();
        assertThat(states()).containsExactly(AlternativeState.REJECTED, AlternativeState.OPEN);
    }

    @Test
    void aFormThatWorksIsNotDropped() {
        rankMergerFirst();
        region.reach(id, Phase.REALISATION);
        assertThatThrownBy(() -> region.get(DroppingForms.class)
                        .drop(LEADER, id, new DropForm("spijt", REVIEW, date("2026-11"), Particulars.NONE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aFormThatComesOutOfARankingOrTakesTheNextPlaceHasAReviewDateOfItsOwn() {
        rankMergerFirst();
        assertThat(region.summary(id).formReviewOn()).isEqualTo(REVIEW);

        region.get(DroppingForms.class)
                .drop(LEADER, id, new DropForm("te zwaar", REVIEW.plusYears(1), date("2026-09"), Particulars.NONE));
        region.reach(id, Phase.IMPLEMENTATION);

        assertThat(region.summary(id).form()).isEqualTo(CooperationForm.ADMINISTRATIVE_MERGER);
        assertThat(region.summary(id).formReviewOn()).isEqualTo(REVIEW.plusYears(1));
    }

    @Test
    void nobodyButTheCasebookLeavesAReviewDateOut() {
        RankAlternatives ranking = new RankAlternatives(
                List.of(ranked(CooperationForm.MATRIX, 1), ranked(CooperationForm.NETWORK, 2)),
                null,
                date("2026-06"),
                Particulars.NONE);
        assertReviewMissing(() -> region.get(RankingAlternatives.class).rank(LEADER, id, ranking));
        region.get(RankingAlternatives.class).rank(CASEBOOK, id, ranking);
        assertThat(region.summary(id).formReviewOn()).isNull();

        assertReviewMissing(() -> region.get(DroppingForms.class)
                .drop(LEADER, id, new DropForm("nee", null, date("2026-07"), Particulars.NONE)));
        assertReviewMissing(() -> region.get(DroppingForms.class)
                .drop(LEADER, id, new DropForm("nee", LocalDate.of(2026, 7, 1), date("2026-07"), Particulars.NONE)));
        assertReviewMissing(() -> region.get(RecordingSoundings.class)
                .record(
                        LEADER,
                        id,
                        new RecordSounding(
                                SoundingOutcome.NOT_SUPPORTED, "nee", true, null, date("2026-07"), Particulars.NONE)));
        for (AfterRejection choice : List.of(AfterRejection.FALL_BACK, AfterRejection.HOLD)) {
            assertThatThrownBy(() -> region.get(ChoosingAfterRejection.class)
                            .choose(
                                    LEADER,
                                    id,
                                    new ChooseAfterRejection(choice, "nee", date("2026-08"), Particulars.NONE)))
                    .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                            .containsExactly(FieldProblem.of("reviewOn", "cooperation.reviewNeeded." + choice.key())));
        }
        assertThat(region.summary(id).formAttempt()).isEqualTo(1);
    }

    private static void assertReviewMissing(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                .extracting(FieldProblem::field)
                .containsExactly("reviewOn"));
    }
}
