package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.CASEBOOK;
import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.date;
import static nl.samenspoor.cooperation.Region.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldsTest extends InRegion {

    private static final LocalDate REVIEW = LocalDate.of(2027, 3, 1);

    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND);

    private void hold(Actor actor, @Nullable LocalDate reviewOn, MayResume who) {
        region.get(HoldingCooperations.class)
                .hold(actor, id, new HoldCooperation("eigen studie", date("2026-10"), reviewOn, who, Particulars.NONE));
    }

    private void resume(Actor actor, String on) {
        region.get(ResumingCooperations.class)
                .resume(actor, id, new ResumeCooperation("studie klaar", date(on), Particulars.NONE));
    }

    @Test
    void aHoldStandsBesideThePhaseWithItsReasonAndReviewDate() {
        hold(LEADER, REVIEW, MayResume.PROJECT_LEADER);

        Course course = region.get(CourseView.class).of(id);
        assertThat(course.onHold()).isTrue();
        assertThat(course.holdReviewOn()).isEqualTo(REVIEW);
        assertThat(region.summary(id).status().key()).isEqualTo("on-hold");
        assertThat(region.get(TaskHold.class).onHoldReason(id)).isEqualTo("eigen studie");
        assertThat(region.process.told).endsWith("held");
    }

    @Test
    void itIsNotHeldTwice() {
        hold(LEADER, REVIEW, MayResume.PROJECT_LEADER);
        assertThatThrownBy(() -> hold(LEADER, REVIEW, MayResume.PROJECT_LEADER)).isInstanceOf(Conflict.class);
    }

    @Test
    void peopleNameAReviewDateAheadButOfThePastItMayBeUnknown() {
        assertThatThrownBy(() -> hold(LEADER, null, MayResume.PROJECT_LEADER)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> hold(LEADER, Region.TODAY, MayResume.PROJECT_LEADER))
                .isInstanceOf(InvalidInput.class);
        hold(CASEBOOK, null, MayResume.PROJECT_LEADER);
        assertThat(region.get(CourseView.class).of(id).holdReviewOn()).isNull();
    }

    @Test
    void onlyWhoMayResumeResumes() {
        hold(LEADER, REVIEW, MayResume.COLLEGE);

        assertThatThrownBy(() -> resume(LEADER, "2026-11")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> resume(seat(TUBBERGEN, Role.COUNCIL_CLERK), "2026-11"))
                .isInstanceOf(NotAllowed.class);
        resume(seat(DINKELLAND, Role.COLLEGE), "2026-11");

        assertThat(region.get(CourseView.class).of(id).onHold()).isFalse();
        assertThat(region.summary(id).status()).isEqualTo(CooperationStatus.ACTIVE);
        assertThat(region.process.told).endsWith("resumed");
    }

    @Test
    void whatDoesNotStandStillCannotBeResumed() {
        assertThatThrownBy(() -> resume(LEADER, "2026-11")).isInstanceOf(Conflict.class);
        hold(LEADER, REVIEW, MayResume.PROJECT_LEADER);
        assertThatThrownBy(() -> resume(LEADER, "2026-09")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aReviewLengthensTheHoldOrEndsIt() {
        hold(LEADER, REVIEW, MayResume.PROJECT_LEADER);
        ReviewingHolds reviewing = region.get(ReviewingHolds.class);
        LocalDate later = REVIEW.plusMonths(6);

        assertThatThrownBy(() -> reviewing.review(LEADER, id, review(HoldVerdict.LONGER, null)))
                .isInstanceOf(InvalidInput.class);
        reviewing.review(LEADER, id, review(HoldVerdict.LONGER, later));
        assertThat(region.get(CourseView.class).of(id).holdReviewOn()).isEqualTo(later);

        reviewing.review(LEADER, id, review(HoldVerdict.RESUME, null));
        assertThat(region.get(CourseView.class).of(id).onHold()).isFalse();
        assertThat(region.process.told).endsWith("userTask_reviewHold", "userTask_reviewHold", "resumed");
    }

    private static ReviewHold review(HoldVerdict verdict, @Nullable LocalDate reviewOn) {
        return new ReviewHold(verdict, reviewOn, "overleg", date("2026-11"), Particulars.NONE);
    }

    @Test
    void circumstancesAreReportedAndFollowedUp() {
        ReportingCircumstances reporting = region.get(ReportingCircumstances.class);
        reporting.report(
                LEADER,
                id,
                new ReportCircumstance(Circumstance.ELECTION, "nieuwe raden", date("2026-03"), Particulars.NONE));
        reporting.assess(LEADER, id, new FollowUp("steun blijft", date("2026-04"), Particulars.NONE));
        reporting.report(
                LEADER,
                id,
                new ReportCircumstance(Circumstance.INCIDENT, "systeem lag plat", date("2026-05"), Particulars.NONE));
        reporting.handle(LEADER, id, new FollowUp("hersteld", date("2026-05"), Particulars.NONE));

        assertThat(region.process.told)
                .endsWith(
                        "circumstancesChanged",
                        "userTask_assessAfterChange",
                        "incidentHappened",
                        "userTask_handleIncident");
    }
}
