package nl.samenspoor.casebook.file;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A case file as read: its content and the line every part of it stands on. */
public final class CaseFile {

    private final JsonNode content;
    private final Map<Place, Integer> lines;

    CaseFile(JsonNode content, Map<Place, Integer> lines) {
        this.content = content;
        this.lines = Map.copyOf(lines);
    }

    public JsonNode content() {
        return content;
    }

    public JsonNode header() {
        return content.path("cooperation");
    }

    public List<CaseEvent> events() {
        JsonNode events = content.path("events");
        return IntStream.range(0, events.size())
                .mapToObj(index -> new CaseEvent(index, events.get(index)))
                .toList();
    }

    /** A problem at a field, with the line the field stands on. */
    public CaseProblem problem(String field, String code, Object... arguments) {
        return problem(Place.parse(field), code, arguments);
    }

    CaseProblem problem(Place place, String code, Object... arguments) {
        return new CaseProblem(line(place), place.event(), place.text(), code, List.of(arguments));
    }

    /** Line of a place, or of the nearest place around it that the file has. */
    int line(Place place) {
        Place at = place;
        while (at != null) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            at = at.parent();
        }
        return 0;
    }
}
