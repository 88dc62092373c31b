package nl.samenspoor.document.file;

import static nl.samenspoor.document.file.SampleFiles.docxParts;
import static nl.samenspoor.document.file.SampleFiles.odtParts;
import static nl.samenspoor.document.file.SampleFiles.text;
import static nl.samenspoor.document.file.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisingFilesTest {

    private static final long LIMIT = 25L * 1024 * 1024;

    private final RecognisingFiles recognising = new RecognisingFiles();

    private FileType type(byte[] content) {
        try (ReceivedFile file = ReceivedFile.take(() -> new ByteArrayInputStream(content), LIMIT)) {
            return recognising.type(file);
        }
    }

    private String refusal(byte[] content) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> type(content));
        assertThat(refused).isNotNull();
        assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.field())
                .isEqualTo("file"));
        return refused.problems().get(0).code();
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(FileType.PDF, SampleFiles.pdf("een")),
                arguments(FileType.PNG, SampleFiles.png()),
                arguments(FileType.JPEG, SampleFiles.jpeg()),
                arguments(FileType.DOCX, SampleFiles.docx()),
                arguments(
                        FileType.XLSX,
                        zip(docxParts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))),
                arguments(
                        FileType.PPTX,
                        zip(docxParts(
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))),
                arguments(FileType.ODT, SampleFiles.odt()),
                arguments(FileType.ODS, odf("spreadsheet")),
                arguments(FileType.ODP, odf("presentation")),
                arguments(
                        FileType.TEXT, text("Verslag van de stuurgroep.\nAanwezig: beide colleges; één afmelding.\n")),
                arguments(FileType.TEXT, "Coëfficiënt in een oude tekenset".getBytes(StandardCharsets.ISO_8859_1)),
                arguments(FileType.TEXT, "Eén café".getBytes(StandardCharsets.ISO_8859_1)),
                arguments(
                        FileType.CSV,
                        "gemeente;naam\r\nOmmen;\"Café “Ons” – €\"\r\n".getBytes(Charset.forName("windows-1252"))),
                arguments(FileType.CSV, "\ufeffgemeente;naam\nOmmen;Café\n".getBytes(StandardCharsets.UTF_16LE)),
                arguments(FileType.TEXT, "\ufeffVerslag: één café".getBytes(StandardCharsets.UTF_16BE)),
                arguments(FileType.CSV, text("gemeente;inwoners\n\"Aa;meer\";21000\nBergveld;26000\n")));
    }

    private static byte[] odf(String what) {
        Map<String, byte[]> parts = odtParts();
        parts.put("mimetype", text("application/vnd.oasis.opendocument." + what));
        return zip(parts);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aFileIsWhatItsContentIs(FileType expected, byte[] content) {
        assertThat(type(content)).isEqualTo(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a picture that is a program", "active", text(SampleFiles.SVG)),
                arguments("the same with a declaration", "active", text("<?xml version=\"1.0\"?>\n" + SampleFiles.SVG)),
                arguments("a page", "active", text("<!DOCTYPE html><html><body onload=alert(1)></body></html>")),
                arguments("a page behind white space", "active", text("\ufeff \n <HTML><body>Dag</body></HTML>")),
                arguments("text with a page in it", "active", text("Verslag\n<script>alert(1)</script>")),
                arguments("a page that says it is a PDF", "active", text("<html>%PDF-1.7 <script>1</script></html>")),
                arguments("a PDF behind other bytes", "type", text("GIF89a=1;/*\n%PDF-1.7\n%%EOF")),
                arguments("a program", "type", program()),
                arguments("a script", "type", text("#!/bin/sh\nrm -rf /\n")),
                arguments("a packed folder", "type", zip(Map.of("lees.txt", text("dag")))),
                arguments("an old office file", "type", ole()),
                arguments("bytes of nothing", "type", new byte[] {0, 1, 2, 3, 0, 0, 0, 9}),
                arguments("text with a zero in it", "type", text("x".repeat(70_000) + "\0")),
                arguments(
                        "two bytes a character with a zero",
                        "type",
                        "\ufeffdag\0dag".getBytes(StandardCharsets.UTF_16LE)),
                arguments(
                        "a page in two bytes a character",
                        "active",
                        "\ufeffVerslag <script>1</script>".getBytes(StandardCharsets.UTF_16LE)),
                arguments("a half office file", "damaged", Arrays.copyOf(SampleFiles.docx(), 120)),
                arguments("macros", "macro", with(docxParts(), "word/vbaProject.bin")),
                arguments("macros in capitals", "macro", with(docxParts(), "word/VBAPROJECT.BIN")),
                arguments("controls", "macro", with(docxParts(), "word/activeX/activeX1.xml")),
                arguments(
                        "a file that says it has macros",
                        "macro",
                        zip(docxParts("application/vnd.ms-word.document.macroEnabled.main+xml"))),
                arguments("macros of an open format", "macro", with(odtParts(), "Basic/Standard/Module1.xml")),
                arguments("scripts of an open format", "macro", with(odtParts(), "Scripts/python/x.py")),
                arguments("a name that leads out", "paths", with(docxParts(), "../../etc/passwd")),
                arguments("a name from the root", "paths", with(docxParts(), "/etc/passwd")),
                arguments("a name of another system", "paths", with(docxParts(), "word\\..\\x.xml")),
                arguments("a name of a drive", "paths", with(docxParts(), "C:/x.xml")),
                arguments("two names that are one elsewhere", "paths", with(docxParts(), "WORD/document.xml")),
                arguments("very many parts", "bomb", many()),
                arguments("a part that unpacks to much", "bomb", bomb()));
    }

    private static byte[] with(Map<String, byte[]> parts, String name) {
        parts.put(name, text("x"));
        return zip(parts);
    }

    private static byte[] many() {
        Map<String, byte[]> parts = docxParts();
        IntStream.range(0, 5_001).forEach(i -> parts.put("word/p" + i + ".xml", new byte[0]));
        return zip(parts);
    }

    private static byte[] bomb() {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/media/leeg.bin", new byte[30 * 1024 * 1024]);
        return zip(parts);
    }

    private static byte[] program() {
        byte[] program = new byte[200];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 128;
        program[128] = 'P';
        program[129] = 'E';
        return program;
    }

    private static byte[] ole() {
        byte[] old = new byte[600];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, old, 0, mark.length);
        return old;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoneOfTheTypesOrCouldDoHarmIsRefusedWithTheReason(String what, String reason, byte[] content) {
        assertThat(refusal(content)).as(what).isEqualTo("document.file." + reason);
    }

    @Test
    void aBombIsFoundByUnpackingNotByWhatItSaysOfItself() {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(100_000);
        for (int i = 0; i < bomb.length - 4; i++) {
            if (bomb[i] == 'P' && bomb[i + 1] == 'K' && bomb[i + 2] == 1 && bomb[i + 3] == 2) {
                Arrays.fill(bomb, i + 24, i + 28, (byte) 0);
            }
        }

        assertThat(refusal(bomb)).isIn("document.file.bomb", "document.file.damaged");
    }

    @Test
    void aPdfWithAPageInItIsAPdf() {
        assertThat(type(SampleFiles.pdf("<html><script>alert(1)</script></html>")))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void anEmptyFileAndOneOverTheLimitAreRefusedAndNothingStaysOnTheDisk() throws IOException {
        long before = received();

        assertThat(refusal(new byte[0])).isEqualTo("document.file.empty");
        assertThat(refusal(new byte[(int) LIMIT + 1])).isEqualTo("document.file.tooLarge");
        assertThat(type(SampleFiles.png())).isEqualTo(FileType.PNG);
        assertThat(received()).isEqualTo(before);
    }

    private static long received() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".received"))
                    .count();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "raadsvoorstel.pdf, raadsvoorstel.pdf",
                "C:\\Users\\wij\\plan.pdf, plan.pdf",
                "../../etc/passwd, passwd",
                "/srv/x/bijlage 1.odt, bijlage 1.odt",
                "..., document",
                "-, document",
                "'a\tb\r\nc.pdf', abc.pdf",
                "'fdp.\u202Eexe', fdp.exe",
                "'x\";evil=1.pdf', x;evil=1.pdf"
            })
    void ofANameOnlyALabelIsLeft(String name, String label) {
        assertThat(FileLabel.of(name)).isEqualTo(label);
    }

    @Test
    void aFileIsSavedUnderANameThatEndsInWhatItIs() {
        assertThat(FileType.PDF.named("plan.pdf")).isEqualTo("plan.pdf");
        assertThat(FileType.JPEG.named("foto.JPEG")).isEqualTo("foto.JPEG");
        assertThat(FileType.PDF.named("rekening.exe")).isEqualTo("rekening.exe.pdf");
        assertThat(FileLabel.of("x".repeat(400) + ".pdf")).hasSize(150).endsWith(".pdf");
    }

    static Stream<byte[]> active() {
        return Stream.of(
                SampleFiles.pdf("een\n3 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</S /Java#53cript>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</S/Launch/F(cmd.exe)>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</XFA 4 0 R>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</XFA[(template)4 0 R]>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</X#46A%\n4 0 R>>endobj"),
                SampleFiles.pdf("een\n3 0 obj<</A 1 stream\n/S/JavaScript/JS(x)>>endobj\nendstream"),
                packed("<</S/JavaScript/JS 5 0 R>>", "/ObjStm"),
                packed("<</S/JavaScript/JS 5 0 R>>", "/O#62jStm"));
    }

    /** A PDF with these objects in a packed list. */
    private static byte[] packed(String objects, String type) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(SampleFiles.pdf("een"));
        pdf.writeBytes(text("3 0 obj<</Type" + type + "/Filter/FlateDecode>>\nstream\r\n"));
        pdf.writeBytes(deflated(text(objects)));
        pdf.writeBytes(text("\nendstream\nendobj\n%%EOF"));
        return pdf.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("active")
    void aPdfThatWouldDoSomethingByItselfIsRefusedAlsoWhenThatIsPackedOrDisguised(byte[] content) {
        assertThat(refusal(content)).isEqualTo("document.file.program");
    }

    /** Of the scans of a council, some hold three given letters by chance. */
    @ParameterizedTest
    @ValueSource(strings = {"é/XFAé", "/XFA)", "x/XFA 7 A", "/XFA 1 2 3 R", "/XFA"})
    void aPdfIsKeptThoughItsPictureHoldsAShortNameByChance(String data) {
        assertThat(type(SampleFiles.pdf("een\n3 0 obj<</Subtype/Image>>\nstream\n" + data + "\nendstream\nendobj")))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void aPdfOfPackedObjectsIsKeptUnlessItUnpacksBeyondMeasure() {
        assertThat(type(packed("<</Type/Page/Contents 5 0 R>>", "/ObjStm"))).isEqualTo(FileType.PDF);
        assertThat(type(packed("<</S/JavaScript>> in een tekening, geen object", "/XObject")))
                .isEqualTo(FileType.PDF);
        assertThat(refusal(packed(" ".repeat(101 * 1024 * 1024), "/ObjStm"))).isEqualTo("document.file.bomb");
    }
}
