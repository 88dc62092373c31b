package nl.samenspoor.casebook.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns composed YAML nodes into a JSON tree and remembers the line of every part. */
final class CaseTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<Place, Integer> lines = new HashMap<>();

    CaseFile convert(Node root) {
        return new CaseFile(value(root, Place.ROOT, line(root)), lines);
    }

    private JsonNode value(Node node, Place place, int line) {
        lines.put(place, line);
        if (node.getAnchor().isPresent()) {
            throw ReadingCaseFiles.refused(line, "casebook.anchor");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, place);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, place);
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar, line);
        }
        throw ReadingCaseFiles.refused(line, "casebook.syntax");
    }

    private ObjectNode object(MappingNode mapping, Place place) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw ReadingCaseFiles.refused(line, "casebook.syntax");
            }
            String name = key.getValue();
            if (object.has(name)) {
                throw ReadingCaseFiles.refused(line, "casebook.twice", name);
            }
            object.set(name, value(tuple.getValueNode(), place.then(name), line));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, Place place) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(value(item, place.then(array.size()), line(item)));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node, int line) {
        Tag tag = node.getTag();
        String text = node.getValue();
        if (tag.equals(Tag.STR)) {
            return JSON.stringNode(text);
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        throw ReadingCaseFiles.refused(line, "casebook.tag", tag.getValue());
    }

    /** Octal, infinite and other unusual numbers stay text and so fail where a number is asked for. */
    private static JsonNode number(String text) {
        if (text.matches("[-+]?\\d{1,18}")) {
            return JSON.numberNode(new BigInteger(text.startsWith("+") ? text.substring(1) : text));
        }
        if (text.matches("[-+]?\\d{0,18}\\.?\\d{1,18}")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return JSON.stringNode(text);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
