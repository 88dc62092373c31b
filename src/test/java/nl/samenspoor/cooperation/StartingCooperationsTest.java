package nl.samenspoor.cooperation;

import static nl.samenspoor.cooperation.Region.CASEBOOK;
import static nl.samenspoor.cooperation.Region.DINKELLAND;
import static nl.samenspoor.cooperation.Region.LEADER;
import static nl.samenspoor.cooperation.Region.LOSSER;
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
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;

class StartingCooperationsTest extends InRegion {

    private void refused(StartCooperation command, String field, String code) {
        assertThatThrownBy(() -> region.get(StartingCooperations.class).start(LEADER, command))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.problems())
                        .extracting(FieldProblem::field, FieldProblem::code)
                        .contains(org.assertj.core.groups.Tuple.tuple(field, code)));
        assertThat(region.process.told).isEmpty();
    }

    private static StartCooperation startedOn(EffectiveDate date, LocalDate observedUntil) {
        return new StartCooperation(
                "Noordoost", List.of(TUBBERGEN, DINKELLAND), null, date, null, false, observedUntil, Particulars.NONE);
    }

    @Test
    void aCooperationStartsInPhase1WithItsSignalOnRecordAndIsLedByWhoStartedIt() {
        CooperationId id = region.start(TUBBERGEN, DINKELLAND);

        CooperationSummary summary = region.summary(id);
        assertThat(summary.phase()).isEqualTo(Phase.ORIENTATION);
        assertThat(summary.phaseSince()).isEqualTo(date("2026-01"));
        assertThat(summary.partners()).containsExactly(TUBBERGEN, DINKELLAND);
        assertThat(summary.form()).isNull();
        assertThat(region.logged()).containsExactly(DecisionPointKind.SIGNAL);
        assertThat(region.log.get(0).what()).isEqualTo("Signaal: Tekort op de begroting");
        assertThat(region.process.told).containsExactly("started");
        assertThat(region.get(AssigningAccess.class).accounts(LEADER, id)).containsEntry("leider", Access.LEADER);
    }

    @Test
    void withoutASignalTheCourseAsksForIt() {
        CooperationId id = region.get(StartingCooperations.class).start(LEADER, startedOn(date("2026"), null));

        assertThat(region.get(CourseView.class).of(id).signalKnown()).isFalse();
        region.get(RegisteringSignals.class)
                .register(
                        LEADER,
                        id,
                        new RegisterSignal(
                                new Signal(SignalSource.CITIZENS, SignalKind.OTHER, "${1+1} <b>"),
                                date("2026-02"),
                                Particulars.NONE));

        assertThat(region.get(CourseView.class).of(id).signalKnown()).isTrue();
        assertThat(region.log.get(0).what()).isEqualTo("Signaal: ${1+1} <b>");
        assertThat(region.log.get(0).actors()).containsExactly("inwoners");
        assertThat(region.process.told).containsExactly("started", "userTask_registerSignal");
    }

    @Test
    void aSignalMayBeOlderThanTheCooperationItLedToButNotOfTheFuture() {
        CooperationId id = region.get(StartingCooperations.class).start(LEADER, startedOn(date("2026"), null));
        Signal signal = new Signal(SignalSource.COUNCIL, SignalKind.OTHER, "Motie uit de vorige raadsperiode");

        assertThatThrownBy(() -> region.get(RegisteringSignals.class)
                        .register(LEADER, id, new RegisterSignal(signal, date("2099"), Particulars.NONE)))
                .isInstanceOf(InvalidInput.class);
        region.get(RegisteringSignals.class)
                .register(LEADER, id, new RegisterSignal(signal, date("2024-02-29"), Particulars.NONE));

        assertThat(region.get(CourseView.class).of(id).signalKnown()).isTrue();
        assertThat(region.log.get(0).effective()).isEqualTo(date("2024-02-29"));
    }

    @Test
    void theSignalIsRegisteredOnce() {
        CooperationId id = region.start(TUBBERGEN, DINKELLAND);
        RegisterSignal again = new RegisterSignal(
                new Signal(SignalSource.STATE, SignalKind.OTHER, "ander"), date("2026"), Particulars.NONE);

        assertThatThrownBy(() -> region.get(RegisteringSignals.class).register(LEADER, id, again))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onePartnerIsNoCooperation() {
        refused(Region.command("Alleen", TUBBERGEN), "partners", "cooperation.twoPartners");
    }

    @Test
    void theSamePartnerTwiceIsRefused() {
        refused(
                Region.command("Dubbel", TUBBERGEN, DINKELLAND, TUBBERGEN),
                "partners[2].municipality",
                "cooperation.samePartnerTwice");
    }

    @Test
    void anUnknownMunicipalityIsRefused() {
        refused(
                Region.command("Vreemd", TUBBERGEN, new MunicipalityCode("GM9998")),
                "partners[1].municipality",
                "cooperation.unknownMunicipality");
    }

    @Test
    void aStartInTheFutureIsRefused() {
        refused(startedOn(date("2026-11-25"), null), "startedOn", "cooperation.future");
        refused(startedOn(date("2027"), null), "startedOn", "cooperation.future");
        refused(startedOn(date("2026-01!"), null), "startedOn", "cooperation.future");
    }

    @Test
    void theStartOfThisMonthMayBeToday() {
        assertThat(region.get(StartingCooperations.class).start(LEADER, startedOn(date("2026-11"), null)))
                .isNotNull();
    }

    @Test
    void knowledgeCannotEndBeforeTheCooperationStarts() {
        refused(
                startedOn(date("2012-05"), LocalDate.of(2012, 4, 30)),
                "observedUntil",
                "cooperation.observedBeforeStart");
    }

    @Test
    void aNameWithControlCharactersOrOneMegabyteIsRefused() {
        refused(Region.command("na\u0000am", TUBBERGEN, DINKELLAND), "name", "kernel.controlCharacter");
        refused(Region.command("n".repeat(1_000_000), TUBBERGEN, DINKELLAND), "name", "kernel.tooLong");
    }

    @Test
    void onlyAProjectLeaderStarts() {
        assertThatThrownBy(() -> region.get(StartingCooperations.class)
                        .start(Region.seat(TUBBERGEN, Role.COLLEGE), Region.command("x", TUBBERGEN, DINKELLAND)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anExtensionIsRefusedWhileTheParentHasNotCompletedPhase3() {
        CooperationId parent = region.start(TUBBERGEN, DINKELLAND);
        region.reach(parent, Phase.IMPLEMENTATION);

        assertThatThrownBy(() -> region.get(RequestingExtensions.class).request(LEADER, parent, extension()))
                .isInstanceOfSatisfying(Conflict.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("cooperation.extensionTooEarly"));
    }

    @Test
    void anExtensionIsACooperationOfItsOwnAndTheParentStays() {
        CooperationId parent = region.start(TUBBERGEN, DINKELLAND);
        region.reach(parent, Phase.REALISATION);
        region.get(AssigningAccess.class).assign(LEADER, parent, "lezer", Access.READER);

        CooperationId child = region.get(RequestingExtensions.class).request(LEADER, parent, extension());

        assertThat(region.summary(child).parent()).isEqualTo(parent);
        assertThat(region.summary(child).phase()).isEqualTo(Phase.ORIENTATION);
        assertThat(region.summary(child).partners()).containsExactly(TUBBERGEN, DINKELLAND, LOSSER);
        assertThat(region.summary(parent).phase()).isEqualTo(Phase.REALISATION);
        assertThat(region.get(AssigningAccess.class).accounts(LEADER, child)).containsKeys("leider", "lezer");
        assertThat(region.process.told).endsWith("started", "extensionStarted");
    }

    private static RequestExtension extension() {
        return new RequestExtension(
                "Met Losser",
                List.of(TUBBERGEN, DINKELLAND, LOSSER),
                "Losser wil meedoen",
                null,
                date("2026-11"),
                Particulars.NONE);
    }

    @Test
    void theLastLeaderCannotLeave() {
        CooperationId id = region.start(TUBBERGEN, DINKELLAND);
        AssigningAccess access = region.get(AssigningAccess.class);

        assertThatThrownBy(() -> access.withdraw(LEADER, id, "leider")).isInstanceOf(Conflict.class);
        access.assign(LEADER, id, "opvolger", Access.LEADER);
        access.withdraw(LEADER, id, "leider");
        assertThat(access.accounts(CASEBOOK, id)).containsOnlyKeys("opvolger");
    }
}
