package nl.samenspoor.terms;

import static nl.samenspoor.terms.TermsFixture.COOPERATION;
import static nl.samenspoor.terms.TermsFixture.DINKELLAND;
import static nl.samenspoor.terms.TermsFixture.LEADER;
import static nl.samenspoor.terms.TermsFixture.LOSSER;
import static nl.samenspoor.terms.TermsFixture.TUBBERGEN;
import static nl.samenspoor.terms.TermsFixture.seat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.terms.Closing.How;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Terms that run: started, closed, read, and never changed. */
class StartingAndClosingTermsTest {

    private static final TermSubject COUNCIL = TermSubject.at(GateKey.G3, TUBBERGEN, Body.COUNCIL);

    final TermsFixture terms = fixture();

    TermsFixture fixture() {
        return new TermsFixture();
    }

    private static StartTerm view(TermSubject subject, String startedOn) {
        return new StartTerm(
                COOPERATION, "wgr_view_draft", subject, EffectiveDate.parse("startedOn", startedOn), "brief college");
    }

    private long start(StartTerm command) {
        return terms.starting.start(LEADER, command);
    }

    private static Closing closing(How how, String on, String reason) {
        return new Closing(how, EffectiveDate.parse("closedOn", on), reason, null);
    }

    private RunningTerm only() {
        List<RunningTerm> all = terms.view.of(COOPERATION);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void aReasonThatFollowsFromAFactIsReadInTheReadersLanguageAndWordsStayWords() {
        long one = start(view(TermSubject.viewRound(TUBBERGEN, 2), "2026-10-05"));
        terms.closing.close(
                LEADER, COOPERATION, one, Closing.early(EffectiveDate.parse("2026-10-20"), Because.NEW_VIEW_ROUND));
        try {
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(only().closing().reason()).isEqualTo("A new round of views has begun.");
            assertThat(only().documentName()).isEqualTo("Draft scheme, round 2");
            LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
            assertThat(only().closing().reason()).isEqualTo("Er is een nieuwe zienswijzeronde begonnen.");
            assertThat(only().documentName()).isEqualTo("Ontwerp van de regeling, ronde 2");
            terms.jdbc
                    .sql("update term_closing set reason = 'Er is een nieuwe ronde.'")
                    .update();
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(only().closing().reason()).as("of before").isEqualTo("Er is een nieuwe ronde.");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void theTermsOfAMunicipalityThatLeftAreClosedAndThoseOfOthersRun() {
        start(view(COUNCIL, "2026-10-05"));
        start(view(COUNCIL, "2026-11-10"));
        start(view(TermSubject.at(GateKey.G3, DINKELLAND, Body.COUNCIL), "2026-10-05"));

        terms.along.closeForLeaver(LEADER, COOPERATION, "wgr_view_draft", TUBBERGEN, EffectiveDate.parse("2026-11-01"));

        assertThat(terms.view.of(COOPERATION))
                .filteredOn(term -> !term.state().open())
                .extracting(
                        term -> term.subject().municipality(),
                        term -> term.closing().on().toEdtf(),
                        term -> term.closing().how())
                .containsExactlyInAnyOrder(
                        tuple(TUBBERGEN, "2026-11-01", How.EARLY), tuple(TUBBERGEN, "2026-11-10", How.EARLY));
        assertThat(terms.view.of(COOPERATION)).hasSize(3);
    }

    @Test
    void aTermThatStartsKnowsItsLastDayItsSourceAndWhoItIsAbout() {
        start(view(COUNCIL, "2026-10-05"));

        RunningTerm term = only();
        assertThat(term.due().notBefore()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(term.daysLeft()).isEqualTo(6);
        assertThat(term.state()).isEqualTo(TermState.NEAR);
        assertThat(term.subject()).isEqualTo(COUNCIL);
        assertThat(term.municipalityName()).isEqualTo("Tubbergen");
        assertThat(term.source()).isEqualTo("brief college");
        assertThat(term.recordedBy()).isEqualTo("leider");
        assertThat(terms.view.atGate(COOPERATION, GateKey.G3)).hasSize(1);
        assertThat(terms.view.atGate(COOPERATION, GateKey.G2)).isEmpty();
    }

    @Test
    void aCouncilThatWantsNoViewClosesItsTermEarlyItself() {
        long key = start(view(COUNCIL, "2026-10-05"));

        List<FieldProblem> warnings = terms.closing.close(
                seat(TUBBERGEN, Role.COUNCIL_CLERK), COOPERATION, key, closing(How.EARLY, "2026-10-20", null));

        assertThat(warnings).isEmpty();
        assertThat(only().state()).isEqualTo(TermState.CLOSED);
        assertThat(only().closing().on()).isEqualTo(EffectiveDate.parse("2026-10-20"));
    }

    @Test
    void closingEarlyWithoutAGroundOrBeforeTheWaitIsOverIsWarnedForAndRecordedAllTheSame() {
        long key = start(
                new StartTerm(COOPERATION, "eval_key", TermSubject.WHOLE, EffectiveDate.parse("2026-01-01"), null));
        long wait = start(new StartTerm(
                COOPERATION,
                "wor_wait",
                new TermSubject(null, TUBBERGEN, Body.WORKS_COUNCIL, null),
                EffectiveDate.parse("2026-11-10"),
                null));

        assertThat(terms.closing.close(LEADER, COOPERATION, key, closing(How.EARLY, "2026-06-01", null)))
                .extracting(FieldProblem::code)
                .containsExactly("terms.warn.noEarlyClose");
        assertThat(terms.closing.close(LEADER, COOPERATION, wait, closing(How.MET, "2026-11-20", null)))
                .extracting(FieldProblem::code)
                .containsExactly("terms.warn.waitNotOver");
        assertThat(terms.view.of(COOPERATION)).allMatch(term -> !term.state().open());
    }

    @Test
    void theSameTermDoesNotRunTwiceButMayStartAnewAfterAMistake() {
        long key = start(view(COUNCIL, "2026-10-05"));

        assertThatThrownBy(() -> start(view(COUNCIL, "2026-10-05")))
                .isInstanceOf(Conflict.class)
                .hasMessage("terms.runsAlready");
        start(view(TermSubject.at(GateKey.G3, DINKELLAND, Body.COUNCIL), "2026-10-05"));
        terms.closing.close(LEADER, COOPERATION, key, closing(How.MISTAKEN, "2026-10-06", "verkeerde raad"));
        start(view(COUNCIL, "2026-10-05"));

        assertThat(terms.view.of(COOPERATION))
                .extracting(RunningTerm::state)
                .containsExactlyInAnyOrder(TermState.NEAR, TermState.NEAR, TermState.MISTAKEN);
    }

    @Test
    void aClosedTermIsClosedOnceAndNothingOfItChanges() {
        long key = start(view(COUNCIL, "2026-10-05"));
        terms.closing.close(LEADER, COOPERATION, key, closing(How.MET, "2026-11-20", null));

        assertThatThrownBy(
                        () -> terms.closing.close(LEADER, COOPERATION, key, closing(How.EXPIRED, "2026-11-23", null)))
                .isInstanceOf(Conflict.class)
                .hasMessage("terms.closedBefore");
        assertThat(only().closing().how()).isEqualTo(How.MET);
    }

    @Test
    void badInputIsRefusedOnItsFieldAndChangesNothing() {
        assertThat(field(() -> start(view(COUNCIL, "2026-12-01")))).isEqualTo("startedOn");
        assertThat(field(() -> start(view(COUNCIL, "2012-05-29")))).isEqualTo("startedOn");
        assertThat(field(() -> start(view(TermSubject.at(GateKey.G3, LOSSER, Body.COUNCIL), "2026-10-05"))))
                .isEqualTo("municipality");
        assertThat(field(() -> start(view(new TermSubject(null, null, Body.COUNCIL, null), "2026-10-05"))))
                .isEqualTo("municipality");
        assertThat(field(() -> start(new StartTerm(
                        COOPERATION, "wgr_unknown", TermSubject.WHOLE, EffectiveDate.parse("2026-10-05"), null))))
                .isEqualTo("term");
        assertThat(field(() -> start(view(new TermSubject(null, null, null, "x".repeat(201)), "2026-10-05"))))
                .isEqualTo("document");
        assertThat(terms.view.of(COOPERATION)).isEmpty();

        long key = start(view(COUNCIL, "2026-10-05"));
        assertThat(field(() -> terms.closing.close(LEADER, COOPERATION, key, closing(How.MET, "2026-11-25", null))))
                .isEqualTo("closedOn");
        assertThat(field(() -> terms.closing.close(LEADER, COOPERATION, key, closing(How.MET, "2026-10-04", null))))
                .isEqualTo("closedOn");
        assertThat(field(() -> terms.closing.close(LEADER, COOPERATION, key, closing(How.MISTAKEN, "2026-10-06", " "))))
                .isEqualTo("reason");
        assertThat(only().closing()).isNull();
    }

    @Test
    void aBodyKeepsItsOwnTermsAndNobodyElses() {
        Actor clerk = seat(TUBBERGEN, Role.COUNCIL_CLERK);
        long own = terms.starting.start(clerk, view(COUNCIL, "2026-10-05"));

        assertThatThrownBy(() -> terms.starting.start(
                        clerk, view(TermSubject.at(GateKey.G3, DINKELLAND, Body.COUNCIL), "2026-10-05")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> terms.starting.start(clerk, view(TermSubject.WHOLE, "2026-10-05")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> terms.closing.close(
                        seat(DINKELLAND, Role.COUNCIL_CLERK), COOPERATION, own, closing(How.EARLY, "2026-10-20", null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> terms.closing.close(
                        clerk, new CooperationId("hidden"), own, closing(How.EARLY, "2026-10-20", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> terms.closing.close(clerk, COOPERATION, 99, closing(How.EARLY, "2026-10-20", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatEndsFirstStandsOnTopAndWhatWasClosedBelow() {
        long closed = start(view(TermSubject.at(GateKey.G3, DINKELLAND, Body.COUNCIL), "2026-09-01"));
        terms.closing.close(LEADER, COOPERATION, closed, closing(How.MET, "2026-09-20", null));
        start(new StartTerm(COOPERATION, "eval_key", TermSubject.WHOLE, EffectiveDate.parse("2026-01-01"), null));
        start(view(TermSubject.WHOLE, "?"));
        start(view(COUNCIL, "2026-10-05"));

        assertThat(terms.view.of(COOPERATION))
                .extracting(term -> term.rule().id() + " " + term.state().key())
                .containsExactly(
                        "wgr_view_draft near", "eval_key running", "wgr_view_draft running", "wgr_view_draft closed");
    }

    @Test
    void aTermKeepsTheDayItWasCountedToWhenItStarted() {
        start(view(COUNCIL, "2026-10-05"));
        terms.jdbc
                .sql("update running_term set due_from = date '2026-12-07', due_until = date '2026-12-07'")
                .update();

        assertThat(only().due().notBefore()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void aTermTheCatalogueNoLongerKnowsStaysReadable() {
        start(view(COUNCIL, "2026-10-05"));
        terms.jdbc.sql("update running_term set term = 'gone_from_the_law'").update();

        assertThat(only().rule().in(java.util.Locale.ROOT).name()).isEqualTo("gone_from_the_law");
        assertThat(only().due().exact()).isTrue();
    }

    @Test
    void peopleWhoStartOrCloseTheSameTermAtOnceDoItOnce() throws Exception {
        assertThat(atOnce(() -> start(view(COUNCIL, "2026-10-05")))).isEqualTo(1);
        long key = only().key();
        assertThat(atOnce(() -> terms.closing.close(LEADER, COOPERATION, key, closing(How.MET, "2026-11-20", null))))
                .isEqualTo(1);
        assertThat(only().state()).isEqualTo(TermState.CLOSED);
    }

    /** How many of eight that do the same at once succeed; the others must meet a conflict. */
    private static int atOnce(Callable<?> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        CyclicBarrier together = new CyclicBarrier(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(people.submit(() -> {
                    together.await();
                    try {
                        work.call();
                        return true;
                    } catch (Conflict somebodyWasFirst) {
                        return false;
                    }
                }));
            }
            int done = 0;
            for (Future<Boolean> one : all) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    private static String field(Runnable refused) {
        try {
            refused.run();
        } catch (InvalidInput wrong) {
            return wrong.problems().get(0).field();
        }
        throw new AssertionError("accepted");
    }
}
