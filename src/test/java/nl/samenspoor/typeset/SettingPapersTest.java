package nl.samenspoor.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.web.RailStop;
import nl.samenspoor.web.RecordedWords;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Papers as files: to keep and publish, and to work on. */
class SettingPapersTest {

    private static final SettingPapers PAPERS = TestSetting.papers();
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String HOSTILE =
            "<script>alert(1)</script> ${7*7} [[${7*7}]] #{web.gate} ]]> &amp; <!-- x -->";

    /** Everything a paper can hold, once. */
    private static Paper everything(Locale language, boolean across) {
        return new Paper(
                "Besluitenlijst",
                "Poort 2",
                "Hellendoorn en Tubbergen",
                "projectleider",
                LocalDate.of(2026, 12, 1),
                language,
                across,
                List.of(
                        new Block.Rail("Fasen en poorten", "Fase", "Poort", stops()),
                        new Block.Heading(1, "Wat wordt gevraagd"),
                        new Block.Paragraph("Stemt u in?\nDe tweede regel."),
                        new Block.Note("Dit is nog niet bekend."),
                        new Block.Heading(2, "Alternatieven"),
                        new Block.Items(List.of("Lichte regeling", "Centrumgemeente"), true),
                        new Block.Items(List.of("Kwaliteit", "Kosten"), false),
                        new Block.Heading(1, "Feiten"),
                        new Block.Facts(
                                "Over dit dossier",
                                List.of(new Block.Fact("Versie", "2"), new Block.Fact("Vastgelegd", "onbekend"))),
                        signatures(),
                        new Block.Table(
                                "Besluiten",
                                List.of(
                                        new Block.Column("Datum", 1),
                                        new Block.Column("Wie", 2),
                                        new Block.Column("Wat", 3)),
                                IntStream.range(0, 60)
                                        .mapToObj(i ->
                                                List.of("19 september 2011", "Raad Tubbergen", "Besluit nummer " + i))
                                        .toList())));
    }

    private static Block.Signatures signatures() {
        return new Block.Signatures(
                "Om te tekenen",
                List.of("Voor de opdrachtgever, Ommen", "Voor de opdrachtnemer, Hardenberg"),
                List.of("Handtekening", "Naam", "Functie", "Datum"));
    }

