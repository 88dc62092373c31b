package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.web.TestTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The decision log tells of a cost key as pages do, whatever the language of whoever lays it down. */
class CostKeyWordsTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPeriodBeginsOnADayInDutchWords() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words("2026-03-03"))
                .isEqualTo("Verdeelsleutel overeengekomen: gelijke delen; vanaf 3 maart 2026 Ommen 1/1");
        assertThat(words("2027!")).contains("vanaf 2027 Ommen");
    }

    private static String words(String from) {
        CostKeyPeriod period =
                new CostKeyPeriod(null, EffectiveDate.parse(from), null, null, Map.of(OMMEN, Share.of(1, 1)), null);
        AgreeCostKey key = new AgreeCostKey(
                CooperationId.create(),
                CostKeyType.EQUAL,
                List.of(period),
                null,
                null,
                null,
                AgreementStatus.AGREED,
                EffectiveDate.parse("2026-03-03"),
                null,
                null);
        return CostKeyWords.of(key, Map.of(OMMEN, "Ommen"), TestTexts.dates(TestTexts.of()));
    }
}
