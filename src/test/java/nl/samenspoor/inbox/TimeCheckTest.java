package nl.samenspoor.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 24 November 2026; the cooperation began on 5 January 2026 unless a test says otherwise. */
class TimeCheckTest {

    private EffectiveDate began = EffectiveDate.parse("2026-01-05");
    private final TimeCheck check = new TimeCheck(
            cooperation -> began, Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneId.of("Europe/Amsterdam")));

    private List<String> codes(Actor actor, String form, String date) {
        WorkContext work = new WorkContext(
                "t1", Inbox.COOPERATION, "userTask_" + form, form, null, null, Body.PROJECT_LEADER, null);
        return check.problems(actor, work, Answers.of(Map.of(Answers.EFFECTIVE, date))).stream()
                .map(FieldProblem::code)
                .toList();
    }

    private List<String> codes(String date) {
        return codes(Inbox.LEADER, "draftBusinessCase", date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026-12", "2027", "2026-12~", "2027/2028", "2027-01-01/..", "9999", "2027!"})
    void whatCanOnlyHappenAfterTodayIsRefused(String date) {
        assertThat(codes(date)).containsExactly("inbox.inFuture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-11", "2026", "2026-11~", "2026/2027", "2026-06/..", "../2027", "?"})
    void whatMayHaveHappenedByTodayIsAccepted(String date) {
        assertThat(codes(date)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2025-12", "2025", "2024-02-29", "1600", "../2025", "2020/2025", "2025~"})
    void whatCanOnlyHaveHappenedBeforeTheStartIsRefused(String date) {
        assertThat(codes(date)).containsExactly("inbox.beforeStart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-01", "2026", "2025/2026", "2026~", "../2026-01-05"})
    void whatMayHaveHappenedSinceTheStartIsAccepted(String date) {
        assertThat(codes(date)).isEmpty();
    }

    @Test
    void aStartThatIsRoughlyKnownOrUnknownRefusesOnlyWhatItSurelyExcludes() {
        began = EffectiveDate.parse("2011");
        assertThat(codes("2011-01-01")).isEmpty();
        assertThat(codes("2010-12-31")).containsExactly("inbox.beforeStart");
        began = EffectiveDate.parse("2010-12~");
        assertThat(codes("2010-12-01")).isEmpty();
        assertThat(codes("2010-11")).containsExactly("inbox.beforeStart");
        began = EffectiveDate.unknown();
        assertThat(codes("1600")).isEmpty();
    }

    @Test
    void whatIsAboutThePrehistoryMayBeOlderButNotOfTheFuture() {
        assertThat(codes(Inbox.LEADER, "describePrehistory", "1998")).isEmpty();
        assertThat(codes(Inbox.LEADER, "registerSignal", "2025-12")).isEmpty();
        assertThat(codes(Inbox.LEADER, "describePrehistory", "2027")).containsExactly("inbox.inFuture");
    }

    @Test
    void historyIsKeptAsTheSourceHasItAndGatesCheckTheirOwnDecisions() {
        assertThat(codes(Actor.system("casebook"), "draftBusinessCase", "1998")).isEmpty();
        assertThat(codes(Actor.system("casebook"), "draftBusinessCase", "2099")).isEmpty();
        assertThat(codes(Inbox.CLERK, "recordCouncilDecision", "2099")).isEmpty();
    }
}
