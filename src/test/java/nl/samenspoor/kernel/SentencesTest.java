package nl.samenspoor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatSomebodySaysAboutItFollowsAfterOneColon() {
        assertThat(Sentences.told("Signaal", "Te weinig mensen.")).isEqualTo("Signaal: Te weinig mensen.");
        assertThat(Sentences.told("Gekozen vorm: matrix (vorm 2)", "Opnieuw bezien: 2029"))
                .isEqualTo("Gekozen vorm: matrix (vorm 2). Opnieuw bezien: 2029");
    }
}
