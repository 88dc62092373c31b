package nl.samenspoor.casebook.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A case file as read: its content and the line every part of it stands on. */
public final class CaseFile {

    private static final Set<String> BEGINNINGS = Set.of("first_talks", "intention", "assignment");

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

    /** Id of the case, empty when the file names none. */
    public String caseId() {
        return header().path("id").asString("");
    }

    public List<CaseEvent> events() {
        JsonNode events = content.path("events");
        return IntStream.range(0, events.isArray() ? events.size() : 0)
                .mapToObj(index -> new CaseEvent(caseId(), index, events.get(index)))
                .toList();
    }

    /** The events with which talks began in earnest, in the order of the file. */
    public Stream<CaseEvent> beginnings() {
        return events().stream()
                .filter(event -> event.kind().equals("milestone"))
                .filter(event -> BEGINNINGS.contains(event.node().path("type").asString("")));
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
