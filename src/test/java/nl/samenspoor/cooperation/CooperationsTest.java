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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.kernel.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CooperationsTest extends InRegion {

    private final CooperationId first = region.start(TUBBERGEN, DINKELLAND);
    private final CooperationId second =
            region.get(StartingCooperations.class).start(CASEBOOK, Region.command("100% Salland_", LOSSER, STAPHORST));
    private final Visibility visibility = region.get(Visibility.class);

    /** What the list shows; what is counted is the same. */
    private List<CooperationId> listed(Actor actor, CooperationFilter filter) {
        CooperationPage page = region.get(Cooperations.class).page(actor, filter, 0, 50);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(CooperationSummary::id).toList();
    }

    private long counted(Actor actor, CooperationStatus status) {
        return region.get(Cooperations.class).counts(actor).get(status);
    }

    private static Actor account(Role role) {
        return new Actor(role.name(), Set.of(role), Set.of(), false);
    }

    @Test
    void everybodyListsWhatHeMaySeeAndNothingElse() {
        assertThat(listed(LEADER, CooperationFilter.ALL)).containsExactly(first);
        assertThat(listed(STRANGER, CooperationFilter.ALL)).isEmpty();
        assertThat(listed(seat(LOSSER, Role.COUNCIL_CLERK), CooperationFilter.ALL))
                .containsExactly(second);
        assertThat(listed(account(Role.AUDITOR), CooperationFilter.ALL)).containsExactly(second, first);
        assertThat(listed(account(Role.ADMINISTRATOR), CooperationFilter.ALL)).isEmpty();
        assertThat(listed(CASEBOOK, CooperationFilter.ALL)).containsExactly(second, first);
    }

    @Test
    void whoSeesACooperationForTwoReasonsSeesAndCountsItOnce() {
        Actor both = new Actor(
                LEADER.account(), Set.of(Role.PROJECT_LEADER), Set.copyOf(seats(TUBBERGEN, DINKELLAND, LOSSER)), false);

        assertThat(listed(both, CooperationFilter.ALL)).containsExactly(second, first);
        assertThat(listed(both, new CooperationFilter(Phase.ORIENTATION, null, null, null)))
                .containsExactly(second, first);
        assertThat(counted(both, CooperationStatus.ACTIVE)).isEqualTo(2);
        assertThat(counted(LEADER, CooperationStatus.ACTIVE)).isEqualTo(1);
        assertThat(counted(account(Role.ADMINISTRATOR), CooperationStatus.ACTIVE))
                .isZero();
    }

    private static List<Seat> seats(MunicipalityCode... municipalities) {
        return Stream.of(municipalities)
                .map(municipality -> new Seat(municipality, Role.COLLEGE))
                .toList();
    }

    @Test
    void whatSomebodyMayNotSeeAnswersLikeWhatDoesNotExist() {
        assertThatThrownBy(() -> visibility.requireVisible(STRANGER, first)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visibility.requireVisible(LEADER, CooperationId.create()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visibility.requireVisible(account(Role.ADMINISTRATOR), first))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReaderSeesButDoesNotLead() {
        Actor reader = new Actor("lezer", Set.of(Role.READER), Set.of(), false);
        region.get(AssigningAccess.class).assign(LEADER, first, "lezer", Access.READER);

        visibility.requireVisible(reader, first);
        assertThat(visibility.leads(reader, first)).isFalse();
        assertThatThrownBy(() -> visibility.require(reader, Right.STEER, first)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aFormerPartnerStillSeesTheCooperation() {
        region.get(WithdrawingPartners.class)
                .withdraw(LEADER, first, new WithdrawPartner(DINKELLAND, "weg", date("2026-06"), Particulars.NONE));
        visibility.requireVisible(seat(DINKELLAND, Role.SECRETARY), first);
    }

    @Test
    void theListIsFilteredByPhaseStatusMunicipalityAndName() {
        region.reach(first, Phase.DECISION);

        assertThat(listed(CASEBOOK, new CooperationFilter(Phase.DECISION, null, null, null)))
                .containsExactly(first);
        assertThat(listed(CASEBOOK, new CooperationFilter(null, CooperationStatus.ENDED, null, null)))
                .isEmpty();
        assertThat(listed(CASEBOOK, new CooperationFilter(null, CooperationStatus.ACTIVE, LOSSER, null)))
                .containsExactly(second);
        assertThat(listed(CASEBOOK, new CooperationFilter(null, null, null, "SALLAND")))
                .containsExactly(second);
        assertThat(listed(CASEBOOK, new CooperationFilter(null, null, null, "0%")))
                .containsExactly(second);
        assertThat(listed(CASEBOOK, new CooperationFilter(null, null, null, "d_")))
                .containsExactly(second);
        assertThat(listed(CASEBOOK, new CooperationFilter(null, null, null, "' or 1=1 --")))
                .isEmpty();
    }

    @Test
    void pagesCountFrom0AndKnowTheTotal() {
        CooperationPage page = region.get(Cooperations.class).page(CASEBOOK, CooperationFilter.ALL, 1, 1);

        assertThat(page.items()).extracting(CooperationSummary::id).containsExactly(first);
        assertThat(page.items().get(0).partners()).containsExactly(TUBBERGEN, DINKELLAND);
        assertThat(page.total()).isEqualTo(2);
    }

    @Test
    void aPageTakesThreeStatementsHoweverManyCooperationsThereAre() {
        for (int i = 0; i < 20; i++) {
            region.start(TUBBERGEN, DINKELLAND, LOSSER);
        }
        region.statements.prepared.set(0);
        region.get(Cooperations.class).page(LEADER, CooperationFilter.ALL, 0, 200);
        assertThat(region.statements.prepared).hasValue(3);
    }

    @Test
    void commandsOnOneCooperationQueueUp() throws Exception {
        CooperationId id = region.start(TUBBERGEN, DINKELLAND, LOSSER, STAPHORST);
        TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(region.statements));
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<?>> both = new ArrayList<>();
        for (MunicipalityCode leaving : List.of(LOSSER, STAPHORST)) {
            both.add(two.submit(() -> {
                start.await();
                together.executeWithoutResult(status -> region.get(WithdrawingPartners.class)
                        .withdraw(LEADER, id, new WithdrawPartner(leaving, "weg", date("2026-06"), Particulars.NONE)));
                return null;
            }));
        }
        for (Future<?> one : both) {
            one.get();
        }
        two.shutdown();

        assertThat(region.summary(id).partners()).containsExactly(TUBBERGEN, DINKELLAND);
        assertThat(region.get(Cooperations.class).events(id)).hasSize(3);
    }

    @Test
    void taskListsReachTheSameCooperations() {
        TaskReach reach = region.get(TaskReach.class);
        assertThat(reach.led(LEADER, "c.id").parameters()).containsEntry("leadingAccount", "leider");
        assertThat(reach.led(account(Role.READER), "c.id").sql()).isEqualTo("1 = 0");
        assertThat(region.get(TaskNames.class).cooperations(List.of(first, CooperationId.create())))
                .containsOnlyKeys(first);
    }

    @Test
    void phase4BeginsAtTheConfirmedStartAndComesBackAfterPhase5() {
        region.reach(first, Phase.REALISATION);
        region.get(EnteringPhases.class).enter(first, Phase.REALISATION, date("2026-08"));
        region.get(EnteringPhases.class).enter(first, Phase.FURTHER_DEVELOPMENT, date("2026-09"));
        region.get(EnteringPhases.class).enter(first, Phase.REALISATION, date("2026-10"));

        assertThat(region.get(Cooperations.class).phases(first))
                .containsExactly(
                        new PhasePeriod(Phase.ORIENTATION, date("2026-01"), date("2026-06")),
                        new PhasePeriod(Phase.IMPLEMENTATION, date("2026-06"), date("2026-07-10")),
                        new PhasePeriod(Phase.REALISATION, date("2026-07-10"), date("2026-09")),
                        new PhasePeriod(Phase.FURTHER_DEVELOPMENT, date("2026-09"), date("2026-10")),
                        new PhasePeriod(Phase.REALISATION, date("2026-10"), null));
        assertThat(region.summary(first).realisedOn()).isEqualTo(date("2026-07-10"));
    }

    @Test
    void plannedAndActualStartAreKeptApart() {
        region.reach(first, Phase.IMPLEMENTATION);
        ConfirmingStarts starts = region.get(ConfirmingStarts.class);
        starts.plan(LEADER, first, new ConfirmStart(date("2027-07-01"), null, Particulars.NONE));

        assertThat(region.summary(first).plannedStart()).isEqualTo(date("2027-07-01!"));
        assertThat(region.summary(first).realisedOn()).isNull();
        assertThatThrownBy(() ->
                        starts.confirm(LEADER, second, new ConfirmStart(date("2026-07-01"), null, Particulars.NONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        starts.confirm(CASEBOOK, second, new ConfirmStart(date("2026-07-01"), null, Particulars.NONE)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anEvaluationIsAskedForInPhase4() {
        RequestEvaluation request = new RequestEvaluation("klachten", date("2026-11"), Particulars.NONE);
        assertThatThrownBy(() -> region.get(RequestingEvaluations.class).request(LEADER, first, request))
                .isInstanceOf(Conflict.class);
        region.reach(first, Phase.REALISATION);
        region.get(RequestingEvaluations.class).request(LEADER, first, request);
        assertThat(region.process.told).endsWith("evaluationRequested");
    }
}
