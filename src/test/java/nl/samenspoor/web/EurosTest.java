package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them, in Dutch and in English. */
class EurosTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250000 | 1250000",
                "1.250.000 | 1250000",
                "1.250.000,5 | 1250000.5",
                "1250000,50 | 1250000.50",
                "1250000.50 | 1250000.50",
                "1,250,000.50 | 1250000.50",
                "1.234 | 1234",
                "-12,05 | -12.05",
                "− € 12,05 | -12.05",
                "€ 0 | 0",
                "EUR 3 | 3"
            })
    void anAmountIsReadAsItIsMeant(String text, String euros) {
        assertThat(Euros.parse("amount", text)).isEqualByComparingTo(euros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "veel",
                "1,234",
                "1.2.3",
                "1,005",
                "0.875",
                "-0.500",
                "012.500",
                "0.875.000",
                "0,875.50",
                "12,34,56",
                "--1",
                "1e9",
                "0x10",
                "1234567890123456",
                "١٢"
            })
    void whatIsNoAmountOrCanBeReadInTwoWaysIsRefusedOnItsField(String text) {
        assertThatThrownBy(() -> Euros.parse("amount", text))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("amount"));
    }
}
