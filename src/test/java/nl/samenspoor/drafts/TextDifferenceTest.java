package nl.samenspoor.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.samenspoor.drafts.TextDifference.Kind;
import nl.samenspoor.drafts.TextDifference.Piece;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void aChangedWordIsMarkedAndTheRestOfItsParagraphIsNot() {
        assertThat(TextDifference.of("Eerst de visie.\nDan de vorm.", "Eerst het doel.\nDan de vorm.")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.SAME, "Eerst "),
                        new Piece(Kind.DELETED, "de visie"),
                        new Piece(Kind.INSERTED, "het doel"),
                        new Piece(Kind.SAME, ".\nDan de vorm."));
    }

    @Test
    void sentencesWithHardlyAWordInCommonAreNotTornApart() {
        assertThat(TextDifference.of("Waar staan wij over enkele jaren, en wie merkt dat?", "Dichtbij en sterk.")
                        .pieces())
                .containsExactly(
                        new Piece(Kind.DELETED, "Waar staan wij over enkele jaren, en wie merkt dat?"),
                        new Piece(Kind.INSERTED, "Dichtbij en sterk."));
    }

    @Test
    void nothingDiffersBetweenEqualTextsAndAllOfItWhereOneIsEmpty() {
        assertThat(TextDifference.of("Gelijk.", "Gelijk.").any()).isFalse();
        assertThat(TextDifference.of("", "Nieuw.").pieces()).containsExactly(new Piece(Kind.INSERTED, "Nieuw."));
        assertThat(TextDifference.of("Oud.", "").pieces()).containsExactly(new Piece(Kind.DELETED, "Oud."));
        assertThat(TextDifference.of("", "").pieces()).isEmpty();
    }

    @Test
    void bothTextsCanAlwaysBeReadBackFromTheirDifference() {
        Random random = new Random(4);
        for (int round = 0; round < 400; round++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextBoolean() ? changed(random, before) : text(random, random.nextInt(60));
            TextDifference difference = TextDifference.of(before, after);
            assertThat(joined(difference.left())).isEqualTo(before);
            assertThat(joined(difference.right())).isEqualTo(after);
            assertThat(difference.any()).isEqualTo(!before.equals(after));
        }
    }

    /** Two texts of the longest length without a word in common must not hold up a page. */
    @Test
    void veryLongTextsWithoutAnythingInCommonAreComparedAsAWhole() {
        String before = "a ".repeat(10_000);
        String after = "b\n".repeat(10_000);
        TextDifference difference = TextDifference.of(before, after);
        assertThat(difference.pieces()).hasSize(2);
        assertThat(joined(difference.right())).isEqualTo(after);
    }

    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append("abcdefé".charAt(random.nextInt(7))).append(random.nextInt(5) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String changed(Random random, String text) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        return text.substring(0, from) + text(random, random.nextInt(4)) + text.substring(to);
    }
}
