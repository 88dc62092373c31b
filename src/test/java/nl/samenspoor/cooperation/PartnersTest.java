package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.CASEBOOK;
import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.LOSSER;
import static nl.samenspoor.cooperation.Region.STAPHORST;
import static nl.samenspoor.cooperation.Region.STRANGER;
import static nl.samenspoor.cooperation.Region.TUBBERGEN;
import static nl.samenspoor.cooperation.Region.date;
import static nl.samenspoor.cooperation.Region.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;

class PartnersTest extends InRegion {

    private final CooperationId id = region.start(TUBBERGEN, DINKELLAND, LOSSER);

    private void withdraw(Actor actor, MunicipalityCode leaving, String on) {
        region.get(WithdrawingPartners.class)
                .withdraw(
                        actor,
                        id,
                        new WithdrawPartner(leaving, "gaat met Enschede verder", date(on), Particulars.NONE));
    }

    @Test
    void withTwoLeftTheCourseGoesOnAndTheFormerPartnerStaysOnRecord() {
        withdraw(LEADER, LOSSER, "2026-10~");

        assertThat(region.get(CourseView.class).of(id).enoughPartners()).isTrue();
        assertThat(region.get(Cooperations.class).partners(id))
                .contains(new Partner(LOSSER, date("2026-01"), date("2026-10~"), "gaat met Enschede verder"));
        assertThat(region.process.told).endsWith("partnersChanged", "partnerLeft GM0168");
        assertThat(region.logged()).as("the process logs it").containsExactly(DecisionPointKind.SIGNAL);
    }

    @Test
    void theProcessLogsAWithdrawalOnce() {
        withdraw(LEADER, LOSSER, "2026-10~");
        String event = region.process.events.get(0);

        region.get(LoggingCourseEvents.class).log(event);
        region.get(LoggingCourseEvents.class).log(event);

        assertThat(region.logged()).containsExactly(DecisionPointKind.SIGNAL, DecisionPointKind.PARTNER_WITHDRAWAL);
        assertThat(region.log.get(1).what())
                .isEqualTo("Losser trekt zich terug uit het samenwerkingsverband: gaat met Enschede verder");
        assertThat(region.log.get(1).effective()).isEqualTo(date("2026-10~"));
        assertThat(region.log.get(1).recordedBy().account()).isEqualTo("leider");
    }

    @Test
    void withOneLeftThereAreNotEnoughPartnersAndTheEndIsDatedByTheWithdrawal() {
        withdraw(LEADER, LOSSER, "2026-03");
        withdraw(LEADER, DINKELLAND, "2026-05-02");

        assertThat(region.get(CourseView.class).of(id).enoughPartners()).isFalse();
        region.get(ClosingCooperations.class).close(id, date("2026-02"));

        CooperationSummary summary = region.summary(id);
        assertThat(summary.status()).isEqualTo(CooperationStatus.ENDED);
        assertThat(summary.endedOn()).isEqualTo(date("2026-05-02"));
        assertThat(region.get(Cooperations.class).phases(id))
                .containsExactly(new PhasePeriod(Phase.ORIENTATION, date("2026-01"), date("2026-05-02")));
        assertThat(region.logged()).endsWith(DecisionPointKind.TERMINATION);
        region.get(ClosingCooperations.class).close(id);
        assertThat(region.logged()).containsOnlyOnce(DecisionPointKind.TERMINATION);
    }

    @Test
    void aMunicipalityWithdrawsItselfThroughItsCollegeOrCouncilClerk() {
        withdraw(seat(LOSSER, Role.COLLEGE), LOSSER, "2026-10");
        withdraw(seat(DINKELLAND, Role.COUNCIL_CLERK), DINKELLAND, "2026-10");

        assertThat(region.summary(id).partners()).containsExactly(TUBBERGEN);
    }

