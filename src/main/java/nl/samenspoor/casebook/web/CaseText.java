package nl.samenspoor.casebook.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.casebook.file.ReadingCaseFiles;
import nl.samenspoor.casebook.file.RefusedCaseFile;

/** The text of a case file as it comes in, byte for byte. */
final class CaseText {

    /** A character has at most four bytes; one byte more shows that it is too long. */
    private static final int MOST = 4 * ReadingCaseFiles.LONGEST + 1;

    private CaseText() {}

    /** @throws RefusedCaseFile when it is not UTF-8 */
    static String read(InputStream body) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readNBytes(MOST)))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new RefusedCaseFile(List.of(new CaseProblem(0, null, "", "casebook.notUtf8", List.of())));
        }
    }
}
