package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of event is counted once in what a person sees before he imports. */
class CasePartTest {

    @Test
    void everyKindOfTheSchemaBelongsToExactlyOnePart() throws IOException {
        JsonNode kinds = JsonMapper.shared()
                .readTree(new ClassPathResource("casebook/casebook.schema.json")
                        .getContentAsString(StandardCharsets.UTF_8))
                .at("/$defs/event/properties/kind/enum");
        List<String> described = StreamSupport.stream(kinds.spliterator(), false)
                .map(kind -> kind.asString())
                .toList();

        assertThat(Arrays.stream(CasePart.values()).flatMap(part -> part.kinds().stream()))
                .containsExactlyInAnyOrderElementsOf(described);
    }
}
