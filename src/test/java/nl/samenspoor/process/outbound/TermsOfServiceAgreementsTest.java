package nl.samenspoor.process.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.SignedOutright;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.TermsAlongFacts;
import nl.samenspoor.terms.TermsView;
import nl.samenspoor.terms.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Both terms of a service agreement from before they were kept are started at the start, each by itself. */
class TermsOfServiceAgreementsTest {

    private static final String END = "dvo_end";
    private static final String REVIEW = "dvo_review";
    private static final SignedOutright SIGNED = new SignedOutright(
            new StandingAgreement(
                    7,
                    CooperationId.create(),
                    "ict",
                    "ICT",
                    new MunicipalityCode("GM0001"),
                    1,
                    1,
                    ServiceAgreementState.SIGNED,
                    "Rekencentrum",
                    null,
                    EffectiveDate.parse("2026-01-01/2099-12-31"),
                    null,
                    null,
                    EffectiveDate.parse("2098"),
                    null,
                    null,
                    null,
                    null),
            EffectiveDate.parse("2025-12-01"));

    private final TermsAlongFacts terms = mock(TermsAlongFacts.class);
    private final TermsView running = mock(TermsView.class);
    private final ServiceAgreements agreements = mock(ServiceAgreements.class);
    private final Cooperations cooperations = mock(Cooperations.class);
    private final Logger log = (Logger) LoggerFactory.getLogger(TermsOfServiceAgreements.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void oneAgreement() {
        when(agreements.signedOutright()).thenReturn(List.of(SIGNED));
        when(running.of(anyCollection())).thenReturn(Map.of());
        when(cooperations.summary(SIGNED.agreement().cooperation())).thenReturn(mock(CooperationSummary.class));
        log.setLevel(Level.INFO);
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(logged);
        log.setLevel(null);
    }

    private void cover() {
        new TermsOfServiceAgreements(terms, running, agreements, cooperations, new Today(Clock.systemUTC())).coverOld();
    }

    private static StartTerm term(String id) {
        return argThat(command -> command != null && command.term().equals(id));
    }

    private List<String> said() {
        return logged.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aTermThatIsRefusedLeavesTheOtherToStart() {
        when(terms.start(any(), term(END))).thenThrow(new Conflict("terms.runsAlready"));
        when(terms.start(any(), term(REVIEW))).thenReturn(true);

        cover();

        verify(terms).start(any(), term(REVIEW));
        assertThat(said())
                .containsExactly(
                        "Service agreement 7 got no term dvo_end: terms.runsAlready",
                        "Service agreement 7 got its term dvo_review");
    }

    @Test
    void whatDidNotStartIsNotSaidToHaveStarted() {
        when(terms.start(any(), term(END))).thenReturn(true);
        when(terms.start(any(), term(REVIEW))).thenReturn(false);

        cover();

        assertThat(said()).containsExactly("Service agreement 7 got its term dvo_end");
    }
}
