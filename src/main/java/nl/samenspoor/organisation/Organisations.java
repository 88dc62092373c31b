package nl.samenspoor.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.RecordedUntil;
import org.springframework.stereotype.Component;

/** How cooperations are organised. Reads only; the caller checks who may see the cooperation. */
@Component
public class Organisations {

    private final BodyRows bodies;
    private final DirectorateRows directorates;
    private final OutlineRows outlines;
    private final Clock clock;

    Organisations(BodyRows bodies, DirectorateRows directorates, OutlineRows outlines, Clock clock) {
        this.bodies = bodies;
        this.directorates = directorates;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** As last recorded. */
    public Organisation of(CooperationId cooperation) {
        List<ProjectBody> latest = bodies.of(cooperation).values().stream()
                .map(versions -> versions.get(0))
                .sorted(Comparator.comparing(body -> body.is().kind()))
                .toList();
        return new Organisation(
                latest,
                directorates.of(cooperation).stream().findFirst().orElse(null),
                outlines.of(cooperation).stream().findFirst().orElse(null),
                LocalDate.now(clock));
    }

    /**
     * All versions of a body, the newest first.
     *
     * @throws NotFound when this cooperation has no such body
     */
    public List<ProjectBody> versions(CooperationId cooperation, String body) {
        List<ProjectBody> versions = bodies.of(cooperation).get(body);
        if (versions == null) {
            throw new NotFound("organisation.noBody");
        }
        return versions;
    }

    /** Advisers of several cooperations, also those that are done, as known when it was recorded in time; in one statement. */
    public Map<CooperationId, List<ProjectBody>> advisers(
            Collection<CooperationId> cooperations, RecordedUntil recorded) {
        return bodies.of(cooperations, recorded).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .filter(body -> body.is().kind() == BodyKind.ADVISER)
                        .toList()));
    }

    /** All versions of the choice who leads, the newest first. */
    public List<Directorate> directorates(CooperationId cooperation) {
        return directorates.of(cooperation);
    }

    /** All versions of what is known of the whole, the newest first. */
    public List<Outline> outlines(CooperationId cooperation) {
        return outlines.of(cooperation);
    }
}