    private static List<Block.Stop> stops() {
        RailStop.State[] states = RailStop.State.values();
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Block.Stop(
                        i,
                        "Fase die zo heet " + i,
                        states[i - 1],
                        "staat " + i,
                        RailStop.GateState.values()[i % 4],
                        "poort " + i))
                .toList();
    }

    private static Paper of(List<Block> blocks) {
        return new Paper("Stuk", null, "Ommen", "projectleider", LocalDate.of(2026, 12, 1), DUTCH, false, blocks);
    }

    @Test
    void aPdfIsFitToKeepForEverAndToReadWithAnyAid() throws IOException {
        byte[] upright = PAPERS.set(everything(DUTCH, false), PaperFormat.PDF);
        write("everything.pdf", upright);
        byte[] across = PAPERS.set(everything(Locale.ENGLISH, true), PaperFormat.PDF);
        write("across.pdf", across);

        assertThat(VeraPdf.failures(upright)).isEmpty();
        assertThat(VeraPdf.failures(across)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(across)) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void recordedWordsSayInAPaperInWhichLanguageTheyAre() throws IOException {
        Paper paper = new Paper(
                "Decision list",
                null,
                "Hellendoorn en Tubbergen",
                "project leader",
                LocalDate.of(2026, 12, 1),
                Locale.ENGLISH,
                false,
                List.of(
                        new Block.Heading(1, RecordedWords.in(Locale.ENGLISH, "Visie")),
                        new Block.Paragraph("Asked: " + RecordedWords.in(Locale.ENGLISH, "Inzicht in de kosten") + "."),
                        new Block.Table(
                                "Decisions",
                                List.of(new Block.Column("What", 1), new Block.Column("Outcome", 1)),
                                List.of(List.of(RecordedWords.in(Locale.ENGLISH, "Stappenplan"), "adopted")))));
        byte[] file = PAPERS.set(paper, PaperFormat.PDF);
        write("recorded.pdf", file);

        assertThat(VeraPdf.failures(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(dutch(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .as("the heading, the part of a sentence and the cell")
                    .isGreaterThanOrEqualTo(3);
            PDFTextStripper asItStands = new PDFTextStripper();
            asItStands.setSortByPosition(true);
            assertThat(asItStands.getText(pdf)).contains("Asked: Inzicht in de kosten.", "Stappenplan", "Visie");
            assertThat(bookmarks(pdf)).containsExactly("Visie");
        }
        Map<String, byte[]> parts = parts(PAPERS.set(paper, PaperFormat.ODT));
        assertThat(new String(parts.get("content.xml"), StandardCharsets.UTF_8))
                .contains("Asked: <text:span text:style-name=\"Recorded\">Inzicht in de kosten</text:span>.")
                .contains("<text:span text:style-name=\"Recorded\">Stappenplan</text:span>");
        assertThat(new String(parts.get("styles.xml"), StandardCharsets.UTF_8))
                .contains("fo:language=\"en\"", "<style:text-properties fo:language=\"nl\" fo:country=\"NL\">");
        parse(parts.get("content.xml"));
        parse(parts.get("styles.xml"));
    }

    /** How many elements of the structure say that they are in Dutch. */
    private static int dutch(PDStructureNode node) {
        int own = node instanceof PDStructureElement element && "nl".equals(element.getLanguage()) ? 1 : 0;
        return own
                + node.getKids().stream()
                        .filter(PDStructureNode.class::isInstance)
                        .mapToInt(kid -> dutch((PDStructureNode) kid))
                        .sum();
    }

    @Test
    void aPdfHasTitleLanguageBookmarksContentsAndPageNumbers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PAPERS.set(everything(DUTCH, false), PaperFormat.PDF))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Besluitenlijst – Hellendoorn en Tubbergen");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("projectleider");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(bookmarks(pdf)).containsExactly("Wat wordt gevraagd", "> Alternatieven", "Feiten");
            String first = text(pdf, 1);
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(first)
                    .contains("Inhoud", "Pagina 1 van " + pages, "Hellendoorn en Tubbergen", "staat 3", "poort 5")
                    .contains("Van: projectleider. Gemaakt op 1 december 2026");
            assertThat(text(pdf, pages)).contains("Besluit nummer 59", "Pagina " + pages + " van " + pages, "Datum");
        }
    }

    @Test
    void roomToSignStaysOnOnePageWithItsHeadingAndNoPageIsEmptyHoweverLongThePaper() throws IOException {
        for (int facts = 1; facts < 50; facts += 3) {
            Paper paper = of(List.of(
                    new Block.Facts(
                            "Wat erin staat",
                            IntStream.range(0, facts)
                                    .mapToObj(i -> new Block.Fact("Veld " + i, "Waarde " + i))
                                    .toList()),
                    new Block.Rail("Fasen en poorten", "Fase", "Poort", stops()),
                    new Block.Heading(1, "Ondertekening"),
                    signatures()));
            try (PDDocument pdf = Loader.loadPDF(PAPERS.set(paper, PaperFormat.PDF))) {
                int pages = pdf.getNumberOfPages();
                assertThat(text(pdf, pages))
                        .as("last page after " + facts)
                        .contains("Ondertekening", "Om te tekenen", "Handtekening", "Naam", "Functie", "Datum");
                for (int page = 1; page <= pages; page++) {
                    assertThat(text(pdf, page)
                                    .replace("Ommen · Stuk", "")
                                    .replaceAll("Pagina \\d+ van \\d+", "")
                                    .strip())
                            .as("page " + page + " after " + facts)
                            .isNotEmpty();
                }
            }
        }
    }

    /**
     * A paper of which everything lies lower than in the one before, line by line over more than a sheet: wherever a page
     * ends, it ends below rows of a table, and never between what belongs together.
     */
    @Test
    void noHeadingStandsLastOnAPageAndNoRowAloneWhereverThePageEnds() throws IOException {
        for (int lines = 0; lines < 50; lines++) {
            Paper paper = of(List.of(
                    new Block.Paragraph("vulling\n".repeat(lines) + "vulling"),
                    new Block.Heading(1, "Kop een"),
                    new Block.Heading(2, "Kop twee"),
                    rows("Kop twee", "a", 3),
                    new Block.Heading(2, "Kop drie"),
                    new Block.Facts(
                            "Kop drie",
                            IntStream.rangeClosed(1, 7)
                                    .mapToObj(i -> new Block.Fact("b" + i, "Waarde\nop twee regels"))
                                    .toList()),
                    new Block.Heading(1, "Kop vier"),
                    new Block.Paragraph("Een inleiding."),
                    rows("kop vier", "c", 5),
                    new Block.Paragraph("Nog een inleiding."),
                    rows("Kop vijf", "d", 9)));
            try (PDDocument pdf = Loader.loadPDF(PAPERS.set(paper, PaperFormat.PDF))) {
                List<List<String>> pages = new ArrayList<>();
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    pages.add(text(pdf, page)
                            .lines()
                            .map(String::strip)
                            .filter(line ->
                                    !line.isEmpty() && !line.startsWith("Pagina ") && !line.startsWith("Ommen ·"))
                            .toList());
                }
                assertThat(pages).as("after " + lines).noneMatch(List::isEmpty).noneMatch(page -> page.get(
                                page.size() - 1)
                        .matches("(?i)kop .*|rij waarde|een inleiding\\."));
                for (String table : List.of("a", "b", "c", "d")) {
                    assertThat(pages)
                            .as("rows of " + table + " on each page after " + lines)
                            .allMatch(page -> page.stream()
                                            .filter(line -> line.matches(table + "\\d.*"))
                                            .count()
                                    != 1);
                }
            }
        }
    }

    private static Block.Table rows(String caption, String name, int count) {
        return new Block.Table(
                caption,
                List.of(new Block.Column("Rij", 1), new Block.Column("Waarde", 2)),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> List.of(name + i, "Waarde " + i))
                        .toList());
    }

    @Test
    void aTableDoesNotShowItsNameBelowTheSameHeadingAndStillSaysItAloud() throws IOException {
        Paper paper = of(List.of(
                new Block.Heading(1, "Bevindingen"),
                rows("bevindingen", "a", 2),
                rows("Andere bevindingen", "b", 2),
                new Block.Heading(1, "Besluiten"),
                new Block.Note("Alleen die van dit jaar."),
                rows("Besluiten", "c", 2)));
        byte[] file = PAPERS.set(paper, PaperFormat.PDF);

        assertThat(VeraPdf.failures(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String text = text(pdf, 0);
            assertThat(text).contains("Andere bevindingen").doesNotContain("\nbevindingen");
            assertThat(text.split("Besluiten", -1))
                    .as("in the contents and as a heading")
                    .hasSize(3);
            assertThat(summaries(pdf.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("bevindingen", "", "Besluiten");
        }
        String odt = new String(parts(PAPERS.set(paper, PaperFormat.ODT)).get("content.xml"), StandardCharsets.UTF_8);
        assertThat(odt)
                .contains(">Andere bevindingen</text:p>", "<table:title>bevindingen</table:title>")
                .doesNotContain(">bevindingen</text:p>");
    }

    /** What the tables say of themselves; nothing for one that does not. */
    private static List<String> summaries(PDStructureNode node) {
        List<String> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Table".equals(element.getStructureType())) {
                    COSDictionary says = element.getCOSObject().getCOSDictionary(COSName.A);
                    found.add(says == null ? "" : says.getString(COSName.getPDFName("Summary")));
                }
                found.addAll(summaries(element));
            }
        }
        return found;
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        for (PaperFormat format : PaperFormat.values()) {
            assertThat(PAPERS.set(everything(DUTCH, false), format))
                    .as(format.name())
                    .isEqualTo(PAPERS.set(everything(DUTCH, false), format));
        }
    }

    @Test
    void whatPeopleTypedIsShownLiterallyAndBreaksNothing() throws IOException {
        String emoji = "Akkoord \uD83D\uDE00\uFE0F en \u05E9\u05DC\u05D5\u05DD en \u0645\u0631\u062D\u0628\u0627";
        String control = "a\u0000b\u0007c\u202Ed\uD800e\uFFFEf\tg";
        String longWord = "Zeer".repeat(2_000);
        Paper paper = of(List.of(
                new Block.Heading(1, HOSTILE),
                new Block.Heading(2, emoji),
                new Block.Paragraph(control),
                new Block.Paragraph(longWord),
                new Block.Table(
                        HOSTILE,
                        List.of(new Block.Column(HOSTILE, 1), new Block.Column("b", 1)),
                        List.of(List.of(HOSTILE, longWord.substring(0, 400)), List.of("", "")))));

        byte[] set = PAPERS.set(paper, PaperFormat.PDF);
        write("hostile.pdf", set);
        assertThat(VeraPdf.failures(set)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(set)) {
            String text = text(pdf, 0).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("<script>alert(1)</script> ${7*7} [[${7*7}]] #{web.gate} ]]> &amp; <!-- x -->")
                    .contains("Akkoord [U+1F600] en [U+05E9 U+05DC U+05D5 U+05DD] en [U+0645")
                    .contains("als hun Unicode-nummer tussen rechte haken")
                    .contains("abcd[U+FFFD]e[U+FFFD]f g");
            assertThat(text.replace(" ", "").split("Zeer", -1)).hasSizeGreaterThan(1_990);
        }
        Map<String, byte[]> odt = parts(PAPERS.set(paper, PaperFormat.ODT));
        String content = parse(odt.get("content.xml")).getDocumentElement().getTextContent();
        assertThat(content).contains(HOSTILE.substring(0, 30), emoji, "abcd\uFFFDe\uFFFDfg", longWord);
    }

    @Test
    void everyCharacterOfTheFontCanBeReadBack() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0x20; c <= 0xFFFF; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                String one = PAPERS.printed(Character.toString(c));
                if (!one.startsWith("[") && !one.isBlank()) {
                    all.append(one).append(' ');
                }
            }
        }

        byte[] set = PAPERS.set(of(List.of(new Block.Paragraph(all.toString()))), PaperFormat.PDF);

        assertThat(all.length()).isGreaterThan(2_000);
        assertThat(VeraPdf.failures(set)).isEmpty();
    }

    @Test
    void anOdtHasRealHeadingsContentsListsTablesAndPageNumbers() throws IOException {
        byte[] file = PAPERS.set(everything(DUTCH, true), PaperFormat.ODT);
        Map<String, byte[]> parts = parts(file);

        assertThat(parts.keySet()).first().isEqualTo("mimetype");
        assertThat(new String(parts.get("mimetype"), StandardCharsets.US_ASCII))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        String content = new String(parts.get("content.xml"), StandardCharsets.UTF_8);
        assertThat(content)
                .contains(
                        "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">",
                        "<text:table-of-content ",
                        "<table:table-header-rows>",
                        "<text:list text:style-name=\"Numbers\">",
                        "De tweede regel.");
        assertThat(new String(parts.get("styles.xml"), StandardCharsets.UTF_8))
                .contains("<text:page-number ", "<text:page-count>", "landscape", "fo:language=\"nl\"");
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                parse(part.getValue());
            }
        }
    }

    @Test
    void anOdtOpensInAnOfficeSuiteAndComesBackWhole() throws Exception {
        Office office = Office.find();
        if (office == null) {
            Office.missing();
            return;
        }
        byte[] file = PAPERS.set(everything(DUTCH, false), PaperFormat.ODT);
        Map<String, byte[]> again = parts(office.convert(file, "odt", "odt"));
        org.w3c.dom.Document content = parse(again.get("content.xml"));

        assertThat(content.getElementsByTagName("text:h").getLength()).isEqualTo(3);
        assertThat(content.getElementsByTagName("text:table-of-content").getLength())
                .isEqualTo(1);
        assertThat(content.getElementsByTagName("table:table").getLength()).isEqualTo(4);
        assertThat(content.getElementsByTagName("table:table-header-rows").getLength())
                .isEqualTo(3);
        assertThat(content.getElementsByTagName("text:list").getLength()).isEqualTo(2);
        byte[] printed = office.convert(file, "odt", "pdf");
        write("from-office.pdf", printed);
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            assertThat(text(pdf, 0))
                    .contains(
                            "Inhoud",
                            "Besluit nummer 59",
                            "Pagina 1 van " + pdf.getNumberOfPages(),
                            "De tweede regel.");
        }
    }

    /** A thousand decisions still fit in a PDF; what does not is refused in no time, and an ODT holds it. */
    @Test
    void aPaperThatIsTooLargeIsRefusedBeforeItIsSet() throws IOException {
        List<Block.Column> columns =
                IntStream.range(0, 4).mapToObj(i -> new Block.Column("k", 1)).toList();
        List<List<String>> rows = IntStream.range(0, 10_000)
                .mapToObj(i -> List.of("a", "b", "c", "rij " + i))
                .toList();
        Paper large = of(List.of(new Block.Table("Groot", columns, rows)));

        assertThatThrownBy(() -> PAPERS.set(large, PaperFormat.PDF)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> PAPERS.set(of(List.of(new Block.Paragraph("a".repeat(6_000_000)))), PaperFormat.ODT))
                .isInstanceOf(Conflict.class);
        assertThat(new String(parts(PAPERS.set(large, PaperFormat.ODT)).get("content.xml"), StandardCharsets.UTF_8))
                .contains("rij 9999");
    }

    @Test
    void noTransactionIsOpenWhileAPaperIsSet() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> PAPERS.set(of(List.of()), PaperFormat.PDF))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
            item.children().forEach(below -> titles.add("> " + below.getTitle()));
        }
        return titles;
    }

    /** @param page from 1; 0 for all */
    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        if (page > 0) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
        }
        return stripper.getText(pdf).replace('\u00A0', ' ').replaceAll("[ ]+", " ");
    }

    private static Map<String, byte[]> parts(byte[] odt) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static org.w3c.dom.Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), content);
    }
}
