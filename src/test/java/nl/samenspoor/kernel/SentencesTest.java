package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aSentenceEndsWithOneSign() {
        assertThat(Sentences.closed("De kosten blijven open")).isEqualTo("De kosten blijven open.");
        assertThat(Sentences.closed("De kosten blijven open. ")).isEqualTo("De kosten blijven open.");
        assertThat(Sentences.closed("Wat kost het?")).isEqualTo("Wat kost het?");
        assertThat(Sentences.within("De kosten blijven open.")).isEqualTo("De kosten blijven open");
        assertThat(Sentences.within("Wordt vervolgd...")).isEqualTo("Wordt vervolgd...");
    }

    @Test
    void afterARemarkThatIsASentenceTheNextBeginsASentence() {
        assertThat(Sentences.listed(List.of("§5.4 (afgeleid)", "casusbestand tubbergen")))
                .isEqualTo("§5.4 (afgeleid); casusbestand tubbergen");
        assertThat(Sentences.listed(List.of("opmerking: valt samen (afgeleid).", "andere lezing: 2009", "spoor: ICT")))
                .isEqualTo("opmerking: valt samen (afgeleid). Andere lezing: 2009; spoor: ICT");
    }

    @Test
    void whatSomebodySaysAboutItFollowsAfterOneColon() {
        assertThat(Sentences.told("Signaal", "Te weinig mensen.")).isEqualTo("Signaal: Te weinig mensen.");
        assertThat(Sentences.told("Gekozen vorm: matrix (vorm 2)", "Opnieuw bezien: 2029"))
                .isEqualTo("Gekozen vorm: matrix (vorm 2). Opnieuw bezien: 2029");
    }
}
