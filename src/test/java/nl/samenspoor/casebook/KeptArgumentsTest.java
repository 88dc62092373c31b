package nl.samenspoor.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.web.RecordedWords;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Why an import was refused is kept until somebody reads it, in his language. */
class KeptArgumentsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static ImportOutcome keptAndRead(Object... arguments) {
        String kept = JSON.writeValueAsString(ImportOutcome.of(new Conflict("cooperation.fieldStopped", arguments))
                .with(KeptArguments::written));
        return JSON.readValue(kept, ImportOutcome.class).with(KeptArguments::read);
    }

    @Test
    void whatAPageSaysInItsOwnWayComesBackAsItWas() {
        Object[] arguments = {
            new RecordedText("ICT"), EffectiveDate.parse("2012-05"), LocalDate.parse("2012-05-01"), 3, "Ommen"
        };

        assertThat(keptAndRead(arguments).arguments()).containsExactly(arguments);
    }

    @Test
    void noMarkIsKept() {
        assertThat(keptAndRead("Name: " + RecordedWords.in(Locale.ENGLISH, "ICT"))
                        .arguments())
                .containsExactly("Name: ICT");
    }

    @Test
    void whatWasKeptWithoutWordsOfItsOwnIsReadAsText() {
        ImportOutcome kept = JSON.readValue(
                """
                {"imported":null,"before":false,"problems":[],"refusal":"cooperation.fieldStopped","arguments":["ICT"]}""",
                ImportOutcome.class);

        assertThat(kept.with(KeptArguments::read).arguments()).containsExactly("ICT");
    }
}
