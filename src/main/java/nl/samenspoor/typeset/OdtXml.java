package nl.samenspoor.typeset;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.samenspoor.web.RecordedWords;

/** Writes one XML file of an ODT. Names are written with their prefix, as {@code text:p}. */
final class OdtXml {

    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> SPACES = Map.ofEntries(
            Map.entry("office", ODF + "office:1.0"),
            Map.entry("style", ODF + "style:1.0"),
            Map.entry("text", ODF + "text:1.0"),
            Map.entry("table", ODF + "table:1.0"),
            Map.entry("meta", ODF + "meta:1.0"),
            Map.entry("manifest", ODF + "manifest:1.0"),
            Map.entry("fo", ODF + "xsl-fo-compatible:1.0"),
            Map.entry("svg", ODF + "svg-compatible:1.0"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("xlink", "http://www.w3.org/1999/xlink"));

    /** The style of recorded words. */
    static final String RECORDED = "Recorded";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** @param spaces prefixes of the names used in it */
    OdtXml(String root, String... spaces) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (String space : spaces) {
                writer.writeAttribute("xmlns:" + space, SPACES.get(space));
            }
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param attributes names and values by turns */
    OdtXml open(String name, String... attributes) {
        try {
            writer.writeStartElement(name);
            attributes(attributes);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    OdtXml attributes(String... attributes) {
        try {
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    OdtXml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    OdtXml close() {
        try {
            writer.writeEndElement();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    /** An element with nothing but text in it. */
    OdtXml say(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** What people typed: line ends, tabs and repeated spaces stay. Recorded words get the style of their language. */
    OdtXml text(String typed) {
        RecordedWords.parts(typed).forEach(part -> {
            if (part.recorded()) {
                open("text:span", "text:style-name", RECORDED).run(part.words()).close();
            } else {
                run(part.words());
            }
        });
        return this;
    }

    private OdtXml run(String typed) {
        String text = PaperText.clean(typed);
        try {
            StringBuilder run = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean again = c == ' ' && (i == 0 || text.charAt(i - 1) == ' ');
                if (c == '\n' || c == '\t' || again) {
                    writer.writeCharacters(run.toString());
                    run.setLength(0);
                    writer.writeEmptyElement(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
                } else {
                    run.append(c);
                }
            }
            writer.writeCharacters(run.toString());
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return this;
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toByteArray();
    }
}
