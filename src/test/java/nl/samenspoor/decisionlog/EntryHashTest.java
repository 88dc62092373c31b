package nl.samenspoor.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryHashTest {

    private static String hash(String actors, String what, @Nullable String consequence, @Nullable String source) {
        return hash(actors, what, consequence, source, null);
    }

    private static String hash(
            String actors,
            String what,
            @Nullable String consequence,
            @Nullable String source,
            @Nullable String recordedAs) {
        return EntryHash.of(new Entry(
                "TD",
                1,
                "start",
                "2013-01-01!",
                LocalDate.of(2013, 1, 1),
                actors,
                what,
                consequence,
                null,
                "G3",
                source,
                null,
                Instant.parse("2026-11-24T10:15:30Z"),
                "leader",
                recordedAs,
                EntryHash.BEFORE_FIRST,
                ""));
    }

    @Test
    void textMovedToAnotherFieldChangesTheHash() {
        assertThat(hash("raad", "besluit met gevolg", "", null))
                .isNotEqualTo(hash("raad", "besluit", " met gevolg", null));
        assertThat(hash("raad", "besluit", "gevolg", null)).isNotEqualTo(hash("raad", "besluit", null, "gevolg"));
        assertThat(hash("raad", "besluit", null, null)).isNotEqualTo(hash("", "raadbesluit", null, null));
    }

    @Test
    void emptyTextIsNotTheSameAsNone() {
        assertThat(hash("raad", "besluit", "", null)).isNotEqualTo(hash("raad", "besluit", null, null));
    }

    @Test
    void textThatLooksLikeLengthsDoesNotConfuseFields() {
        assertThat(hash("", "a,1:b", null, null)).isNotEqualTo(hash("", "a", "b", null));
    }

    @Test
    void anOutsiderCanComputeTheHashFromTheDocumentedForm() throws Exception {
        String form =
                "27:samenspoor-decision-point-1,2:TD,1:1,5:start,11:2013-01-01!,4:raad,11:coöperatie,-,-,2:G3,-,-,"
                        + "27:2026-11-24T10:15:30.000000Z,6:leader,64:" + "0".repeat(64) + ",";

        byte[] expected = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));

        assertThat(hash("raad", "coöperatie", null, null))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void anEntryThatNamesARoleHasAFormOfItsOwn() throws Exception {
        String form =
                "27:samenspoor-decision-point-2,2:TD,1:1,5:start,11:2013-01-01!,4:raad,11:coöperatie,-,-,2:G3,-,-,"
                        + "27:2026-11-24T10:15:30.000000Z,6:leader,14:PROJECT_LEADER,64:" + "0".repeat(64) + ",";

        byte[] expected = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));

        assertThat(hash("raad", "coöperatie", null, null, "PROJECT_LEADER"))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }
}
