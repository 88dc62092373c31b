package nl.samenspoor.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.Due;
import org.junit.jupiter.api.Test;

class ViewsBeforeConsentTest {

    private static final MunicipalityCode AAMEER = new MunicipalityCode("GM9101");
    private static final LocalDate LAST = LocalDate.parse("2026-11-02");

    private static List<FieldProblem> warnings(ViewRound.View view, ViewRound.Reply reply, String consent) {
        EffectiveDate received = EffectiveDate.parse("2026-09-07");
        ViewRound round = new ViewRound(
                1,
                ViewRoundKind.MAKING,
                null,
                received,
                new ViewRound.Sending("Ontwerp", received, null),
                List.of(new ViewRound.Council(AAMEER, received, new Due(LAST, LAST, false), 1L, view, reply)));
        return ViewsBeforeConsent.warnings(round, Map.of(AAMEER, "Aameer"), date(consent));
    }

    private static EffectiveDate date(String text) {
        return text.equals("unknown") ? EffectiveDate.unknown() : EffectiveDate.parse(text);
    }

    private static ViewRound.View view(boolean given, String on) {
        return new ViewRound.View(given, given ? "Pas artikel 5 aan." : null, EffectiveDate.parse(on), null);
    }

    @Test
    void consentOnTheLastDayOfTheEightWeeksIsTooEarlyWhileACouncilIsSilentAndADayLaterIsNot() {
        assertThat(warnings(null, null, "2026-11-02"))
                .containsExactly(FieldProblem.of(
                        "views", "consultation.warn.withinTerm", "Aameer", LocalDate.parse("2026-11-02")));
        assertThat(warnings(null, null, "2026-11-03")).isEmpty();
    }

    @Test
    void aCouncilThatGivesNoViewEndsTheWait() {
        assertThat(warnings(view(false, "2026-09-20"), null, "2026-09-21")).isEmpty();
        assertThat(warnings(view(false, "2026-09-20"), null, "2026-09-19"))
                .extracting(FieldProblem::code)
                .containsExactly("consultation.warn.beforeView");
    }

    @Test
    void aViewWantsAReplyBeforeConsent() {
        ViewRound.View view = view(true, "2026-10-01");
        assertThat(warnings(view, null, "2026-10-20"))
                .extracting(FieldProblem::code)
                .containsExactly("consultation.warn.noReply");
        ViewRound.Reply reply = new ViewRound.Reply("Wij passen het aan.", EffectiveDate.parse("2026-10-10"), null);
        assertThat(warnings(view, reply, "2026-10-20")).isEmpty();
    }

    @Test
    void consentOnAnUnknownDayCannotBeToldToBeAfterTheWait() {
        assertThat(warnings(null, null, "unknown"))
                .extracting(FieldProblem::code)
                .containsExactly("consultation.warn.withinTerm");
    }
}
