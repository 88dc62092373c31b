package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class EffectiveDateJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(EffectiveDate.class, new EffectiveDateWriter()))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2011-09-19",
                "2011-03",
                "2006",
                "2010-12~",
                "2006/2009",
                "../2006",
                "2012-07-10/..",
                "?",
                "2013!"
            })
    void aDateReadsBackAsItWasWritten(String written) {
        EffectiveDate date = EffectiveDate.parse(written);

        EffectiveDateJson read = JSON.readValue(JSON.writeValueAsString(date), EffectiveDateJson.class);

        assertThat(read.toDate("on")).isEqualTo(date);
    }

    @Test
    void aMonthIsNotPaddedAndUnknownIsAWord() {
        assertThat(JSON.writeValueAsString(EffectiveDate.parse("2011-03!")))
                .isEqualTo("{\"value\":\"2011-03\",\"precision\":\"month\",\"planned\":true}");
        assertThat(JSON.writeValueAsString(EffectiveDate.parse("2006/2009")))
                .isEqualTo("{\"value\":\"2006\",\"precision\":\"interval\",\"until\":\"2009\",\"planned\":false}");
        assertThat(JSON.writeValueAsString(EffectiveDate.unknown()))
                .isEqualTo("{\"value\":\"unknown\",\"precision\":\"unknown\",\"planned\":false}");
    }

    @Test
    void theShortFormWillDo() {
        assertThat(JSON.readValue("\"2010-12~\"", EffectiveDateJson.class).toDate("on"))
                .isEqualTo(EffectiveDate.parse("2010-12~"));
        assertThat(JSON.readValue("{\"value\":\"2011\"}", EffectiveDateJson.class)
                        .toDate("on"))
                .isEqualTo(EffectiveDate.parse("2011"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":\"2011-13\"}",
                "{\"value\":\"2011-03\",\"precision\":\"day\"}",
                "{\"value\":\"${7*7}\"}"
            })
    void whatIsNoDateIsRefusedByItsField(String json) {
        EffectiveDateJson read = JSON.readValue(json, EffectiveDateJson.class);

        assertThatThrownBy(() -> read.toDate("effective"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting("field")
                        .containsExactly("effective"));
    }
}
