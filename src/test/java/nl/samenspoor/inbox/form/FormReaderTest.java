package nl.samenspoor.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.samenspoor.inbox.spi.FormOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class FormReaderTest {

    static Form form(String components) {
        return new FormReader("try-out.form").read(json("tryOut", components));
    }

    private static String json(String id, String components) {
        return "{\"type\":\"default\",\"id\":\"" + id + "\",\"schemaVersion\":16,\"components\":[" + components + "]}";
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static Resource model(String formRef) {
        return file(
                "m.bpmn",
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><process><userTask id='userTask_x'"
                        + " camunda:formRef='" + formRef + "'/></process></definitions>");
    }

    @ParameterizedTest
    @CsvSource({"filepicker", "expression", "html", "button", "table", "iframe", "taglist", "nonsense", "''"})
    void aTypeThatIsNotOnTheListIsRefusedWithItsNameAndTheFile(String type) {
        assertThatThrownBy(() -> form("{\"type\":\"" + type + "\",\"key\":\"a\"}"))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("try-out.form")
                .hasMessageContaining("'" + type + "'");
    }

    @Test
    void aTypeInsideARowIsRefusedToo() {
        assertThatThrownBy(() -> form("{\"type\":\"dynamiclist\",\"path\":\"rows\",\"components\":"
                        + "[{\"type\":\"documentPreview\",\"key\":\"a\"}]}"))
                .hasMessageContaining("documentPreview");
    }

    @Test
    void aTimeOfDayIsRefused() {
        assertThatThrownBy(() -> form("{\"type\":\"datetime\",\"subtype\":\"datetime\",\"key\":\"a\"}"))
                .hasMessageContaining("dates only");
    }

    @Test
    void aHiddenOrReadOnlyFieldIsRefusedAsThePageWouldNotHideIt() {
        assertThatThrownBy(() -> form("{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=true\"}}"))
                .hasMessageContaining("'conditional' of the component 'a'");
    }

    @Test
    void theSameKeyTwiceIsRefusedAlsoAcrossGroups() {
        String field = "{\"type\":\"textfield\",\"key\":\"a\"}";
        assertThatThrownBy(() -> form(field + ",{\"type\":\"group\",\"id\":\"g\",\"components\":[" + field + "]}"))
                .hasMessageContaining("'a' is there twice");
    }

    @Test
    void theSameKeyInARowAndOutsideItIsFine() {
        Form form = form("{\"type\":\"textfield\",\"key\":\"a\"},{\"type\":\"dynamiclist\",\"path\":\"rows\","
                + "\"components\":[{\"type\":\"textfield\",\"key\":\"a\"}]}");
        assertThat(form.questions()).extracting(Field::key).containsExactly("a", "rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | must have type",
                "not json | not valid JSON",
                "{\"type\":\"default\",\"schemaVersion\":16,\"id\":\"../x\"} | camel case",
                "{\"type\":\"default\",\"schemaVersion\":16,\"id\":\"x\"} | no fields",
                "{\"type\":\"default\",\"schemaVersion\":4,\"id\":\"x\"} | schemaVersion 16",
                "{\"type\":\"default\",\"type\":\"default\"} | not valid JSON"
            })
    void aFileThatIsNoFormIsRefused(String text, String why) {
        assertThatThrownBy(() -> new FormReader("odd.form").read(text))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("odd.form")
                .hasMessageContaining(why);
    }

    @Test
    void aSelectWithoutChoicesAndABrokenPatternAreRefused() {
        assertThatThrownBy(() -> form("{\"type\":\"select\",\"key\":\"a\"}")).hasMessageContaining("no choices");
        assertThatThrownBy(() -> form("{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"(\"}}"))
                .hasMessageContaining("regular expression");
    }

    @Test
    void choicesFromTheCooperationTakeTheirPlaceAndAQuestionWithoutAnyIsNotAsked() {
        Form form = form("{\"type\":\"select\",\"key\":\"partner\",\"valuesKey\":\"partners\"},"
                + "{\"type\":\"textfield\",\"key\":\"note\"}");
        assertThat(form.with(Map.of()).questions()).extracting(Field::key).containsExactly("note");
        assertThat(form.with(Map.of("partner", List.of())).questions()).hasSize(1);
        assertThat(form.with(Map.of("partner", List.of(new FormOption("GM0148", "Dalfsen"))))
                        .question("partner")
                        .orElseThrow()
                        .options())
                .containsExactly(new FormOption("GM0148", "Dalfsen"));
    }

    @Test
    void aFormNobodyAsksForAndATaskWithoutItsFormStopTheStart() {
        Resource form = file("try-out.form", json("tryOut", "{\"type\":\"textfield\",\"key\":\"a\"}"));
        assertThatThrownBy(() -> new FormFiles(List.of(form), List.of(model("other"))))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("try-out.form");
        assertThatThrownBy(() -> new FormFiles(List.of(), List.of(model("other"))))
                .hasMessageContaining("other.form");
        assertThatThrownBy(() -> new FormFiles(
                        List.of(file("wrong.form", json("tryOut", "{\"type\":\"textfield\",\"key\":\"a\"}"))),
                        List.of(model("tryOut"))))
                .hasMessageContaining("must be called try-out.form");
    }
}
