package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinesTest {

    private static final MunicipalityCode OMMEN = new MunicipalityCode("GM0175");
    private static final MunicipalityCode HARDENBERG = new MunicipalityCode("GM0160");

    private final Municipalities municipalities = mock(Municipalities.class);

    @BeforeEach
    void know() {
        when(municipalities.byName("Ommen"))
                .thenReturn(Optional.of(new Municipality(OMMEN, "Ommen", null, null, null, null)));
        when(municipalities.byName("Hardenberg"))
                .thenReturn(Optional.of(new Municipality(HARDENBERG, "Hardenberg", null, null, null, null)));
    }

    @Test
    void aLineNamesAMunicipalityAndItsShare() {
        assertThat(ShareLines.read("shares", "Ommen: 2/7\n\nHardenberg: 5/7\n", municipalities))
                .isEqualTo(Map.of(OMMEN, Share.of(2, 7), HARDENBERG, Share.of(5, 7)));
        assertThat(ShareLines.read("shares", "Ommen: 28,5%", municipalities))
                .isEqualTo(Map.of(OMMEN, Share.of(285, 1000)));
    }

    @Test
    void nothingWrittenMeansTheSharesAreUnknown() {
        assertThat(ShareLines.read("shares", null, municipalities)).isEmpty();
    }

    @Test
    void everyWrongLineIsNamed() {
        assertThatThrownBy(() -> ShareLines.read("shares", "Ommen 2/7\nHardenberg: veel", municipalities))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ommen 2/7", "Ommen: veel", "Nergenshuizen: 1/2", "Ommen: 1/2\nOmmen: 1/2", "Ommen: 3/2"})
    void aWrongLineIsRefused(String text) {
        assertThatThrownBy(() -> ShareLines.read("shares", text, municipalities))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void thePartsOfARatioAreSharesOfTheirSum() {
        assertThat(ShareLines.readRatio("shares", "Ommen: 2\nHardenberg: 5", municipalities))
                .isEqualTo(Map.of(OMMEN, Share.of(2, 7), HARDENBERG, Share.of(5, 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "Nergenshuizen: 2|Ommen: 5, agreement.municipalityName",
        "Ommen: 2|Ommen: 5, agreement.shareLine",
        "Ommen: 0|Hardenberg: 0, agreement.ratioNeeded"
    })
    void aRatioIsToldWhatIsWrongWithItsOwnParts(String lines, String code) {
        assertThatThrownBy(() -> ShareLines.readRatio("shares", lines.replace('|', '\n'), municipalities))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(FieldProblem::code)
                        .containsExactly(code));
    }
}
