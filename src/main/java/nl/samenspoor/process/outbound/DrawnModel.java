package nl.samenspoor.process.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A model as a reader needs it to draw it: with texts in his language, without what only the engine reads. */
final class DrawnModel {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> FOR_THE_ENGINE = Set.of(
            "documentation",
            "extensionElements",
            "conditionExpression",
            "incoming",
            "outgoing",
            "timeDate",
            "timeCycle",
            "timeDuration",
            "message");

    private DrawnModel() {}

    /** @param label the text at an element with this id; an empty text leaves it as the model has it */
    static String of(InputStream model, UnaryOperator<String> label) {
        try (model) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            Document document = factory.newDocumentBuilder().parse(model);
            simplify(document.getDocumentElement(), label);
            return written(document);
        } catch (IOException | ParserConfigurationException | SAXException | TransformerException unreadable) {
            throw new IllegalStateException("A deployed model cannot be read", unreadable);
        }
    }

    private static void simplify(Element element, UnaryOperator<String> label) {
        for (Node child : children(element)) {
            if (child.getNodeType() == Node.COMMENT_NODE || forTheEngine(child)) {
                element.removeChild(child);
            } else if (child instanceof Element inner) {
                simplify(inner, label);
            } else if (child.getTextContent().isBlank()) {
                element.removeChild(child);
            }
        }
        attributesOfTheEngine(element).forEach(element::removeAttributeNode);
        element.removeAttribute("messageRef");
        if (element.hasAttribute("name")) {
            String text = label.apply(element.getAttribute("id"));
            if (!text.isEmpty()) {
                element.setAttribute("name", text);
            }
        }
    }

    private static boolean forTheEngine(Node node) {
        return MODEL.equals(node.getNamespaceURI()) && FOR_THE_ENGINE.contains(node.getLocalName());
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static List<Attr> attributesOfTheEngine(Element element) {
        List<Attr> found = new ArrayList<>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            if (element.getAttributes().item(at) instanceof Attr attribute
                    && ENGINE.equals(attribute.getNamespaceURI())) {
                found.add(attribute);
            }
        }
        return found;
    }

    private static String written(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        StringWriter text = new StringWriter();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
