package nl.samenspoor.typeset;

import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;

/** The files of an ODT beside its content: what is in it, about it, and its styles. */
final class OdtParts {

    static final String VERSION = "1.3";

    /** Colours of the pages' theme. */
    private static final String INK = "#16293a";

    private static final String MUTED = "#546879";
    private static final String RAIL = "#0b5066";

    private OdtParts() {}

    static byte[] manifest(String type) {
        OdtXml xml = new OdtXml("manifest:manifest", "manifest").attributes("manifest:version", VERSION);
        xml.empty(
                "manifest:file-entry",
                "manifest:full-path",
                "/",
                "manifest:version",
                VERSION,
                "manifest:media-type",
                type);
        for (String file : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            xml.empty("manifest:file-entry", "manifest:full-path", file, "manifest:media-type", "text/xml");
        }
        return xml.close().bytes();
    }

    static byte[] meta(Paper paper) {
        String day = paper.on() + "T00:00:00";
        OdtXml xml = new OdtXml("office:document-meta", "office", "meta", "dc").attributes("office:version", VERSION);
        xml.open("office:meta");
        xml.say("meta:generator", "Samenspoor");
        xml.say("dc:title", RecordedWords.plain(paper.title() + " – " + paper.running()));
        String subtitle = paper.subtitle();
        if (subtitle != null) {
            xml.say("dc:subject", RecordedWords.plain(subtitle));
        }
        xml.say("meta:initial-creator", paper.author());
        xml.say("dc:creator", paper.author());
        xml.say("meta:creation-date", day);
        xml.say("dc:date", day);
        xml.say("dc:language", paper.language().toLanguageTag());
        return xml.close().close().bytes();
    }

    static byte[] styles(Paper paper, PaperWords words) {
        OdtXml xml = new OdtXml("office:document-styles", "office", "style", "text", "fo", "svg")
                .attributes("office:version", VERSION);
        font(xml);
        xml.open("office:styles");
        standard(xml, paper);
        recorded(xml);
        paragraph(xml, "Text_20_body", "Text body", "Standard", "0cm", "0.25cm");
        paragraph(
                xml,
                "Note",
                "Note",
                "Text_20_body",
                "0.1cm",
                "0.3cm",
                "fo:background-color",
                "#fff2dc",
                "fo:padding",
                "0.2cm",
                "fo:border-left",
                "2pt solid #c97700");
        heading(xml, "Title", "Title", null, "22pt", "0cm");
        paragraph(xml, "Subtitle", "Subtitle", "Standard", "0cm", "0.3cm");
        heading(xml, "Heading_20_1", "Heading 1", "1", "15pt", "0.8cm");
        heading(xml, "Heading_20_2", "Heading 2", "2", "12pt", "0.5cm");
        heading(xml, "Contents_20_Heading", "Contents Heading", null, "12pt", "0.5cm");
        contents(xml, paper, 1, "0cm");
        contents(xml, paper, 2, "0.5cm");
        paragraph(xml, "Table", "Table", "Standard", "0.2cm", "0.1cm", "fo:keep-with-next", "always");
        paragraph(xml, "Table_20_Contents", "Table Contents", "Standard", "0cm", "0cm");
        xml.open(
                        "style:style",
                        "style:name",
                        "Table_20_Heading",
                        "style:display-name",
                        "Table Heading",
                        "style:family",
                        "paragraph",
                        "style:parent-style-name",
                        "Table_20_Contents")
                .empty("style:text-properties", "fo:font-weight", "bold")
                .close();
        paragraph(xml, "Header", "Header", "Standard", "0cm", "0cm");
        paragraph(xml, "Footer", "Footer", "Standard", "0cm", "0cm", "fo:text-align", "end");
        list(xml, "Items", "text:list-level-style-bullet", "text:bullet-char", "•");
        list(xml, "Numbers", "text:list-level-style-number", "style:num-format", "1");
        xml.close();
        page(xml, paper, words);
        return xml.close().bytes();
    }

    static void font(OdtXml xml) {
        xml.open("office:font-face-decls")
                .empty(
                        "style:font-face",
                        "style:name",
                        "Source Sans 3",
                        "svg:font-family",
                        "'Source Sans 3'",
                        "style:font-family-generic",
                        "swiss",
                        "style:font-pitch",
                        "variable")
                .close();
    }

    private static void standard(OdtXml xml, Paper paper) {
        String[] language = {
            "fo:language",
            paper.language().getLanguage(),
            "fo:country",
            paper.language().getLanguage().equals("nl") ? "NL" : "GB"
        };
        xml.open("style:default-style", "style:family", "paragraph")
                .empty("style:paragraph-properties", "style:writing-mode", "lr-tb")
                .open(
                        "style:text-properties",
                        "style:font-name",
                        "Source Sans 3",
                        "fo:font-size",
                        "10.5pt",
                        "fo:color",
                        INK)
                .attributes(language)
                .close()
                .close();
        xml.empty("style:style", "style:name", "Standard", "style:family", "paragraph", "style:class", "text");
    }

