package nl.samenspoor.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as canonical JSON (RFC 8785: keys in order, no white space, UTF-8) and reads it back, so that the same
 * dossier always has the same checksum. Only texts and one whole number stand in it. Described for outsiders in
 * docs/dossiers.md; a change of form gets another number, as written dossiers are kept for ever.
 */
final class DossierJson {

    private static final int FORM = 1;
    private static final String LINES = "lines";
    private static final String PLACES = "places";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DossierJson() {}

    static String write(Opening opening, DossierContent content) {
        Map<String, Object> root = new TreeMap<>();
        root.put("form", FORM);
        root.put("cooperation", opening.cooperation().text());
        root.put("gate", opening.key().name());
        root.put("attempt", opening.attempt());
        root.put("parts", content.parts().stream().map(DossierJson::part).toList());
        return JSON.writeValueAsString(root);
    }

    private static Map<String, Object> part(DossierContent.Part part) {
        return new TreeMap<>(Map.of(
                "part",
                part.key(),
                LINES,
                part.lines().stream().map(DossierJson::line).toList()));
    }

    private static Map<String, Object> line(DossierLine line) {
        return new TreeMap<>(Map.of(
                "key",
                line.key(),
                "subject",
                said(line.subject()),
                "values",
                line.values().stream().map(DossierJson::said).toList()));
    }

    private static Map<String, Object> said(Said said) {
        Map<String, Object> node = new TreeMap<>();
        node.put(said.kind().name().toLowerCase(Locale.ROOT), said.content());
        if (!said.places().isEmpty()) {
            node.put(PLACES, said.places().stream().map(DossierJson::said).toList());
        }
        return node;
    }

    static DossierContent read(String json) {
        List<DossierContent.Part> parts = new ArrayList<>();
        for (JsonNode part : JSON.readTree(json).path("parts")) {
            List<DossierLine> lines = new ArrayList<>();
            for (JsonNode line : part.path(LINES)) {
                lines.add(new DossierLine(
                        line.path("key").asString(), said(line.path("subject")), list(line.path("values"))));
            }
            parts.add(new DossierContent.Part(part.path("part").asString(), lines));
        }
        return new DossierContent(parts);
    }

    private static List<Said> list(JsonNode nodes) {
        List<Said> list = new ArrayList<>();
        nodes.forEach(node -> list.add(said(node)));
        return list;
    }

    private static Said said(JsonNode node) {
        for (Said.Kind kind : Said.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            if (node.has(name)) {
                return new Said(kind, node.path(name).asString(), list(node.path(PLACES)));
            }
        }
        throw new IllegalArgumentException("a frozen dossier says something of no known kind");
    }

    /** SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case. */
    static String checksum(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
