package nl.samenspoor.typeset;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Iterator;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.samenspoor.web.RecordedWords;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Sets a paper as PDF, from {@code templates/typeset/paper.html} and the style sheet of the papers. One file is PDF/A-2a,
 * to keep, and PDF/UA-1, to read with any aid: tagged, with its language, its own fonts, colours as sRGB. Reads nothing
 * but its own style sheet and fonts, whatever stands in the text.
 */
@Component
class PdfPages {

    private static final String PRODUCER = "Samenspoor";
    private static final String FOLDER = "typeset/";
    private static final String PROTOCOL = "samenspoor";
    private static final String STYLES = PROTOCOL + ":";
    private static final String FONT = "Source Sans 3";
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;
    private static final COSName SUMMARY = COSName.getPDFName("Summary");
    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

    /** What stands for a broken character may not stand in a PDF/A as it is. */
    private static final int REPLACEMENT = 0xFFFD;

    static {
        // Nothing but what is wrong; it tells of every font it opens.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final PaperWords words;
    private final byte[] regular;
    private final byte[] semibold;
    private final Map<String, byte[]> styles;
    private final byte[] colours;
    private final CmapLookup shapes;

    PdfPages(ITemplateEngine templates, PaperWords words) {
        this.templates = templates;
        this.words = words;
        this.regular = resource("fonts/regular.ttf");
        this.semibold = resource("fonts/semibold.ttf");
        this.styles = Map.of(
                STYLES + "paper.css", resource("paper.css"),
                STYLES + "paper-across.css", resource("paper-across.css"));
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        this.shapes = shapes(regular);
    }

    private static byte[] resource(String name) {
        try (InputStream in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(FOLDER + name + " is built with the styles of the pages", missing);
        }
    }

    private static CmapLookup shapes(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] of(Paper paper) {
        String html = html(paper);
        try (PDDocument document = new PDDocument();
                TrueTypeFont text = font(regular);
                TrueTypeFont strong = font(semibold);
                PdfBoxRenderer renderer = renderer(html, document, text, strong)) {
            renderer.createPDFWithoutClosing();
            nameTables(document, paper);
            return written(document, paper, html);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without joining letters to one shape: a PDF/A must say of every shape which letter it is. */
    private static TrueTypeFont font(byte[] bytes) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        font.setEnableGsub(false);
        return font;
    }

    private String html(Paper paper) {
        Context context = new Context(paper.language());
        context.setVariable("paper", new PrintedPaper(paper, words.made(paper), this::printable));
        return templates.process("typeset/paper", context);
    }

    /** With the number of every character that the font lacks. */
    String printable(String text) {
        return PaperText.printable(text, this::hasShape);
    }

    private boolean hasShape(int c) {
        return Character.getType(c) != Character.PRIVATE_USE && c != REPLACEMENT && shapes.getGlyphId(c) != 0;
    }

    private PdfBoxRenderer renderer(String html, PDDocument document, TrueTypeFont text, TrueTypeFont strong)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withProducer(PRODUCER);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(colours);
        builder.usePDDocument(document);
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, text, true)), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, strong, true)), FONT, SEMIBOLD, FontStyle.NORMAL, true);
        builder.useProtocolsStreamImplementation(uri -> new Own(styles.getOrDefault(uri, new byte[0])), PROTOCOL);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> styles.containsKey(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> styles.containsKey(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        return builder.buildPdfRenderer();
    }

    /** A table that does not show its name, because the heading above it does, says it to who hears the paper. */
    private void nameTables(PDDocument document, Paper paper) {
        Iterator<PDStructureElement> tables =
                tables(document.getDocumentCatalog().getStructureTreeRoot()).iterator();
        for (int i = 0; i < paper.blocks().size(); i++) {
            String name = paper.blocks().get(i).named();
            if (name != null && tables.hasNext()) {
                PDStructureElement table = tables.next();
                if (paper.saysAgain(i)) {
                    COSDictionary says = new COSDictionary();
                    says.setName(COSName.O, "Table");
                    says.setString(SUMMARY, printable(RecordedWords.plain(name)));
                    table.getCOSObject().setItem(COSName.A, says);
                }
            }
        }
    }

    private static Stream<PDStructureElement> tables(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(one ->
                        StandardStructureTypes.TABLE.equals(one.getStructureType()) ? Stream.of(one) : tables(one));
    }

    /** With the day of the paper in the place of the moment of writing, so that the same paper gives the same bytes. */
    private static byte[] written(PDDocument document, Paper paper, String html) throws IOException {
        Calendar day = GregorianCalendar.from(paper.on().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(day);
        about.setModificationDate(null);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String told = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                CREATED.matcher(told).replaceAll(paper.on() + "T00:00:00+00:00").getBytes(StandardCharsets.UTF_8));
        byte[] content = html.getBytes(StandardCharsets.UTF_8);
        CRC32 number = new CRC32();
        number.update(content);
        document.setDocumentId(number.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A file of our own, as the setter reads it. */
    private record Own(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