    /** Words of the record, in its language. */
    private static void recorded(OdtXml xml) {
        xml.open("style:style", "style:name", OdtXml.RECORDED, "style:family", "text")
                .empty("style:text-properties", "fo:language", RecordedWords.LANGUAGE.getLanguage(), "fo:country", "NL")
                .close();
    }

    private static void paragraph(
            OdtXml xml, String name, String shown, String parent, String above, String below, String... more) {
        xml.open(
                        "style:style",
                        "style:name",
                        name,
                        "style:display-name",
                        shown,
                        "style:family",
                        "paragraph",
                        "style:parent-style-name",
                        parent)
                .open("style:paragraph-properties", "fo:margin-top", above, "fo:margin-bottom", below)
                .attributes(more)
                .close()
                .close();
    }

    /** @param level outline level, or null for a title that stands in no contents */
    private static void heading(
            OdtXml xml, String name, String shown, @Nullable String level, String size, String above) {
        xml.open(
                "style:style",
                "style:name",
                name,
                "style:display-name",
                shown,
                "style:family",
                "paragraph",
                "style:parent-style-name",
                "Standard",
                "style:next-style-name",
                "Text_20_body");
        if (level != null) {
            xml.attributes("style:default-outline-level", level);
        }
        xml.empty(
                        "style:paragraph-properties",
                        "fo:margin-top",
                        above,
                        "fo:margin-bottom",
                        "0.2cm",
                        "fo:keep-with-next",
                        "always")
                .empty("style:text-properties", "fo:font-size", size, "fo:font-weight", "bold", "fo:color", INK)
                .close();
    }

    private static void contents(OdtXml xml, Paper paper, int level, String indent) {
        xml.open(
                        "style:style",
                        "style:name",
                        "Contents_20_" + level,
                        "style:display-name",
                        "Contents " + level,
                        "style:family",
                        "paragraph",
                        "style:parent-style-name",
                        "Standard")
                .open("style:paragraph-properties", "fo:margin-left", indent)
                .open("style:tab-stops")
                .empty(
                        "style:tab-stop",
                        "style:position",
                        paper.across() ? "26cm" : "16.5cm",
                        "style:type",
                        "right",
                        "style:leader-style",
                        "dotted",
                        "style:leader-text",
                        ".")
                .close()
                .close()
                .close();
    }

    private static void list(OdtXml xml, String name, String kind, String... sign) {
        xml.open("text:list-style", "style:name", name)
                .open(kind, "text:level", "1")
                .attributes(sign);
        if (kind.endsWith("number")) {
            xml.attributes("style:num-suffix", ".");
        }
        xml.open("style:list-level-properties", "text:list-level-position-and-space-mode", "label-alignment")
                .empty(
                        "style:list-level-label-alignment",
                        "text:label-followed-by",
                        "listtab",
                        "fo:text-indent",
                        "-0.5cm",
                        "fo:margin-left",
                        "0.8cm")
                .close()
                .close()
                .close();
    }

    private static void page(OdtXml xml, Paper paper, PaperWords words) {
        xml.open("office:automatic-styles")
                .open("style:page-layout", "style:name", "Sheet")
                .open(
                        "style:page-layout-properties",
                        "fo:page-width",
                        paper.across() ? "29.7cm" : "21cm",
                        "fo:page-height",
                        paper.across() ? "21cm" : "29.7cm",
                        "style:print-orientation",
                        paper.across() ? "landscape" : "portrait",
                        "fo:margin-top",
                        "1.6cm",
                        "fo:margin-bottom",
                        "1.5cm",
                        "fo:margin-left",
                        paper.across() ? "1.6cm" : "2.2cm",
                        "fo:margin-right",
                        paper.across() ? "1.6cm" : "2.2cm")
                .close()
                .open("style:header-style")
                .empty(
                        "style:header-footer-properties",
                        "fo:min-height",
                        "0.8cm",
                        "fo:margin-bottom",
                        "0.4cm",
                        "fo:border-bottom",
                        "0.5pt solid " + RAIL)
                .close()
                .open("style:footer-style")
                .empty("style:header-footer-properties", "fo:min-height", "0.8cm", "fo:margin-top", "0.4cm")
                .close()
                .close();
        xml.open("style:style", "style:name", "Small", "style:family", "text")
                .empty("style:text-properties", "fo:font-size", "8.5pt", "fo:color", MUTED)
                .close()
                .close();
        xml.open("office:master-styles")
                .open("style:master-page", "style:name", "Standard", "style:page-layout-name", "Sheet");
        xml.open("style:header")
                .open("text:p", "text:style-name", "Header")
                .say("text:span", paper.running() + " · " + paper.title(), "text:style-name", "Small")
                .close()
                .close();
        xml.open("style:footer")
                .open("text:p", "text:style-name", "Footer")
                .open("text:span", "text:style-name", "Small");
        xml.text(words.of(paper, "page"))
                .empty("text:s")
                .say("text:page-number", "1", "text:select-page", "current")
                .empty("text:s");
        xml.text(words.of(paper, "of")).empty("text:s").say("text:page-count", "1");
        xml.close().close().close().close().close();
    }
}
