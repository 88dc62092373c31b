package nl.samenspoor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.samenspoor.kernel.EffectiveDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a term stands on a day. */
class RunningTermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-18, running, 15",
        "2026-10-19, near, 14",
        "2026-11-02, near, 0",
        "2026-11-03, over, -1",
        "2027-11-02, over, -365",
    })
    void aTermRunsThenEndsSoonAndIsOverTheDayAfterItsLast(String today, String state, long left) {
        RunningTerm term = SampleTerm.on(today, "wgr_view_draft", "2026-09-07", null);

        assertThat(term.state().key()).isEqualTo(state);
        assertThat(term.daysLeft()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-12, running",
        "2026-10-13, near",
        "2026-10-28, perhaps-over",
        "2026-11-25, perhaps-over",
        "2026-11-26, over"
    })
    void aTermThatStartedSomewhereInSeptemberIsOnlyOverWhenItSurelyIs(String today, String state) {
        RunningTerm term = SampleTerm.on(today, "wgr_view_draft", "2026-09", null);

        assertThat(term.state().key()).isEqualTo(state);
        assertThat(term.daysLeft()).isNull();
    }

    @Test
    void nobodyIsLateWhenAMinimumOrAWaitHasPassed() {
        assertThat(SampleTerm.on("2021-02-17", "arhi_open", "2020-12-23", null).state())
                .isEqualTo(TermState.ELAPSED);
        assertThat(SampleTerm.on("2026-11-17", "wor_wait", "2026-10-15", null).state())
                .isEqualTo(TermState.ELAPSED);
        assertThat(SampleTerm.on("2026-11-16", "wor_wait", "2026-10-15", null).state())
                .isEqualTo(TermState.NEAR);
    }

    @Test
    void whatIsPlannedHasNotBegun() {
        assertThat(SampleTerm.on("2026-11-24", "wgr_view_draft", "2027-01-04!", null)
                        .state())
                .isEqualTo(TermState.AHEAD);
        assertThat(SampleTerm.on("2027-01-04", "wgr_view_draft", "2027-01-04!", null)
                        .state())
                .isEqualTo(TermState.RUNNING);
    }

    @Test
    void whatWasClosedNoLongerCountsDays() {
        Closing early = new Closing(Closing.How.EARLY, EffectiveDate.parse("2026-09-20"), null, null);
        RunningTerm closed = SampleTerm.on("2027-01-01", "wgr_view_draft", "2026-09-07", early);

        assertThat(closed.state()).isEqualTo(TermState.CLOSED);
        assertThat(closed.closedEarly()).isTrue();
        assertThat(closed.daysLeft()).isNull();
        Closing mistake = new Closing(Closing.How.MISTAKEN, EffectiveDate.parse("2026-09-20"), "dubbel", null);
        assertThat(SampleTerm.on("2026-09-21", "wgr_view_draft", "2026-09-07", mistake)
                        .state())
                .isEqualTo(TermState.MISTAKEN);
    }

    @Test
    void nothingIsSaidOfAnEndWithoutAKnownStart() {
        RunningTerm term = SampleTerm.on("2026-11-24", "wgr_view_draft", "?", null);

        assertThat(term.state()).isEqualTo(TermState.RUNNING);
        assertThat(term.daysLeft()).isNull();
        assertThat(term.due().isUnknown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // summer and winter time begin on these days; in the Netherlands midnight has passed
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26",
        "2026-12-31T23:00:00Z, 2027-01-01",
        "2028-02-28T23:00:00Z, 2028-02-29",
    })
    void theDayChangesAtMidnightInTheNetherlands(Instant now, LocalDate day) {
        assertThat(new Today(Clock.fixed(now, ZoneOffset.UTC)).day()).isEqualTo(day);
    }

    @Test
    void anAgreedLastDayIsAsOpenAsItIsKnown() {
        LocalDate end = LocalDate.of(2030, 12, 31);
        assertThat(Due.agreed(EffectiveDate.parse("../2030"))).isEqualTo(new Due(null, end, false));
        assertThat(Due.agreed(EffectiveDate.parse("2030"))).isEqualTo(new Due(LocalDate.of(2030, 1, 1), end, false));
        assertThat(Due.agreed(EffectiveDate.parse("2030-12-31/.."))).isEqualTo(new Due(end, null, false));
        assertThat(Due.agreed(EffectiveDate.parse("2030-12-31~"))).isEqualTo(new Due(end, end, true));
    }
}
