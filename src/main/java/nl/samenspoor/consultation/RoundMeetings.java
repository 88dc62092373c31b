package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meetings of one council in a round as they count now: what was corrected stands behind its successor. */
final class RoundMeetings {

    private final List<RoundConsent> current = new ArrayList<>();

    /**
     * Takes the next row, in the order recorded. A correction of something that is not there stands on its own: a record
     * that is damaged can still be read.
     *
     * @param corrects id of what it takes the place of, or null
     * @param why      then the reason
     */
    void add(RoundConsent recorded, @Nullable String corrects, @Nullable String why) {
        for (int i = 0; i < current.size(); i++) {
            RoundConsent earlier = current.get(i);
            if (why != null && earlier.id().equals(corrects)) {
                current.set(i, recorded.inPlaceOf(earlier, why));
                return;
            }
        }
        current.add(recorded.as(current.size() + 1, null));
    }

    List<RoundConsent> all() {
        return List.copyOf(current);
    }
}