    @Test
    void aMunicipalityCannotWithdrawAnother() {
        assertThatThrownBy(() -> withdraw(seat(DINKELLAND, Role.COLLEGE), LOSSER, "2026-10"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdraw(seat(LOSSER, Role.SECRETARY), LOSSER, "2026-10"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> withdraw(seat(STAPHORST, Role.COLLEGE), STAPHORST, "2026-10"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdraw(STRANGER, LOSSER, "2026-10")).isInstanceOf(NotFound.class);
        assertThat(region.summary(id).partners()).hasSize(3);
    }

    @Test
    void whoIsNoPartnerCannotWithdrawAndNobodyTwice() {
        assertThatThrownBy(() -> withdraw(LEADER, STAPHORST, "2026-10")).isInstanceOf(InvalidInput.class);
        withdraw(LEADER, LOSSER, "2026-10");
        assertThatThrownBy(() -> withdraw(LEADER, LOSSER, "2026-10")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aFactLiesBetweenTheStartAndToday() {
        assertThatThrownBy(() -> withdraw(LEADER, LOSSER, "2025-12")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> withdraw(LEADER, LOSSER, "2026-12")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> withdraw(LEADER, LOSSER, "2026-10!")).isInstanceOf(InvalidInput.class);
        withdraw(LEADER, LOSSER, "?");
    }

    @Test
    void aPartnerJoinsInPhase1And2() {
        region.reach(id, Phase.DECISION);
        join(STAPHORST);

        assertThat(region.summary(id).partners()).containsExactly(TUBBERGEN, DINKELLAND, LOSSER, STAPHORST);
        assertThat(region.process.told).endsWith("partnersChanged");
        assertThatThrownBy(() -> join(STAPHORST)).isInstanceOf(InvalidInput.class);
    }

    private void join(MunicipalityCode joining) {
        region.get(JoiningPartners.class)
                .join(LEADER, id, new JoinPartner(joining, "wil mee", date("2026-11"), Particulars.NONE));
    }

    @Test
    void nobodyJoinsInPhase3AndLaterANewPartnerIsAnExtension() {
        region.reach(id, Phase.IMPLEMENTATION);
        assertThatThrownBy(() -> join(STAPHORST))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("cooperation.joinAfterImplementation"));
        region.reach(id, Phase.REALISATION);
        assertThatThrownBy(() -> join(STAPHORST))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("cooperation.joinByExtension"));
    }

    @Test
    void afterAChangeTheCourseIsTakenUpAtAPhaseReachedBefore() {
        region.reach(id, Phase.DECISION);
        ReassessingPartners reassessing = region.get(ReassessingPartners.class);

        reassessing.reassess(LEADER, id, reassess(Phase.ORIENTATION));
        region.get(EnteringPhases.class).enter(id, Phase.ORIENTATION, date("2026-06"));

        assertThat(region.get(CourseView.class).of(id).entersAt()).isEqualTo(1);
        assertThat(region.summary(id).phaseSince()).isEqualTo(date("2026-09-01"));
        assertThatThrownBy(() -> reassessing.reassess(LEADER, id, reassess(Phase.IMPLEMENTATION)))
                .isInstanceOf(InvalidInput.class);
    }

    private static ReassessPartners reassess(Phase phase) {
        return new ReassessPartners(phase, "met de rest", date("2026-09-01"), Particulars.NONE);
    }

    @Test
    void terminationIsLoggedByTheProcessAndNotAgainAtTheClose() {
        region.get(TerminatingCooperations.class)
                .terminate(
                        LEADER, id, new TerminateCooperation("geen steun meer", date("2026-11-01"), Particulars.NONE));
        region.get(LoggingCourseEvents.class).log(region.process.events.get(0));
        region.get(ClosingCooperations.class).close(id);

        assertThat(region.logged()).containsExactly(DecisionPointKind.SIGNAL, DecisionPointKind.TERMINATION);
        assertThat(region.summary(id).endedOn()).isEqualTo(date("2026-11-01"));
        assertThatThrownBy(() -> withdraw(LEADER, LOSSER, "2026-11-02"))
                .isInstanceOfSatisfying(
                        Conflict.class, refusal -> assertThat(refusal.code()).isEqualTo("cooperation.ended"));
    }

    @Test
    void whatTheCasebookKnowsIsKeptInItsOwnWords() {
        Particulars known = new Particulars(
                List.of("gemeente Losser"), "Losser kiest voor Enschede.", "Twee partners over.", true, "§5.4.1");
        region.get(WithdrawingPartners.class)
                .withdraw(CASEBOOK, id, new WithdrawPartner(LOSSER, "kiest Enschede", date("2026-10~"), known));
        region.get(LoggingCourseEvents.class).log(region.process.events.get(0));

        assertThat(region.log.get(1).what()).isEqualTo("Losser kiest voor Enschede.");
        assertThat(region.log.get(1).actors()).containsExactly("gemeente Losser");
        assertThat(region.log.get(1).consequence()).isEqualTo("Twee partners over.");
        assertThat(region.log.get(1).irreversible()).isTrue();
        assertThat(region.log.get(1).source()).isEqualTo("§5.4.1");
    }
}
