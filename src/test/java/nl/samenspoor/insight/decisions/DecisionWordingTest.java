package nl.samenspoor.insight.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.TestTexts;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class DecisionWordingTest {

    private final DecisionWording wording = new DecisionWording(texts(), TestTexts.dates(texts()));

    private static Texts texts() {
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/gate");
        return TestTexts.from(messages);
    }

    @BeforeEach
    void inDutch() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static ListedDecision decision(@Nullable Choice choice) {
        return new ListedDecision(
                new CooperationId("a"),
                EffectiveDate.parse("2026-11-27"),
                GateKey.G4,
                null,
                null,
                1,
                Body.COLLEGE,
                new MunicipalityCode("GM9001"),
                null,
                "adopted",
                "gate.decision.adopted",
                choice,
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH);
    }

    @Test
    void whatWasChosenStandsBehindTheOutcome() {
        assertThat(wording.outcome(decision(Choice.ADJUST))).isEqualTo("aangenomen: bijstellen");
        assertThat(wording.outcome(decision(null))).isEqualTo("aangenomen");
    }
}
