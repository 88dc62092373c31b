package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** The decisions of one opening of a gate as they count now: what was corrected stands behind its successor. */
final class CurrentDecisions {

    /** A body of a municipality in one round. */
    private record Place(int round, MunicipalityCode municipality) {}

    private final List<Decision> current = new ArrayList<>();
    private final Map<Place, Integer> meetings = new HashMap<>();

    /**
     * Takes the next row; those of one body in the order recorded. A correction of something that is not there stands on
     * its own: a record that is damaged can still be read.
     *
     * @param corrects id of the decision it takes the place of, or null
     * @param why      then the reason
     * @return true, for use in a query
     */
    boolean add(Decision recorded, @Nullable String corrects, @Nullable String why) {
        if (corrects == null || why == null) {
            int meeting = meetings.merge(new Place(recorded.round(), recorded.municipality()), 1, Integer::sum);
            return current.add(recorded.asMeeting(meeting));
        }
        Decision earlier = current.stream()
                .filter(one -> one.id().equals(corrects))
                .findFirst()
                .orElse(null);
        if (earlier == null) {
            return add(recorded, null, null);
        }
        current.remove(earlier);
        return current.add(recorded.inPlaceOf(earlier, why));
    }

    List<Decision> all() {
        return List.copyOf(current);
    }
}
