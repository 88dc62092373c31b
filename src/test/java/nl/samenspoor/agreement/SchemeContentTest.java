package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.samenspoor.gate.spi.Finding;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.junit.jupiter.api.Test;

class SchemeContentTest {

    private static SchemeContent content(Map<SchemeItem, ItemCheck> items) {
        return new SchemeContent(
                1, items, null, null, EffectiveDate.parse("2026-10-01"), null, Instant.EPOCH, "leider");
    }

    @Test
    void aSchemeWithoutABodyIsNotAskedForASeatABoardOrLiquidation() {
        assertThat(SchemeItem.askedOf(LegalForm.LIGHT_SCHEME))
                .contains(SchemeItem.INTERESTS, SchemeItem.LEAVING, SchemeItem.EVALUATION)
                .doesNotContain(SchemeItem.SEAT, SchemeItem.BOARD, SchemeItem.ASSETS, SchemeItem.LIQUIDATION);
        assertThat(SchemeItem.askedOf(LegalForm.PUBLIC_BODY)).containsExactly(SchemeItem.values());
        assertThat(SchemeItem.askedOf(LegalForm.COVENANT)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedEachAndWhatNobodyJudgedIsCountedNotCalledMissing() {
        SchemeContent content = content(Map.of(
                SchemeItem.INTERESTS, new ItemCheck(ItemCheck.State.IN_SCHEME, "3", null),
                SchemeItem.LEAVING, new ItemCheck(ItemCheck.State.MISSING, null, null),
                SchemeItem.POWERS, new ItemCheck(ItemCheck.State.NOT_APPLICABLE, null, "Er gaat niets over.")));
        assertThat(SchemeContentAtGate.findings(LegalForm.LIGHT_SCHEME, content))
                .extracting(Finding::code)
                .containsExactly("agreement.warn.contentMissing", "agreement.warn.contentNotJudged");
        assertThat(SchemeContentAtGate.findings(LegalForm.LIGHT_SCHEME, content)
                        .get(1)
                        .arguments())
                .containsExactly("5");
        assertThat(SchemeContentAtGate.findings(LegalForm.LIGHT_SCHEME, null))
                .extracting(Finding::code)
                .containsExactly("agreement.warn.contentUnchecked");
    }

    @Test
    void anArticleIsCalledSoOnceHoweverItWasWritten() {
        for (String article : new String[] {"3 lid 1", "art. 3 lid 1", "Artikel 3 lid 1", "art 3 lid 1"}) {
            assertThat(new ItemCheck(ItemCheck.State.IN_SCHEME, article, null).articleNumber())
                    .isEqualTo("3 lid 1");
        }
        assertThat(new ItemCheck(ItemCheck.State.IN_SCHEME, "Bijlage 2", null).articleNumber())
                .isEqualTo("Bijlage 2");
    }
}
